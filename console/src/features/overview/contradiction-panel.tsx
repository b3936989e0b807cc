import { Link } from '@tanstack/react-router';
import type { Cockpit, Contradicted } from '../../api/types';
import { daysBetween, today } from '../../format/days';
import { formatCount, formatScore, formatValue } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { useOpenDisputes } from '../../ui/disputes';
import { OriginMark } from '../../ui/origin-mark';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';

/** Where a report differs from what was computed up to the same instant. */
export function ContradictionPanel({ cockpit }: { cockpit: Cockpit }) {
  const { t, language } = useWords();
  const { differing, agreeing } = cockpit.reportSums;
  return (
    <section className="panel cockpit-contradictions" aria-labelledby="cockpit-contradictions">
      <div className="panel-head">
        <h2 id="cockpit-contradictions">{t('overview.contradictions.title')}</h2>
        <span className="note">{t('overview.contradictions.sums', { n: formatCount(differing, language), agree: formatCount(agreeing, language) })}</span>
      </div>
      {cockpit.contradictions.length === 0 ? <p className="calm-line">{t(agreeing > 0 ? 'overview.contradictions.agree' : 'overview.contradictions.none')}</p> : null}
      <ul className="plain-rows print-first">
        {cockpit.contradictions.map((one) => (
          <li key={one.target}>
            <Contradiction one={one} period={cockpit.period} />
          </li>
        ))}
      </ul>
      <PrintRest total={differing} />
    </section>
  );
}

function Contradiction({ one, period }: { one: Contradicted; period: string }) {
  const { t, language } = useWords();
  const unit = one.unitOfMeasure === 'percent' ? '%' : one.unitOfMeasure;
  const value = (figure: number) => `${formatValue(figure, unit, language)} ${unitSign(one.unitOfMeasure, language)}`;
  return (
    <Link className="row-link" to="/commitments" search={{ target: one.target, period, evidence: '1' }}>
      <span className="row-text">
        <b>
          <code>{one.target}</code> <SafeText text={one.name} />
        </b>
        <span className="two-values">
          {value(one.reported)} <OriginMark origin="REPORTED" />
          <span aria-hidden>≠</span>
          {value(one.computed)} <OriginMark origin={one.computedOrigin} />
        </span>
        <Asked one={one} period={period} />
        <span>{t('overview.contradictions.by', { who: one.reportedBy, head: one.head.fullName, time: formatDateMinute(one.cutOff) })}</span>
      </span>
      {one.points === null ? null : <span className="gap-points">{t('overview.contradictions.points', { n: formatScore(one.points, language) })}</span>}
    </Link>
  );
}

/** For how long it has differed, and whether anybody was asked to explain. */
function Asked({ one, period }: { one: Contradicted; period: string }) {
  const { t, language } = useWords();
  const asked = useOpenDisputes().find((dispute) => dispute.kind === 'REPORT' && dispute.target === one.target && dispute.period === period);
  const days = daysBetween(today(new Date(one.cutOff)), today());
  const state = !asked ? t('dispute.state.none') : t(asked.explanation ? 'dispute.state.explained' : 'dispute.state.waits', { who: asked.respondent.fullName, date: formatDate(asked.due) });
  return (
    <span>
      {t('dispute.age', { n: formatCount(days, language) })} · {state}
    </span>
  );
}

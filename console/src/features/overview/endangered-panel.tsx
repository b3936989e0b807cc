import { Link } from '@tanstack/react-router';
import type { Cockpit, EndangeredTarget } from '../../api/types';
import { formatCount, formatValue } from '../../format/numbers';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { DisputedMark } from '../../ui/disputes';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar, ScoreFigure, ScoreWord } from '../../ui/score';

/** The targets furthest below their plan, whose they are, and what stands against them now. */
export function EndangeredPanel({ cockpit }: { cockpit: Cockpit }) {
  const { t, language } = useWords();
  const { slow, shortOf, severe } = cockpit.targets;
  return (
    <section className="panel cockpit-endangered" aria-labelledby="cockpit-endangered">
      <div className="panel-head">
        <h2 id="cockpit-endangered">{t('overview.endangered.title')}</h2>
        <span className="note">{t('overview.endangered.sums', { severe: formatCount(severe, language), short: formatCount(shortOf, language), slow: formatCount(slow, language) })}</span>
        <Link className="right panel-link" to="/commitments" search={{ period: cockpit.period }}>
          {t('overview.all')}
        </Link>
      </div>
      {cockpit.endangered.length === 0 ? <p className="calm-line">{t('overview.endangered.none')}</p> : null}
      <ul className="scroll plain-rows print-first" tabIndex={0} aria-label={t('overview.endangered.title')}>
        {cockpit.endangered.map((endangered) => (
          <li key={endangered.target.code}>
            <Endangered endangered={endangered} period={cockpit.period} />
          </li>
        ))}
      </ul>
      <PrintRest total={severe + shortOf + slow} />
    </section>
  );
}

function Endangered({ endangered, period }: { endangered: EndangeredTarget; period: string }) {
  const { t, language } = useWords();
  const { target } = endangered;
  const unit = target.unitOfMeasure === 'percent' ? '%' : target.unitOfMeasure;
  const value = (figure: number | null) => (figure === null ? '–' : `${formatValue(figure, unit, language)} ${unitSign(target.unitOfMeasure, language)}`);
  return (
    <Link className="endangered-line" to="/commitments" search={{ target: target.code, period }}>
      <span className="endangered-name">
        <code>{target.code}</code> <b><SafeText text={target.name} /></b> <DisputedMark target={target.code} period={target.period} />
      </span>
      <span className="endangered-owner">
        <SafeText text={target.head.fullName} />
        {', '}
        <SafeText text={target.ownerUnit.name} />
      </span>
      <ScoreBar score={target.score} state={target.state} />
      <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
      <ScoreWord state={target.state} />
      <span className="endangered-notes">
        <span>{t('overview.endangered.against', { value: value(target.value), plan: value(target.plan) })}</span>
        <span>
          <code>{target.clause.symbol}</code> {t('overview.endangered.clause', { code: target.clause.code })}
        </span>
        <Threats endangered={endangered} />
      </span>
    </Link>
  );
}

/** What stands against a target now: objects out of service, obstacles, tasks past their day. */
function Threats({ endangered }: { endangered: EndangeredTarget }) {
  const { t, language } = useWords();
  const all: [string, number][] = [
    ['outages', endangered.outages ?? 0],
    ['obstacles', endangered.obstacles],
    ['tasks', endangered.overdueTasks],
  ];
  return all
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => (
      <span key={kind} className="threat">
        {t(`overview.threat.${kind}`, { n: formatCount(n, language) })}
      </span>
    ));
}

import { Link } from '@tanstack/react-router';
import type { Foreseen } from '../../api/types';
import { formatCount, formatNumber, formatRough } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { DisputedMark } from '../../ui/disputes';
import { OriginMark } from '../../ui/origin-mark';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure } from '../../ui/score';
import { useForesight } from './queries';

/** The targets forecast to miss their plan by the end of the period, and what each is short by most. */
export function ForesightPanel({ period }: { period: string }) {
  const { t, language } = useWords();
  const { data } = useForesight(period);
  if (!data) return null;
  const { miss, doubtful, without } = data.sums;
  const n = (count: number) => formatCount(count, language);
  return (
    <section className="panel cockpit-foresight" aria-labelledby="cockpit-foresight">
      <div className="panel-head">
        <h2 id="cockpit-foresight">{t('foresight.title')}</h2>
        <span className="note">{t('foresight.sums', { miss: n(miss), doubtful: n(doubtful), without: n(without) })}</span>
        <span className="right">
          <OriginMark origin="SIMULATED" />
        </span>
      </div>
      {data.targets.length === 0 ? <p className="calm-line">{t('foresight.none')}</p> : null}
      <ul className="scroll plain-rows print-first" tabIndex={0} aria-label={t('foresight.title')}>
        {data.targets.map((foreseen) => (
          <li key={foreseen.target.code}>
            <Line foreseen={foreseen} period={data.period} />
          </li>
        ))}
      </ul>
      <PrintRest total={miss + doubtful} />
    </section>
  );
}

function Line({ foreseen, period }: { foreseen: Foreseen; period: string }) {
  const { t, language } = useWords();
  const { target, forecast, cause } = foreseen;
  const unit = unitSign(target.unitOfMeasure, language);
  const value = (figure: number | null) => (figure === null ? '–' : formatRough(figure, unit, language));
  return (
    <Link className="foresight-line" to="/commitments" search={{ target: target.code, period }}>
      <span className="endangered-name">
        <code>{target.code}</code> <b><SafeText text={target.name} /></b> <DisputedMark target={target.code} period={target.period} />
      </span>
      <ScoreFigure score={forecast.score} state={forecast.state} origin={forecast.origin} />
      <span className="endangered-notes">
        <span className="foresight-outlook">{t(`forecast.outlook.${forecast.outlook}`)}</span>
        <span>{t('foresight.end', { value: value(forecast.value), plan: value(forecast.plan), unit })}</span>
        <span>
          <SafeText text={target.head.fullName} />
        </span>
        {cause ? (
          <span>
            {t('foresight.cause')} <CauseName foreseen={foreseen} /> ({t('causes.points', { n: formatNumber(cause.points, language, 1) })}) <OriginMark origin={foreseen.causeOrigin} />
          </span>
        ) : (
          <span>{t('foresight.noCause')}</span>
        )}
      </span>
    </Link>
  );
}

function CauseName({ foreseen }: { foreseen: Foreseen }) {
  const { t, language } = useWords();
  const { cause } = foreseen;
  if (!cause) return null;
  if (cause.kind === 'UNASSIGNED') return t('causes.kind.UNASSIGNED');
  const time = cause.kind === 'TIME' ? parsePeriod(cause.name) : null;
  return time ? formatPeriod(time, language) : <SafeText text={cause.name} />;
}

import type { CheckInState } from '../api/types';
import { formatCount, formatScore } from '../format/numbers';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import './check-ins.css';
import { OriginMark } from './origin-mark';

/** When the next check-in is due, or since when it is late. */
export function CheckInDue({ state }: { state: CheckInState }) {
  const { t, language } = useWords();
  if (state.due === null) return <span className="check-in-due">{t('checkIn.noDue')}</span>;
  return (
    <span className="check-in-due" data-late={state.late || undefined}>
      {t(state.late ? 'checkIn.late' : 'checkIn.due', { date: formatDate(state.due) })}
      {state.missed > 1 ? ` · ${t('checkIn.missed', { n: formatCount(state.missed, language) })}` : null}
    </span>
  );
}

/** What was said, as reported. */
export function Said({ confidence, likelihood }: { confidence: string; likelihood: number | null }) {
  const { t, language } = useWords();
  return (
    <span className="said" data-confidence={confidence}>
      {t(`checkIn.confidence.${confidence}`)}
      {likelihood === null ? null : ` · ${t('checkIn.likelihood.said', { n: formatCount(likelihood, language) })}`} <OriginMark origin="REPORTED" />
    </span>
  );
}

/** What is forecast beside it. */
export function Foreseen({ outlook, score }: { outlook: string | null; score: number | null }) {
  const { t, language } = useWords();
  if (outlook === null) return <>{t('checkIn.forecast.none')}</>;
  return (
    <>
      {t(`forecast.outlook.${outlook}`)}
      {score === null ? null : `, ${t('checkIn.forecast.score', { n: formatScore(score, language) })}`} <OriginMark origin="SIMULATED" />
    </>
  );
}

/** That what is said and what is forecast differ. */
export function DisagreementMark({ disagreement }: { disagreement: CheckInState['disagreement'] }) {
  const { t } = useWords();
  return disagreement ? <span className="disagreement">{t(`checkIn.disagreement.${disagreement}`)}</span> : null;
}

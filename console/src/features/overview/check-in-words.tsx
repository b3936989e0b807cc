import { Link } from '@tanstack/react-router';
import type { CheckInState } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { CheckInDue, DisagreementMark, Foreseen, Said } from '../../ui/check-in-words';
import { useDisagreeing, useDueCheckIns } from '../../ui/check-ins';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';

const shown = 6;

/** Where what people say about their targets differs from what is forecast, and who has not said anything in time. */
export function CheckInWords() {
  const { t, language } = useWords();
  const apart = useDisagreeing();
  const late = useDueCheckIns({ late: 'true', size: shown });
  if (!apart.data || !late.data || apart.data.length + late.data.total === 0) return null;
  const n = (count: number) => formatCount(count, language);
  return (
    <section className="panel cockpit-contradictions cockpit-check-ins" aria-labelledby="cockpit-check-ins">
      <div className="panel-head">
        <h2 id="cockpit-check-ins">{t('checkIn.apart.title')}</h2>
        <span className="note">{t('checkIn.apart.sums', { apart: n(apart.data.length), late: n(late.data.total) })}</span>
      </div>
      {apart.data.length === 0 ? <p className="calm-line">{t('checkIn.apart.none')}</p> : null}
      <ul className="plain-rows print-first">
        {apart.data.slice(0, shown).map((state) => (
          <li key={state.target}>
            <Row state={state}>
              {state.last ? <Said confidence={state.last.confidence} likelihood={state.last.likelihood} /> : null}
              <span>
                {t('checkIn.forecast.now')} <Foreseen outlook={state.outlook} score={state.forecastScore} />
              </span>
              <DisagreementMark disagreement={state.disagreement} />
            </Row>
          </li>
        ))}
        {late.data.items.map((state) => (
          <li key={`late ${state.target}`}>
            <Row state={state}>
              <CheckInDue state={state} />
            </Row>
          </li>
        ))}
      </ul>
      <PrintRest total={Math.min(apart.data.length, shown) + late.data.items.length} />
      {late.data.total > late.data.items.length ? <div className="panel-foot">{t('checkIn.lateOnes.more', { n: n(late.data.total - late.data.items.length) })}</div> : null}
    </section>
  );
}

function Row({ state, children }: { state: CheckInState; children: React.ReactNode }) {
  return (
    <Link className="row-link" to="/commitments" search={{ target: state.target }}>
      <span className="row-text">
        <b>
          <code>{state.target}</code> <SafeText text={state.name} />
        </b>
        {children}
        <span>
          <SafeText text={state.head?.fullName ?? ''} />, <SafeText text={state.unit?.name ?? ''} />
        </span>
      </span>
    </Link>
  );
}

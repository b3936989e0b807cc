import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CheckIn, CheckInState } from '../../api/types';
import { asOfDay } from '../../format/as-of';
import { formatCount } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { CheckInForm } from '../../ui/check-in-form';
import { CheckInDue, DisagreementMark, Foreseen, Said } from '../../ui/check-in-words';
import { useCheckIns, useCheckInState } from '../../ui/check-ins';
import { SafeText } from '../../ui/safe-text';
import { SetRhythm } from './set-rhythm';

const first = 3;
const most = 100;

/** What who answers for a target says about it, beside what is forecast; nothing of it is in the score. */
export function CheckInPanel({ code }: { code: string }) {
  const { t } = useWords();
  const state = useCheckInState(code);
  const [writing, setWriting] = useState<'check-in' | 'rhythm' | null>(null);
  if (!state.data) return null;
  const now = state.data;
  const changeable = !asOfDay();
  const every = t(`checkIn.every.${now.every}`);
  return (
    <section className="panel" aria-labelledby="check-ins-title">
      <div className="panel-head">
        <h2 id="check-ins-title">{t('checkIn.title')}</h2>
        <span className="note">{now.ruled ? t('checkIn.every.ruled', { every }) : every}</span>
      </div>
      <div className="check-in-now">
        <CheckInDue state={now} />
        <DisagreementMark disagreement={now.disagreement} />
        {now.mayCheckIn && changeable ? (
          <Button type="primary" onClick={() => setWriting('check-in')}>
            {t('checkIn.open')}
          </Button>
        ) : null}
        {now.maySetRhythm && changeable ? <Button onClick={() => setWriting('rhythm')}>{t('checkIn.rhythm.open')}</Button> : null}
      </div>
      <History code={code} state={now} />
      {writing === 'check-in' ? <CheckInForm code={code} name={now.name} onClose={() => setWriting(null)} /> : null}
      {writing === 'rhythm' ? <SetRhythm state={now} onClose={() => setWriting(null)} /> : null}
    </section>
  );
}

function History({ code, state }: { code: string; state: CheckInState }) {
  const { t, language } = useWords();
  const [whole, setWhole] = useState(false);
  const { data } = useCheckIns(code, whole ? most : first);
  if (!data) return null;
  if (data.items.length === 0) return <p className="check-in-none">{t('checkIn.none')}</p>;
  const rest = data.total - data.items.length;
  return (
    <>
      <ul className="check-in-rows">
        {data.items.map((one, at) => (
          <li key={one.id}>
            <Line checkIn={one} now={at === 0 ? state : null} />
          </li>
        ))}
      </ul>
      {rest > 0 && !whole ? (
        <div className="panel-foot">
          <Button type="link" onClick={() => setWhole(true)}>
            {t('checkIn.more', { n: formatCount(rest, language) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** One check-in; the last one stands beside what is forecast now, an earlier one beside what was forecast then. */
function Line({ checkIn, now }: { checkIn: CheckIn; now: CheckInState | null }) {
  const { t } = useWords();
  const forecast = now ?? checkIn;
  return (
    <article className="check-in-line">
      <p>
        <Said confidence={checkIn.confidence} likelihood={checkIn.likelihood} /> <DisagreementMark disagreement={now ? null : checkIn.disagreement} />
      </p>
      {checkIn.hindrance ? (
        <p>
          {t('checkIn.hindrance.said')} <SafeText text={checkIn.hindrance} />{' '}
          {checkIn.obstacle ? (
            <Link to="/commitments/obstacles" search={{ obstacle: checkIn.obstacle }}>
              {t('checkIn.hindrance.obstacle')}
            </Link>
          ) : null}
        </p>
      ) : null}
      {checkIn.nextStep ? (
        <p>
          {t('checkIn.next.said')} <SafeText text={checkIn.nextStep} />
          {checkIn.nextDue ? `, ${t('checkIn.next.by', { date: formatDate(checkIn.nextDue) })}` : null}
        </p>
      ) : null}
      <p className="check-in-by">
        {t(now ? 'checkIn.forecast.now' : 'checkIn.forecast.atTime')} <Foreseen outlook={forecast.outlook} score={forecast.forecastScore} />
      </p>
      <p className="check-in-by">
        <SafeText text={checkIn.person?.fullName ?? checkIn.by} />, {formatDateMinute(checkIn.at)}
      </p>
    </article>
  );
}

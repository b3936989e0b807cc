import { Link } from '@tanstack/react-router';
import type { FailureTimes } from '../../../api/types';
import { formatCount } from '../../../format/numbers';
import { formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { durationWords } from '../../../ui/durations';
import { OriginMark } from '../../../ui/origin-mark';
import { FaultState } from '../../../ui/states';
import { useFailureTimes, type Span } from './queries';

const listed = 20;

/** How long failures took to be heard of, answered and repaired, and what lies between them; each opens. */
export function FailureTimesLine({ object, span }: { object: string; span: Span }) {
  const { t, language } = useWords();
  const times = useFailureTimes(object, span);
  if (times.error) return <FaultState error={times.error} />;
  if (!times.data || times.data.failures === 0) return null;
  const { data } = times;
  return (
    <div>
      <dl className="stood-figures">
        <Mean name={t('availability.times.repair')} millis={data.repair.millis} note={t('availability.times.of', { n: formatCount(data.repair.count, language) })} origin={data.origin} />
        <Mean name={t('availability.times.between')} millis={data.between} note={t('availability.times.failures', { n: formatCount(data.failures, language) })} origin={data.origin} />
        <Mean name={t('availability.times.detect')} millis={data.detect.millis} note={data.toldAfterwards > 0 ? t('availability.times.afterwards', { n: formatCount(data.toldAfterwards, language) }) : t('availability.times.of', { n: formatCount(data.detect.count, language) })} origin={data.origin} />
        <Mean name={t('availability.times.acknowledge')} millis={data.acknowledge.millis} note={t('availability.times.of', { n: formatCount(data.acknowledge.count, language) })} origin={data.origin} />
      </dl>
      <details className="stood-failures">
        <summary>{t('availability.times.list', { n: formatCount(Math.min(listed, data.listed.length), language) })}</summary>
        <ul>
          {data.listed.slice(0, listed).map((failure) => (
            <li key={failure.from}>
              <Failure failure={failure} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Mean({ name, millis, note, origin }: { name: string; millis: number | null | undefined; note: string; origin: FailureTimes['origin'] }) {
  const words = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{millis === null || millis === undefined ? '–' : <>{durationWords(millis, words)} <OriginMark origin={origin} /></>}</b>
        <span className="stood-how">{note}</span>
      </dd>
    </div>
  );
}

function Failure({ failure }: { failure: FailureTimes['listed'][number] }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <span className="mono">{formatDateTime(failure.from)}</span> {failure.to ? durationWords(Date.parse(failure.to) - Date.parse(failure.from), words) : t('availability.times.lasts')}
      {failure.alarm && failure.event ? (
        <>
          {' · '}
          <Link to="/network/alarms" search={{ alarm: failure.alarm, event: String(failure.event) }}>
            {t('availability.times.event', { n: failure.event })}
          </Link>
        </>
      ) : null}
    </>
  );
}

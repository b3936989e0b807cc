import type { MyPart } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';

/** Who waits for me: what others asked of the reader, the longest first. */
export function WaitsForMe({ part, other }: { part: MyPart; other?: boolean }) {
  const { t, language } = useWords();
  const waiting = part.things.filter((thing) => thing.since !== null).toSorted((one, next) => (one.since ?? '').localeCompare(next.since ?? ''));
  return (
    <section className="panel" aria-labelledby="waits-for-me">
      <div className="panel-head">
        <h2 id="waits-for-me">{t(other ? 'unitPart.waitsForThem' : 'myWork.waitsForMe')}</h2>
        <span className="note">{formatCount(part.thingSums.waitedFor, language)}</span>
      </div>
      {waiting.length === 0 ? <p className="part-calm">{t(other ? 'unitPart.calm' : 'myWork.waitsForMeNone')}</p> : null}
      <ul className="part-rows">
        {waiting.map((thing) => (
          <li key={thing.id}>
            <WaitRow who={thing.from ?? t('myWork.nobodyNamed')} what={`${t(`myWork.kind.${thing.kind}`)}: ${thing.title}`} url={thing.url} since={thing.since} due={thing.due} overdue={thing.overdue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom I wait for: what the reader asked or handed over, the longest first. */
export function AwaitedPanel({ part, other }: { part: MyPart; other?: boolean }) {
  const { t, language } = useWords();
  return (
    <section className="panel" aria-labelledby="awaited">
      <div className="panel-head">
        <h2 id="awaited">{t(other ? 'unitPart.theyAwait' : 'myWork.awaited')}</h2>
        <span className="note">{formatCount(part.awaited.length, language)}</span>
      </div>
      {part.awaited.length === 0 ? <p className="part-calm">{t(other ? 'unitPart.calm' : 'myWork.awaitedNone')}</p> : null}
      <ul className="part-rows">
        {part.awaited.map((one) => (
          <li key={one.id}>
            <WaitRow who={one.by?.fullName ?? t('myWork.nobodyNamed')} what={`${t(`myWork.awaitedKind.${one.kind}`)}: ${one.title}`} url={one.url} since={one.since} due={one.due} overdue={one.overdue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WaitRowProps {
  who: string;
  what: string;
  url: string;
  since: string | null;
  due: string | null;
  overdue: boolean;
}

function WaitRow({ who, what, url, since, due, overdue }: WaitRowProps) {
  const { t } = useWords();
  return (
    <>
      <span className="part-text">
        <b>
          <SafeText text={who} />
        </b>
        <PlaceLink url={url}>
          <SafeText text={what} />
        </PlaceLink>
      </span>
      <span className="part-side">
        {since ? <span>{t('myWork.since', { date: formatDate(since) })}</span> : null}
        {due ? <span data-late={overdue || undefined}>{t(overdue ? 'myWork.late' : 'myWork.dueBy', { date: formatDate(due) })}</span> : null}
      </span>
    </>
  );
}

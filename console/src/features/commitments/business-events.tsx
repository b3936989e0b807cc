import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { getJson, getText } from '../../api/http';
import { verifyProof } from '../../api/proof';
import type { BusinessEventDetail, Evidence, ReportedEvent } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDate, formatDayMonth, formatExact } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { boundsOf } from './outages';

/** The day of an event, as an instant for drawing and writing. */
function dayOf(event: ReportedEvent): number {
  return Date.parse(event.occurredAt ?? `${event.occurredOn}T00:00:00+07:00`);
}

/** 3 khoảng đo of a reported measure: the period as one bar, each event a tick on its day. */
export function ReportedDays({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const bounds = boundsOf(evidence.period);
  const at = (time: number) => Math.max(0, Math.min(1, (time - bounds.from) / (bounds.to - bounds.from))) * 100;
  const asOf = Date.parse(evidence.asOf);
  const ticks = Array.from({ length: 7 }, (_, index) => bounds.from + ((bounds.to - bounds.from) * index) / 6);
  return (
    <>
      <svg className="span-bar" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label={t('evidence.daysLabel', { n: formatCount(evidence.businessEventsTotal, language) })}>
        <rect width={at(asOf)} height="20" className="span-measured" />
        {evidence.businessEvents.map((event) => (
          <rect key={event.id} x={at(dayOf(event))} width=".5" height="20" className="span-now" />
        ))}
      </svg>
      <div className="span-ticks" aria-hidden>
        {ticks.map((tick) => (
          <span key={tick}>{formatDayMonth(tick)}</span>
        ))}
      </div>
    </>
  );
}

/** 4 độ đầy đủ: who of those expected to report has. */
export function Reporting({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const { reporting = 0, expectedToReport = 0 } = evidence.inputs;
  return (
    <div className="completeness">
      <span className="completeness-figure">
        <b>{formatNumber(evidence.completeness * 100, language, 1)}</b> % <OriginMark origin={evidence.origin ?? 'REPORTED'} />
      </span>
      <span>{t('evidence.reporting', { reporting: formatCount(reporting, language), expected: formatCount(expectedToReport, language) })}</span>
    </div>
  );
}

const shownAtFirst = 12;

/** 6 sự kiện of a reported measure, latest day first. */
export function ReportedEvents({ evidence, chosen, onChoose }: { evidence: Evidence; chosen: number | null; onChoose: (event: number) => void }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const names = new Map(evidence.objects.map((object) => [object.id, object.name]));
  const shown = all ? evidence.businessEvents : evidence.businessEvents.slice(0, shownAtFirst);
  if (evidence.businessEvents.length === 0) return <p className="muted">{t('evidence.noBusinessEvent')}</p>;
  return (
    <>
      <ul className="events">
        {shown.map((event) => (
          <li key={event.id} className="event-line" data-chosen={event.id === chosen || undefined}>
            <span className="mono event-time">{formatDate(dayOf(event))}</span>
            <b>
              <SafeText text={names.get(event.subject.id) ?? event.subject.id} />
            </b>
            <span className="event-length">
              <Amount event={event} /> <OriginMark origin={event.origin} />
            </span>
            <span className="event-ids">
              <button type="button" aria-pressed={event.id === chosen} aria-label={t('evidence.openRecord', { id: event.id })} onClick={() => onChoose(event.id)}>
                <code>№ {event.id}</code> · <SafeText text={event.source} />
                {event.corrects === null ? null : ` · ${t('evidence.corrects', { id: event.corrects })}`}
              </button>
              {event.note ? (
                <span className="event-note">
                  <SafeText text={event.note} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {evidence.businessEvents.length > shown.length ? (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('evidence.allBusinessEvents', { n: formatCount(evidence.businessEvents.length, language) })}
        </Button>
      ) : null}
    </>
  );
}

function Amount({ event }: { event: ReportedEvent }) {
  const { language } = useWords();
  if (event.denominator !== null) {
    return (
      <>
        {formatNumber(event.numerator, language, 6)} / {formatNumber(event.denominator, language, 6)}
      </>
    );
  }
  return (
    <>
      {formatNumber(event.numerator, language, 6)} {unitSign(event.unit, language)}
    </>
  );
}

function useBusinessEvent(id: number) {
  return useQuery({
    queryKey: ['business-event', id],
    queryFn: ({ signal }) => getJson<BusinessEventDetail>(`/api/business-events/${id}`, signal),
    refetchInterval: (query) => (query.state.data && !query.state.data.proof ? 2_000 : false),
    staleTime: 60_000,
  });
}

/** 7 dữ liệu gốc: the record as it was made. */
export function BusinessRecord({ id }: { id: number }) {
  const { t, language } = useWords();
  const event = useBusinessEvent(id);
  if (event.error) return <FaultState error={event.error} />;
  if (!event.data) return <Skeleton rows={5} height={12} />;
  const data = event.data;
  return (
    <dl className="raw-facts">
      <dt>{t('event.source')}</dt>
      <dd>
        <SafeText text={data.source} /> <OriginMark origin={data.origin} />
      </dd>
      <dt>{t('event.id')}</dt>
      <dd className="mono">{data.id}</dd>
      <dt>{t('evidence.occurred')}</dt>
      <dd className="mono">{data.occurredAt ? formatExact(data.occurredAt) : formatDate(`${data.occurredOn}T00:00:00+07:00`)}</dd>
      <dt>{t('event.receivedTime')}</dt>
      <dd className="mono">{formatExact(data.receivedTime)}</dd>
      <dt>{t('evidence.amount')}</dt>
      <dd>
        {formatNumber(data.numerator, language, 6)}
        {data.denominator === null ? '' : ` / ${formatNumber(data.denominator, language, 6)}`} {unitSign(data.unit, language)}
      </dd>
      {data.reference ? (
        <>
          <dt>{t('evidence.reference')}</dt>
          <dd>
            <SafeText text={data.reference} />
            <StudyLink reference={data.reference} />
          </dd>
        </>
      ) : null}
      {data.note ? (
        <>
          <dt>{t('evidence.note')}</dt>
          <dd>
            <SafeText text={data.note} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** What study coverage was told of opens down to the people of that unit. */
function StudyLink({ reference }: { reference: string }) {
  const { t } = useWords();
  const found = /^study ([0-9a-f-]{36}) ([0-9a-f-]{36}) \d+$/.exec(reference);
  if (!found) return null;
  return (
    <p>
      <PlaceLink url={`/organisation/study/${found[1]}?unit=${found[2]}`}>{t('study.fromRecord')}</PlaceLink>
    </p>
  );
}

/** 8 chứng thực: the row's hash and its way to a signed checkpoint, recomputed in the reader's browser. */
export function BusinessProof({ id }: { id: number }) {
  const { t } = useWords();
  const event = useBusinessEvent(id);
  const key = useQuery({ queryKey: ['verifier-key'], queryFn: ({ signal }) => getText('/api/ledger/verifier-key', signal), staleTime: Infinity });
  const proof = event.data?.proof ?? null;
  const verdict = useQuery({
    queryKey: ['business-proof', id, proof?.checkpoint ?? null, key.data ?? null],
    enabled: Boolean(event.data) && !key.isPending,
    staleTime: Infinity,
    queryFn: async () => (proof ? verifyProof(proof, key.data ?? null) : 'OPEN'),
  });
  if (event.error) return <FaultState error={event.error} />;
  if (!event.data || !verdict.data) return <Skeleton rows={3} height={12} />;
  return (
    <div className="proof">
      <dl className="raw-facts">
        <dt>SHA-256</dt>
        <dd className="mono proof-hash">{event.data.rowHash}</dd>
      </dl>
      <p className="verdict" data-verdict={verdict.data} role="status">
        {t(`proof.verdict.${verdict.data}`)}
      </p>
    </div>
  );
}

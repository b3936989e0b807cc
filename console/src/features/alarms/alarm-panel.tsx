import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { BellOff, ChevronDown, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { getJson } from '../../api/http';
import type { AlarmDetail, AlarmEvent } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { CauseAndProblem } from '../../ui/cause-words';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';
import { EventProof, RawBytes } from '../../ui/raw-event';
import { SafeText } from '../../ui/safe-text';
import { SourceNotice, useNoticedSource } from '../../ui/source-notice';
import { SeverityMark } from '../../ui/severity-mark';
import { useStripPage } from '../../ui/strip-focus';
import { FaultState, Skeleton } from '../../ui/states';
import { UnprovenMark } from '../../ui/unproven-mark';

/** One alarm with its timeline; each report opens to its raw bytes. Non-modal, closed by Escape. */
export function AlarmPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords();
  const detail = useQuery({ queryKey: ['alarm', id], queryFn: ({ signal }) => getJson<AlarmDetail>(`/api/alarms/${encodeURIComponent(id)}`, signal), refetchInterval: 15_000 });
  useStripPage(detail.data?.object ? { type: 'object', id: detail.data.object.id } : null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);

  return (
    <aside className="panel alarm-panel" aria-labelledby="alarm-panel-title">
      <div className="panel-head">
        <h2 id="alarm-panel-title" ref={heading} tabIndex={-1}>
          {t('alarms.panel')}
        </h2>
        {detail.data ? <SeverityMark severity={detail.data.severity} chip /> : null}
        {detail.data ? <span className="note">{t(`alarms.state.${detail.data.state}`)}</span> : null}
        <div className="right">
          <Button type="text" size="small" aria-label={t('action.close')} icon={<X aria-hidden size={16} />} onClick={onClose} />
        </div>
      </div>
      <div className="scroll alarm-panel-body" tabIndex={0} role="group" aria-labelledby="alarm-panel-title">
        {detail.error ? <FaultState error={detail.error} action={<Button onClick={() => void detail.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {detail.isPending ? <Skeleton rows={9} /> : null}
        {detail.data ? <Facts alarm={detail.data} readAt={detail.dataUpdatedAt} /> : null}
        {detail.data ? <Timeline events={detail.data.events ?? []} /> : null}
      </div>
    </aside>
  );
}

function Facts({ alarm, readAt }: { alarm: AlarmDetail; readAt: number }) {
  const words = useWords();
  const { t, language } = words;
  const until = alarm.clearedAt ? Date.parse(alarm.clearedAt) : readAt;
  const source = useNoticedSource([alarm]);
  return (
    <>
      <h3 className="alarm-what">
        <CauseAndProblem cause={alarm.alarmCondition} problem={alarm.specificProblem} />
      </h3>
      <SourceNotice source={source} />
      <dl className="facts">
        <dt>{t('alarms.column.object')}</dt>
        <dd>
          {alarm.object ? (
            <Link to="/network/resources/$id" params={{ id: alarm.object.id }}>
              <SafeText text={alarm.object.name} />
            </Link>
          ) : (
            <span className="unplaced">{t('alarms.unplaced')}</span>
          )}
        </dd>
        <dt>{t('alarms.sourceName')}</dt>
        <dd className="mono">
          <SafeText text={alarm.sourceName} /> <UnprovenMark authenticated={alarm.authenticated} />
        </dd>
        <dt>{t('alarms.cause')}</dt>
        <dd className="mono">
          <SafeText text={alarm.alarmCondition} />
        </dd>
        {alarm.specificProblem ? (
          <>
            <dt>{t('alarms.problem')}</dt>
            <dd className="mono">
              <SafeText text={alarm.specificProblem} />
            </dd>
          </>
        ) : null}
        <dt>{t('alarms.raised')}</dt>
        <dd className="mono">{formatDateTime(alarm.raisedAt)}</dd>
        <dt>{t('alarms.cleared')}</dt>
        <dd className={alarm.clearedAt ? 'mono' : ''}>{alarm.clearedAt ? formatDateTime(alarm.clearedAt) : t('alarms.stillOpen')}</dd>
        <dt>{t('alarms.lasting')}</dt>
        <dd>
          {durationWords(until - Date.parse(alarm.raisedAt), words)} <OriginMark origin={alarm.origin} />
        </dd>
        <dt>{t('alarms.column.times')}</dt>
        <dd>
          {formatCount(alarm.repeats + 1, language)} <OriginMark origin={alarm.origin} />
        </dd>
        {alarm.additionalText ? (
          <>
            <dt>{t('alarms.additional')}</dt>
            <dd className="mono">
              <SafeText text={alarm.additionalText} />
            </dd>
          </>
        ) : null}
      </dl>
      <Suppressed alarm={alarm} />
      {alarm.unplaced ? <p className="hint">{t('alarms.unplacedHint')}</p> : null}
    </>
  );
}

/** Why it is or was not told by itself, by which incident, and who was told of that instead. */
function Suppressed({ alarm }: { alarm: AlarmDetail }) {
  const { t } = useWords();
  if (alarm.suppressions.length === 0) return null;
  return (
    <ul className="alarm-suppressed">
      {alarm.suppressions.map((one) => (
        <li key={`${one.cause}/${one.incident.id}/${one.from}`} data-lasting={one.until ? undefined : true}>
          <BellOff aria-hidden size={15} />
          <span>
            {one.work ? <ByWork work={one.work} over={Boolean(one.until)} /> : t(one.until ? 'alarms.suppressed.was' : 'alarms.suppressed.is')}{' '}
            <Link to="/network/incidents" search={{ incident: one.incident.id }}>
              {one.incident.code}
            </Link>
            {one.byPerson ? ` (${t('alarms.suppressed.byPerson')})` : ''}.{' '}
            <small>
              {one.until ? t('alarms.suppressed.between', { from: formatDateTime(one.from), until: formatDateTime(one.until) }) : t('alarms.suppressed.since', { from: formatDateTime(one.from) })}{' '}
              {one.work ? t('alarms.suppressed.notTold', { people: one.people.join(', ') || '–' }) : one.people.length > 0 ? t('alarms.suppressed.told', { people: one.people.join(', ') }) : t('alarms.suppressed.nobody')}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The announced work that explains the incident, of which nobody is told while it goes on. */
function ByWork({ work, over }: { work: NonNullable<AlarmDetail['suppressions'][number]['work']>; over: boolean }) {
  const { t } = useWords();
  return (
    <>
      {t(over ? 'alarms.suppressed.wasWork' : 'alarms.suppressed.isWork')}{' '}
      {work.object ? (
        <Link to="/network/work" search={{ work: work.id }}>
          <SafeText text={`${work.object.name}: ${work.reason ?? ''}`} />
        </Link>
      ) : (
        t('availability.outside')
      )}
      , {t('alarms.suppressed.ofIncident')}
    </>
  );
}

const shownAtFirst = 40;

function Timeline({ events }: { events: AlarmEvent[] }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const latest = events.toReversed();
  const shown = all ? latest : latest.slice(0, shownAtFirst);
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h3 id="timeline-title">
        {t('alarms.timeline')} <span className="note">{t('alarms.reports', { n: formatCount(events.length, language) })}</span>
      </h3>
      <ol>
        {shown.map((event) => (
          <li key={event.id}>
            <button type="button" className="timeline-row" aria-expanded={open === event.id} onClick={() => setOpen(open === event.id ? null : event.id)}>
              {open === event.id ? <ChevronDown aria-hidden size={14} /> : <ChevronRight aria-hidden size={14} />}
              <span className="mono">{formatDateTime(event.sourceTime)}</span>
              <SeverityMark severity={event.severity} />
              <span className="timeline-id mono">
                <SafeText text={event.sourceEventId} />
              </span>
              <OriginMark origin={event.origin} />
              <UnprovenMark authenticated={event.authenticated} />
            </button>
            {open === event.id ? (
              <div className="timeline-raw">
                <RawBytes id={event.id} />
                <EventProof id={event.id} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {latest.length > shown.length ? (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('alarms.allReports', { n: formatCount(latest.length, language) })}
        </Button>
      ) : null}
    </section>
  );
}

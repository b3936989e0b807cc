import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { BellOff, CircleHelp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { IncidentDetail } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { durationWords } from '../../ui/durations';
import { GuardMark } from '../../ui/guard-mark';
import { typeWord } from '../../ui/object-words';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { SeverityMark } from '../../ui/severity-mark';
import { FaultState, Skeleton } from '../../ui/states';
import { useStripPage } from '../../ui/strip-focus';
import { IncidentAlarms } from './incident-alarms';
import { IncidentReach } from './incident-reach';
import { IncidentStakes } from './incident-stakes';
import { IncidentWords } from './incident-words';
import { useIncident } from './queries';
import { RootName } from './root-name';

/** One incident: what failed, what else it may be, what speaks for it, what it takes with it. Closed by Escape. */
export function IncidentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords();
  const detail = useIncident(id);
  const root = detail.data?.incident.root;
  useStripPage(root ? { type: 'object', id: root.id } : null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !document.querySelector('dialog[open]')) onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
  const incident = detail.data?.incident;
  return (
    <section className="panel incident-panel" aria-labelledby="incident-title">
      <div className="panel-head">
        <h2 id="incident-title" ref={heading} tabIndex={-1}>
          {incident ? incident.code : t('incidents.one')}
        </h2>
        {incident ? <SeverityMark severity={incident.severity} chip /> : null}
        {incident ? <GuardMark guards={incident.guards} /> : null}
        {incident ? <span className="note">{t(`incidents.state.${incident.state}`)}</span> : null}
        <div className="right">
          <Button type="text" size="small" aria-label={t('action.close')} icon={<X aria-hidden size={16} />} onClick={onClose} />
        </div>
      </div>
      <div className="scroll incident-body" tabIndex={0} role="group" aria-labelledby="incident-title">
        {detail.error ? <FaultState error={detail.error} action={<Button onClick={() => void detail.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {detail.isPending ? <Skeleton rows={10} /> : null}
        {detail.data ? <Content detail={detail.data} readAt={detail.dataUpdatedAt} /> : null}
      </div>
    </section>
  );
}

function Content({ detail, readAt }: { detail: IncidentDetail; readAt: number }) {
  const words = useWords();
  const { t } = words;
  const { incident } = detail;
  const until = incident.state === 'OPEN' ? readAt : Date.parse(incident.last);
  return (
    <>
      <h3 className="incident-what">
        {incident.root ? (
          <Link to="/network/resources/$id" params={{ id: incident.root.id }}>
            <RootName incident={incident} />
          </Link>
        ) : (
          <RootName incident={incident} />
        )}
      </h3>
      <p className="incident-since">
        {t('incidents.since', { time: formatDateTime(incident.first), length: durationWords(until - Date.parse(incident.first), words) })} <OriginMark origin={incident.origin} />
      </p>
      {incident.mergedInto ? (
        <p className="hint">
          <Link to="/network/incidents" search={{ incident: incident.mergedInto }}>
            {t('incidents.mergedInto')}
          </Link>
        </p>
      ) : null}
      <Grounds detail={detail} />
      <Candidates detail={detail} />
      <IncidentWords detail={detail} />
      {detail.reach && incident.state === 'OPEN' ? <IncidentStakes id={incident.id} /> : null}
      {detail.reach ? <IncidentReach reach={detail.reach} origin={incident.origin} failed={incident.rootFailed} /> : null}
      <Suppressing detail={detail} />
      <IncidentAlarms incident={incident} />
      <Changes detail={detail} />
    </>
  );
}

/** How many alarms it tells of instead of them, and to whom. */
function Suppressing({ detail }: { detail: IncidentDetail }) {
  const { t, language } = useWords();
  const { alarms, people, withheld } = detail.suppressed;
  return (
    <>
      {withheld.map((one) => (
        <p className="incident-machine" key={`${one.work.id} ${one.from}`}>
          <BellOff aria-hidden size={15} />
          <span>
            {t(one.until ? 'alarms.suppressed.wasWork' : 'alarms.suppressed.isWork')}{' '}
            {one.work.object ? (
              <Link to="/network/work" search={{ work: one.work.id }}>
                <SafeText text={`${one.work.object.name}: ${one.work.reason ?? ''}`} />
              </Link>
            ) : (
              t('availability.outside')
            )}{' '}
            {one.until ? t('work.between', { from: formatDateTime(one.from), until: formatDateTime(one.until) }) : t('work.since', { from: formatDateTime(one.from) })} <SafeText text={t('work.notTold', { people: one.people.join(', ') || '–' })} />
          </span>
        </p>
      ))}
      {alarms === 0 && people.length === 0 ? null : (
        <p className="incident-machine">
          <BellOff aria-hidden size={15} />
          <span>
            {alarms > 0 ? t('incidents.suppressed', { n: formatNumber(alarms, language, 0) }) : null} {people.length > 0 ? t('incidents.toldTo', { people: people.join(', ') }) : t('incidents.toldNobody')}
          </span>
        </p>
      )}
    </>
  );
}

/** What speaks for the root, in words that claim no more than is known. */
function Grounds({ detail }: { detail: IncidentDetail }) {
  const { t, language } = useWords();
  const { grounds, incident, candidates } = detail;
  if (!incident.root && !incident.rootOutside) return <p className="hint">{t('incidents.unplacedHint')}</p>;
  const [first, second] = candidates;
  const close = first && second && second.score > 0.25 * first.score ? second : null;
  return (
    <ul className="incident-grounds">
      <li>{t(grounds.rootReported ? 'incidents.rootReported' : 'incidents.rootSilent')}</li>
      {grounds.explained > 0 && !incident.spoken ? <li>{t('incidents.explained', { n: formatNumber(grounds.explained, language, 0), all: formatNumber(incident.alarms, language, 0) })}</li> : null}
      {grounds.silent > 0 ? <li>{t('incidents.silent', { n: formatNumber(grounds.silent, language, 0) })}</li> : null}
      {grounds.failures > 1 ? <li>{t('incidents.flapping', { n: formatNumber(grounds.failures, language, 0) })}</li> : null}
      {close ? <li className="incident-doubt">{t('incidents.notTold', { name: close.object?.name ?? t('incidents.outsideOne') })}</li> : null}
      <li className="incident-why">
        <CircleHelp aria-hidden size={15} /> {t('incidents.whyUnknown')}
      </li>
    </ul>
  );
}

function Candidates({ detail }: { detail: IncidentDetail }) {
  const { t, language } = useWords();
  const shown = detail.candidates.filter((one, at) => at === 0 || one.score >= 0.005);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="incident-candidates">
      <h3 id="incident-candidates" className="incident-section">
        {t('incidents.candidates')} <span className="note">{t('incidents.candidatesNote')}</span>
      </h3>
      <ol className="incident-candidates">
        {shown.map((candidate, at) => (
          <li key={candidate.object?.id ?? at} data-root={(candidate.object ? candidate.object.id === detail.incident.root?.id : at === 0) || undefined}>
            <span>
              {candidate.object ? (
                <Link to="/network/resources/$id" params={{ id: candidate.object.id }}>
                  <span className="incident-type">{typeWord(candidate.object.type, t)}</span> <SafeText text={candidate.object.name} />
                </Link>
              ) : (
                t('incidents.outsideOne')
              )}
            </span>
            <b>
              {formatNumber(candidate.score * 100, language, 0)} % <OriginMark origin={detail.incident.origin} />
            </b>
            <progress max={1} value={candidate.score} aria-hidden />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ detail }: { detail: IncidentDetail }) {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="incident-history">
      <h3 id="incident-history" className="incident-section">
        {t('incidents.history')}
      </h3>
      <ol className="incident-changes">
        {detail.changes.map((change, at) => (
          <li key={`${change.at}/${change.kind}/${at}`}>
            <span className="mono">{formatDateTime(change.at)}</span>
            <span>
              {change.held ? <i className="incident-held">{t('incidents.onlyMachine')} </i> : null}
              {change.by ? (
                <b>
                  <SafeText text={t('incidents.byWord', { by: change.by })} />{' '}
                </b>
              ) : null}
              {t(`incidents.change.${change.kind}`, { n: formatNumber(change.alarms, language, 0), root: change.root?.name ?? t('incidents.outsideOne'), former: change.formerRoot?.name ?? t('incidents.outsideOne') })}
              {change.others.map((other) => (
                <span key={other.id}>
                  {' '}
                  <Link to="/network/incidents" search={{ incident: other.id }}>
                    {other.code}
                  </Link>
                </span>
              ))}
              {change.reason ? (
                <q className="incident-reason">
                  <SafeText text={change.reason} />
                </q>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowLeft, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ObjectDetail, ObjectRef } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { CauseAndProblem } from '../../ui/cause-words';
import { useMe } from '../../ui/choices';
import { readingAlarms } from '../../ui/directing';
import { typeWord } from '../../ui/object-words';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { SourceNotice } from '../../ui/source-notice';
import { SeverityMark } from '../../ui/severity-mark';
import { FaultState, Skeleton } from '../../ui/states';
import { Corrections } from './availability/corrections';
import { ObjectTimelinePanel } from './availability/object-timeline';
import { PlannedWork } from './availability/planned-work';
import { ObjectAsk, ObjectServes } from './object-part';
import { ObjectWork } from './object-work';
import { useLiveInventory, useLiveObjectAlarms, useObject, useAlarmsOf, useOwner } from './queries';
import './network.css';

/** One page for one object: who it is, what it hangs on, what is wrong with it and done about it, which promises count it. */
export function ObjectPage() {
  const { id } = useParams({ from: '/shell/network/resources/$id' });
  const { t } = useWords();
  const object = useObject(id);
  useLiveInventory();
  useLiveObjectAlarms(id);
  return (
    <div className="object-page" key={id}>
      <Link to="/network/resources" className="object-back">
        <ArrowLeft aria-hidden size={15} /> {t('network.back')}
      </Link>
      {object.error ? (
        <section className="panel">
          <FaultState error={object.error} action={<Button onClick={() => void object.refetch()}>{t('fault.retry')}</Button>} />
        </section>
      ) : null}
      {object.isPending ? (
        <section className="panel">
          <Skeleton rows={8} />
        </section>
      ) : null}
      {object.data ? <Detail object={object.data} /> : null}
    </div>
  );
}

function Detail({ object }: { object: ObjectDetail }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const alarmsRead = role !== undefined && readingAlarms.has(role);
  return (
    <>
      <header className="panel object-head">
        <span className="object-kind">{typeWord(object.type, t)}</span>
        <h2>
          <SafeText text={object.name} />
        </h2>
        <code>
          <SafeText text={object.sourceName} />
        </code>
        <SourceNotice source={object.source} />
        {object.absentSince ? <p className="hint">{t('network.absentSince', { time: formatDateTime(object.absentSince) })}</p> : null}
      </header>
      {alarmsRead ? <ObjectTimelinePanel object={object.id} /> : null}
      <div className="object-columns">
        <div>
          {alarmsRead ? <Alarms id={object.id} state="open" /> : null}
          <ObjectServes object={object.id} />
          <ObjectWork object={object} />
          {alarmsRead ? <PlannedWork object={object.id} name={object.name} /> : null}
          {alarmsRead ? <Corrections object={object.id} name={object.name} /> : null}
          {alarmsRead ? <Alarms id={object.id} state="cleared" /> : null}
        </div>
        <div>
          <Ends object={object} />
          <Refs title={t('network.parents')} items={object.parents} total={object.parents.length} />
          <Refs title={t('network.children')} items={object.children} total={object.childCount} />
          <Links object={object} />
        </div>
        <div>
          <ObjectAsk object={object.id} />
          <Identity object={object} />
          <Attributes object={object} />
        </div>
      </div>
    </>
  );
}

function Card({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{title}</h3>
        {note ? <span className="note">{note}</span> : null}
      </div>
      {children}
    </section>
  );
}

function Alarms({ id, state }: { id: string; state: 'open' | 'cleared' }) {
  const { t, language } = useWords();
  const alarms = useAlarmsOf(id, state);
  return (
    <Card title={t(`network.alarms.${state}`)} {...(alarms.data ? { note: formatCount(alarms.data.total, language) } : {})}>
      {alarms.error ? <FaultState error={alarms.error} /> : null}
      {alarms.isPending ? <Skeleton rows={3} /> : null}
      {alarms.data?.total === 0 ? (
        <p className="calm">
          <CircleCheck aria-hidden size={15} /> {t(`network.alarms.none.${state}`)}
        </p>
      ) : null}
      <ul className="plain-list">
        {alarms.data?.items.map((alarm) => (
          <li key={alarm.id}>
            <Link to="/network/alarms" search={{ alarm: alarm.id }} className="alarm-link">
              <SeverityMark severity={alarm.severity} />
              <span>
                <CauseAndProblem cause={alarm.alarmCondition} problem={alarm.specificProblem} />
              </span>
              <span className="mono when">{formatDateTime(alarm.raisedAt)}</span>
              <OriginMark origin={alarm.origin} />
            </Link>
          </li>
        ))}
      </ul>
      {alarms.data && alarms.data.total > alarms.data.items.length ? <div className="panel-foot">{t('network.more', { n: formatCount(alarms.data.total - alarms.data.items.length, language) })}</div> : null}
    </Card>
  );
}

function RefLink({ item }: { item: ObjectRef }) {
  const { t } = useWords();
  return (
    <Link to="/network/resources/$id" params={{ id: item.id }} className="ref-link">
      <SafeText text={item.name} />
      <span>{typeWord(item.type, t)}</span>
    </Link>
  );
}

function Ends({ object }: { object: ObjectDetail }) {
  const { t } = useWords();
  if (object.ends.length === 0) return null;
  return (
    <Card title={t('network.ends')}>
      <ul className="plain-list">
        {object.ends.map((end) => (
          <li key={`${end.role}/${end.id}`} className="end">
            <span className="end-role">{end.role.toUpperCase()}</span>
            <RefLink item={end} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Refs({ title, items, total }: { title: string; items: ObjectRef[]; total: number }) {
  const { t, language } = useWords();
  if (items.length === 0) return null;
  return (
    <Card title={title} note={formatCount(total, language)}>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id}>
            <RefLink item={item} />
          </li>
        ))}
      </ul>
      {total > items.length ? <div className="panel-foot">{t('network.more', { n: formatCount(total - items.length, language) })}</div> : null}
    </Card>
  );
}

function Links({ object }: { object: ObjectDetail }) {
  const { t, language } = useWords();
  if (object.links.length === 0) return null;
  return (
    <Card title={t('network.links')} note={formatCount(object.linkCount, language)}>
      <ul className="plain-list">
        {object.links.map((link) => (
          <li key={link.id}>
            <Link to="/network/resources/$id" params={{ id: link.id }} className="ref-link">
              <SafeText text={link.name} />
              <span>{link.otherEnds.length === 0 ? t('network.loop') : t('network.towards', { name: link.otherEnds.map((end) => end.name).join(', ') })}</span>
            </Link>
          </li>
        ))}
      </ul>
      {object.linkCount > object.links.length ? <div className="panel-foot">{t('network.more', { n: formatCount(object.linkCount - object.links.length, language) })}</div> : null}
    </Card>
  );
}

function Identity({ object }: { object: ObjectDetail }) {
  const { t, language } = useWords();
  const owner = useOwner(object.ownerUnit).data;
  const degrees = (value: number) => formatNumber(value, language, 5);
  return (
    <Card title={t('network.identity')}>
      <dl className="facts card-facts">
        {owner ? (
          <>
            <dt>{t('network.owner')}</dt>
            <dd>
              <SafeText text={owner.name} />
            </dd>
          </>
        ) : null}
        <dt>{t('network.source')}</dt>
        <dd>
          <SafeText text={object.source} />
        </dd>
        <dt>{t('network.aliases')}</dt>
        <dd>
          {object.aliases.map((alias) => (
            <code key={alias} className="alias">
              <SafeText text={alias} />
            </code>
          ))}
        </dd>
        <dt>{t('network.location')}</dt>
        <dd className={object.location ? 'mono' : ''}>{object.location ? `${degrees(object.location.latitude)} ; ${degrees(object.location.longitude)}` : t('network.noLocation')}</dd>
        <dt>{t('network.observedFrom')}</dt>
        <dd className="mono">{formatDateTime(object.observedFrom)}</dd>
        <dt>{t('network.id')}</dt>
        <dd className="mono small">{object.id}</dd>
      </dl>
    </Card>
  );
}

function Attributes({ object }: { object: ObjectDetail }) {
  const { t } = useWords();
  const entries = Object.entries(object.attributes);
  if (entries.length === 0) return null;
  return (
    <Card title={t('network.attributes')} note={t('network.attributesNote')}>
      <dl className="facts card-facts">
        {entries.map(([name, value]) => (
          <div key={name} className="fact-pair">
            <dt className="mono">
              <SafeText text={name} />
            </dt>
            <dd>
              <SafeText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

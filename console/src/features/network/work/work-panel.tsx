import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { BellOff, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { postJson } from '../../../api/http';
import type { WorkDetail } from '../../../api/types';
import { formatDateMinute, formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { History } from '../../../ui/history';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton } from '../../../ui/states';
import { useSubmission } from '../../../ui/submission';
import { useWork } from './queries';
import { WorkReach } from './work-reach';
import { RecurrenceWords } from './work-words';

type Loaded = NonNullable<ReturnType<typeof useWork>['data']>;
type Cancelling = { path: string; title: string };

/** One announced work. Closed by Escape. */
export function WorkPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords();
  const found = useWork(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [cancelling, setCancelling] = useState<Cancelling | null>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !document.querySelector('dialog[open]')) onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
  return (
    <section className="panel work-panel" aria-labelledby="work-one">
      <div className="panel-head">
        <h2 id="work-one" ref={heading} tabIndex={-1}>
          {found.data ? <SafeText text={found.data.work.object.name} /> : t('work.one')}
        </h2>
        <div className="right">
          <Button type="text" size="small" aria-label={t('action.close')} icon={<X aria-hidden size={16} />} onClick={onClose} />
        </div>
      </div>
      <div className="scroll work-body" tabIndex={0} role="group" aria-labelledby="work-one">
        {found.error ? <FaultState error={found.error} /> : null}
        {found.isPending ? <Skeleton rows={8} /> : null}
        {found.data ? <Content detail={found.data} onCancel={setCancelling} /> : null}
      </div>
      {cancelling ? <Cancel {...cancelling} onClose={() => setCancelling(null)} /> : null}
    </section>
  );
}

function Content({ detail, onCancel }: { detail: Loaded; onCancel: (what: Cancelling) => void }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const writes = role === 'noc' || role === 'administrator';
  const { window, object, recurrence } = detail.work;
  const standing = detail.times.filter((time) => time.ahead && !time.cancelledAt);
  const shown = detail.times.find((time) => time.id === window.id);
  return (
    <>
      <p className="work-what">
        <SafeText text={window.reason} />
      </p>
      <p>
        <span className="mono">
          {formatDateMinute(window.from)} – {formatDateMinute(window.to)}
        </span>
        {window.cancelledAt ? ` · ${t('availability.cancelled')}` : ''}
        {recurrence ? (
          <>
            {' · '}
            <RecurrenceWords rule={recurrence} />
          </>
        ) : null}
      </p>
      <p className="muted">
        <SafeText text={t('availability.by', { name: window.declaredBy, time: formatDateMinute(window.declaredAt) })} /> ·{' '}
        <Link to="/network/resources/$id" params={{ id: object.id }}>
          {t('work.openObject')}
        </Link>
      </p>
      {window.conflictReason ? (
        <p className="hint">
          {t('work.despite')}: <SafeText text={window.conflictReason} />
        </p>
      ) : null}
      {writes ? (
        <p className="work-acts">
          {shown?.ahead && !window.cancelledAt ? (
            <Button size="small" onClick={() => onCancel({ path: `/api/availability/windows/${window.id}/cancellation`, title: t('work.cancelOne') })}>
              {t('work.cancelOne')}
            </Button>
          ) : null}
          {window.series && standing.length > 1 ? (
            <Button size="small" onClick={() => onCancel({ path: `/api/availability/window-series/${window.series}/cancellation`, title: t('work.cancelRest', { n: standing.length }) })}>
              {t('work.cancelRest', { n: standing.length })}
            </Button>
          ) : null}
        </p>
      ) : null}
      <h3 className="work-section">{t('work.reach')}</h3>
      <WorkReach object={object.id} />
      <Withheld withheld={detail.withheld} />
      {detail.times.length > 1 ? <Times detail={detail} /> : null}
      <History type="maintenance-window" id={window.id} title={t('work.history')} />
    </>
  );
}

/** What nobody was told of because of this work: nothing recorded is touched. */
function Withheld({ withheld }: { withheld: WorkDetail['withheld'] }) {
  const { t } = useWords();
  return (
    <>
      <h3 className="work-section">
        {t('work.withheld')} <span className="note">{t('work.withheldNote')}</span>
      </h3>
      {withheld.length === 0 ? <p className="muted">{t('work.withheldNone')}</p> : null}
      <ul className="work-withheld">
        {withheld.map((one) => (
          <li key={`${one.incident.id} ${one.from}`}>
            <BellOff aria-hidden size={15} />
            <span>
              <Link to="/network/incidents" search={{ incident: one.incident.id }}>
                {one.incident.code}
              </Link>{' '}
              {one.until ? t('work.between', { from: formatDateTime(one.from), until: formatDateTime(one.until) }) : t('work.since', { from: formatDateTime(one.from) })}{' '}
              <SafeText text={t('work.notTold', { people: one.people.join(', ') })} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Times({ detail }: { detail: Loaded }) {
  const { t } = useWords();
  return (
    <>
      <h3 className="work-section">{t('work.allTimes', { n: detail.times.length })}</h3>
      <ul className="work-all">
        {detail.times.map((time) => (
          <li key={time.id} data-cancelled={time.cancelledAt ? true : undefined}>
            <Link to="/network/work" search={{ work: time.id }} aria-current={time.id === detail.work.window.id || undefined}>
              {formatDateMinute(time.from)} – {formatDateMinute(time.to)}
            </Link>
            {time.cancelledAt ? <span className="muted"> {t('availability.cancelled')}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Cancel({ path, title, onClose }: Cancelling & { onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<unknown>(path, { reason }), onClose);
  return (
    <FormDrawer title={title} submitWords={t('availability.cancelSend')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('availability.cancelReason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={3} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { MaintenanceWindow } from '../../../api/types';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { SafeText } from '../../../ui/safe-text';
import { FaultState } from '../../../ui/states';
import { useSubmission } from '../../../ui/submission';
import './availability.css';
import { useWindows } from './queries';
import { instant } from './typed-time';

type Open = { kind: 'announce' } | { kind: 'cancel'; window: MaintenanceWindow };

/** Work announced on an object; the shift announces and cancels it before it begins. */
export function PlannedWork({ object, name }: { object: string; name: string }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const windows = useWindows(object);
  const [open, setOpen] = useState<Open | null>(null);
  const writes = role === 'noc' || role === 'administrator';
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{t('availability.planned')}</h3>
        {writes ? (
          <Button size="small" onClick={() => setOpen({ kind: 'announce' })}>
            {t('availability.announce')}
          </Button>
        ) : null}
      </div>
      {windows.error ? <FaultState error={windows.error} /> : null}
      {windows.data?.length === 0 ? <p className="stood-none muted">{t('availability.plannedNone')}</p> : null}
      <ul className="plain-list planned-list">
        {windows.data?.map((window) => (
          <li key={window.id} data-cancelled={window.cancelledAt ? true : undefined}>
            <span className="work-words">
              <b>
                <SafeText text={window.reason} />
              </b>
              <span className="mono">
                {formatDateMinute(window.from)} – {formatDateMinute(window.to)}
                {window.cancelledAt ? ` · ${t('availability.cancelled')}` : ''}
              </span>
              <span>
                <SafeText text={t('availability.by', { name: window.declaredBy, time: formatDateMinute(window.declaredAt) })} />
              </span>
            </span>
            {writes && !window.cancelledAt && window.ahead ? (
              <Button size="small" onClick={() => setOpen({ kind: 'cancel', window })}>
                {t('availability.cancel')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open?.kind === 'announce' ? <Announce object={object} name={name} onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'cancel' ? <Cancel window={open.window} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function Announce({ object, name, onClose }: { object: string; name: string; onClose: () => void }) {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<MaintenanceWindow>('/api/availability/windows', { object, from: instant(from), to: instant(to), reason }), onClose);
  return (
    <FormDrawer title={t('availability.announceTitle', { name })} about={t('availability.announceAbout')} submitWords={t('availability.announceSend')} submission={submission} onClose={onClose}>
      <Field name="from" label={t('availability.begins')} required>
        {(described) => <Input {...described} type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('availability.ends')} required>
        {(described) => <Input {...described} type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('availability.reason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={4} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function Cancel({ window, onClose }: { window: MaintenanceWindow; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<MaintenanceWindow>(`/api/availability/windows/${window.id}/cancellation`, { reason }), onClose);
  return (
    <FormDrawer title={t('availability.cancelTitle')} about={<SafeText text={window.reason} />} submitWords={t('availability.cancelSend')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('availability.cancelReason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={3} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

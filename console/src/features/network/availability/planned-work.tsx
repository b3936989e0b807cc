import { Link } from '@tanstack/react-router';
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
import { AnnounceForm } from '../work/announce-form';
import { ReachingWorks } from '../work/reaching-work';
import { useWindows } from './queries';

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
                <Link to="/network/work" search={{ work: window.id }}>
                  <SafeText text={window.reason} />
                </Link>
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
      <ReachingWorks object={object} />
      {open?.kind === 'announce' ? <AnnounceForm object={object} name={name} onClose={() => setOpen(null)} /> : null}
      {open?.kind === 'cancel' ? <Cancel window={open.window} onClose={() => setOpen(null)} /> : null}
    </section>
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

import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { OutageCorrection } from '../../../api/types';
import { formatDateMinute, formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { Choose, useMe } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { OriginMark } from '../../../ui/origin-mark';
import { SafeText } from '../../../ui/safe-text';
import { FaultState } from '../../../ui/states';
import { useSubmission } from '../../../ui/submission';
import './availability.css';
import { useCorrections } from './queries';
import { instant } from './typed-time';

type Open = { kind: 'propose' } | { kind: 'decide'; correction: OutageCorrection; decision: 'APPROVED' | 'REFUSED' };

const states = ['UP', 'DOWN', 'PLANNED', 'UNKNOWN'] as const;

/** What people say of an object's outages against its alarms: one proposes, another decides, all of it stays. */
export function Corrections({ object, name }: { object: string; name: string }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const corrections = useCorrections(object);
  const [open, setOpen] = useState<Open | null>(null);
  const proposes = role === 'noc' || role === 'administrator';
  const decides = proposes || role === 'leader';
  const close = () => setOpen(null);
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{t('availability.corrections')}</h3>
        {proposes ? (
          <Button size="small" onClick={() => setOpen({ kind: 'propose' })}>
            {t('availability.propose')}
          </Button>
        ) : null}
      </div>
      {corrections.error ? <FaultState error={corrections.error} /> : null}
      {corrections.data?.length === 0 ? <p className="stood-none muted">{t('availability.correctionsNone')}</p> : null}
      <ul className="plain-list planned-list">
        {corrections.data?.map((one) => (
          <li key={one.id}>
            <span className="work-words">
              <b>
                {t('availability.correction', { n: one.number })}: {t(`availability.state.${one.state}`)} <OriginMark origin="REPORTED" />
              </b>
              <span className="mono">
                {formatDateTime(one.from)} – {formatDateTime(one.to)}
              </span>
              <span>
                <SafeText text={t('availability.proposedBy', { name: one.proposedBy, time: formatDateMinute(one.proposedAt), reason: one.reason })} />
              </span>
              {one.decision && one.decidedAt ? (
                <span>
                  <SafeText text={t(`availability.decided.${one.decision}`, { name: one.decidedBy ?? '', time: formatDateMinute(one.decidedAt), reason: one.decisionReason ?? '' })} />
                </span>
              ) : (
                <span>{t('availability.undecided')}</span>
              )}
            </span>
            {decides && !one.decision ? (
              <span className="correction-acts">
                <Button size="small" onClick={() => setOpen({ kind: 'decide', correction: one, decision: 'APPROVED' })}>
                  {t('availability.approve')}
                </Button>
                <Button size="small" onClick={() => setOpen({ kind: 'decide', correction: one, decision: 'REFUSED' })}>
                  {t('availability.refuse')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {open?.kind === 'propose' ? <Propose object={object} name={name} onClose={close} /> : null}
      {open?.kind === 'decide' ? <Decide correction={open.correction} decision={open.decision} onClose={close} /> : null}
    </section>
  );
}

function Propose({ object, name, onClose }: { object: string; name: string; onClose: () => void }) {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [state, setState] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<OutageCorrection>('/api/availability/corrections', { object, from: instant(from), to: instant(to), state, reason }), onClose);
  return (
    <FormDrawer title={t('availability.proposeTitle', { name })} about={t('availability.proposeAbout')} submitWords={t('availability.proposeSend')} submission={submission} onClose={onClose}>
      <Field name="from" label={t('availability.begins')} required>
        {(described) => <Input {...described} type="datetime-local" step={1} value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('availability.ends')} required>
        {(described) => <Input {...described} type="datetime-local" step={1} value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="state" label={t('availability.insteadOf')} required hint={t('availability.insteadHint')} wide>
        {(described) => <Choose {...described} value={state} options={states.map((one) => ({ value: one, label: t(`availability.state.${one}`) }))} onChange={setState} />}
      </Field>
      <Field name="reason" label={t('availability.correctionReason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={4} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function Decide({ correction, decision, onClose }: { correction: OutageCorrection; decision: 'APPROVED' | 'REFUSED'; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<OutageCorrection>(`/api/availability/corrections/${correction.id}/decision`, { decision, reason }), onClose);
  return (
    <FormDrawer title={t(`availability.decideTitle.${decision}`, { n: correction.number })} about={t('availability.decideAbout')} submitWords={t(decision === 'APPROVED' ? 'availability.approve' : 'availability.refuse')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('availability.decideReason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={4} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

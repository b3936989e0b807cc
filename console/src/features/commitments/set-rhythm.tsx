import { Input } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { CheckInState } from '../../api/types';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

const everies: CheckInState['every'][] = ['WEEK', 'MONTH', 'NEVER'];

/** Sets how often a target is spoken about, or leaves it to the rule. */
export function SetRhythm({ state, onClose }: { state: CheckInState; onClose: () => void }) {
  const { t } = useWords();
  const [every, setEvery] = useState<string | null>(state.ruled ? null : state.every);
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => putJson<CheckInState>(`/api/targets/${encodeURIComponent(state.target)}/rhythm`, { every, reason }), onClose);
  return (
    <FormDrawer title={t('checkIn.rhythm.open')} about={state.name} submitWords={t('checkIn.rhythm.send')} submission={submission} onClose={onClose}>
      <Field name="every" label={t('checkIn.every.label')} wide>
        {(described) => <Choose {...described} value={every} options={everies.map((value) => ({ value, label: t(`checkIn.every.${value}`) }))} placeholder={t('checkIn.every.rule')} onChange={setEvery} />}
      </Field>
      <Field name="reason" label={t('checkIn.rhythm.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Award } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { awardPath } from './award-queries';

interface StepProps {
  award: Award;
  onClose: () => void;
}

/** Records the decision to award. */
export function DecideAward({ award, onClose }: StepProps) {
  const { t } = useWords();
  const [symbol, setSymbol] = useState('');
  const [place, setPlace] = useState('');
  const [day, setDay] = useState('');
  const [by, setBy] = useState<string | null>(null);
  const [capacity, setCapacity] = useState('');
  const submission = useSubmission(
    () => postJson<Award>(`${awardPath(award.id)}/decision`, { symbol: typedText(symbol), place: typedText(place), decidedOn: day || null, decidedBy: by, capacity: typedText(capacity), version: award.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('award.decide')} about={t('award.decideAbout')} submitWords={t('award.decideSave')} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('award.symbol')} required>
        {(described) => <Input {...described} autoFocus maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="decidedOn" label={t('award.day')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="place" label={t('award.place')} hint={t('award.placeHint')} required wide>
        {(described) => <Input {...described} maxLength={100} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <Field name="decidedBy" label={t('award.decidedBy')} required>
        {(described) => <ChoosePerson {...described} value={by} onChange={setBy} />}
      </Field>
      <Field name="capacity" label={t('award.capacity')} hint={t('award.capacityHint')} required>
        {(described) => <Input {...described} maxLength={200} value={capacity} onChange={(event) => setCapacity(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

export function DeclineAward({ award, onClose }: StepProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<Award>(`${awardPath(award.id)}/refusal`, { reason: typedText(reason), version: award.version }), onClose);
  return (
    <FormDrawer title={t('award.decline')} about={<SafeText text={award.titleName} />} submitWords={t('award.decline')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('award.declineReason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Withdraws an award for false claims. */
export function WithdrawAward({ award, onClose }: StepProps) {
  const { t } = useWords();
  const [symbol, setSymbol] = useState('');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<Award>(`${awardPath(award.id)}/withdrawal`, { symbol: typedText(symbol), withdrawnOn: day || null, reason: typedText(reason), version: award.version }), onClose);
  return (
    <FormDrawer title={t('award.withdraw')} about={t('award.withdrawAbout')} submitWords={t('award.withdraw')} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('award.symbol')} required>
        {(described) => <Input {...described} autoFocus maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="withdrawnOn" label={t('award.day')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('award.withdrawReason')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

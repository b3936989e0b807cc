import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { QualityTarget } from '../../api/types';
import { today } from '../../format/days';
import { typedNumber, typedPeriod, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson, ChooseUnit } from '../../ui/choices';
import { ChooseClauses } from '../../ui/choose-clauses';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

/** A target on the score as it is composed today. */
export function SetQualityTarget({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [ownerUnit, setOwnerUnit] = useState<string | null>(null);
  const [head, setHead] = useState<string | null>(null);
  const [clauses, setClauses] = useState<string[]>([]);
  const [period, setPeriod] = useState(today().slice(0, 4));
  const [baseline, setBaseline] = useState('0');
  const [plan, setPlan] = useState('');
  const [weight, setWeight] = useState('1');
  const submission = useSubmission(
    () =>
      postJson<unknown>('/api/quality-objectives/targets', {
        code: typedText(code),
        name: typedText(name),
        ownerUnit,
        head,
        clause: clauses[0] ?? null,
        period: typedPeriod(period),
        baseline: typedNumber(baseline),
        plan: typedNumber(plan),
        weight: typedNumber(weight),
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('quality.setTarget')} about={t('quality.setTargetAbout')} submitWords={t('write.targetSubmit')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('write.targetName')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="code" label={t('quality.code')} required>
        {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <Field name="ownerUnit" label={t('write.unit')} required>
        {(described) => <ChooseUnit {...described} value={ownerUnit} onChange={setOwnerUnit} />}
      </Field>
      <Field name="head" label={t('write.head')} required>
        {(described) => <ChoosePerson {...described} value={head} onChange={setHead} />}
      </Field>
      <ChooseClauses name="clause" label={t('commitments.clause')} value={clauses} known={[]} onChange={(chosen) => setClauses(chosen.slice(-1))} />
      <Field name="plan[0].period" label={t('plans.severalPeriod')} required>
        {(described) => <Input {...described} value={period} onChange={(event) => setPeriod(event.target.value)} />}
      </Field>
      <Field name="plan[0].value" label={t('quality.planPoints')} required>
        {(described) => <Input {...described} inputMode="decimal" value={plan} onChange={(event) => setPlan(event.target.value)} />}
      </Field>
      <Field name="baseline" label={t('write.baseline')} required>
        {(described) => <Input {...described} inputMode="decimal" value={baseline} onChange={(event) => setBaseline(event.target.value)} />}
      </Field>
      <Field name="weight" label={t('write.weight')} required>
        {(described) => <Input {...described} inputMode="decimal" value={weight} onChange={(event) => setWeight(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** A further version of the target, judged by the composition that holds today. */
export function FollowComposition({ target, onClose }: { target: QualityTarget; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => putJson<unknown>(`/api/quality-objectives/targets/${encodeURIComponent(target.code)}`, { reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={t('quality.followOf', { name: target.name })} about={t('quality.followAbout')} submitWords={t('quality.followSend')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('quality.reason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={4} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

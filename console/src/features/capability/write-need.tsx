import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { CapabilityNeed } from '../../api/types';
import { today } from '../../format/days';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { useItemChoices } from './forms';
import { needWords } from './need-words';
import { needPath, useMilestoneChoices, useStationTypes } from './queries';
import { newRequirement, RequirementFields, sentRequirements } from './requirement-fields';

/** What a programme needs, from a day to a day. */
export function WriteNeed({ programme, need, onClose }: { programme: string; need?: CapabilityNeed; onClose: () => void }) {
  const { t } = useWords();
  const spares = useItemChoices('SPARE');
  const types = useStationTypes();
  const milestones = useMilestoneChoices(programme);
  const [kind, setKind] = useState<string | null>(need?.kind ?? 'PEOPLE');
  const [quantity, setQuantity] = useState(need ? String(need.quantity) : '1');
  const [requirements, setRequirements] = useState(need && need.requirements.length > 0 ? need.requirements.map((one) => newRequirement(one.item.id, one.level)) : [newRequirement()]);
  const [item, setItem] = useState<string | null>(need?.item?.id ?? null);
  const [stationType, setStationType] = useState<string | null>(need?.stationType ?? null);
  const [province, setProvince] = useState(need?.province ?? '');
  const [milestone, setMilestone] = useState<string | null>(need?.milestone?.id ?? null);
  const [unit, setUnit] = useState<string | null>(need?.unit?.id ?? null);
  const [from, setFrom] = useState(need?.from ?? today());
  const [to, setTo] = useState(need?.to ?? '');
  const [note, setNote] = useState(need?.note ?? '');
  const [reason, setReason] = useState('');
  const body = {
    programme,
    milestone,
    kind,
    quantity: typedNumber(quantity),
    requirements: kind === 'PEOPLE' ? sentRequirements(requirements) : null,
    item: kind === 'SPARE' ? item : null,
    stationType: kind === 'STATION' ? stationType : null,
    province: kind === 'STATION' ? typedText(province) : null,
    unit,
    from: from || null,
    to: to || null,
    note: typedText(note),
  };
  const submission = useSubmission(
    () => (need ? putJson<CapabilityNeed>(needPath(need.id), { ...body, reason: typedText(reason), version: need.version }) : postJson<CapabilityNeed>('/api/capability-needs', body)),
    onClose,
  );
  return (
    <FormDrawer title={t(need ? 'capability.changeNeed' : 'capability.writeNeed')} about={t('capability.needAbout')} submitWords={t('capability.needSave')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('capability.needKind')} required>
        {(described) => <Choose {...described} value={kind} options={(['PEOPLE', 'SPARE', 'STATION'] as const).map((value) => ({ value, label: t(`capability.needKinds.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="quantity" label={t('capability.quantity')} required>
        {(described) => <Input {...described} inputMode="numeric" value={quantity} onChange={(event) => setQuantity(event.target.value)} />}
      </Field>
      {kind === 'PEOPLE' ? <RequirementFields value={requirements} onChange={setRequirements} /> : null}
      {kind === 'SPARE' ? (
        <Field name="item" label={t('capability.spare')} hint={spares.length === 0 ? t('capability.catalogueEmpty') : undefined} required wide>
          {(described) => <Choose {...described} value={item} options={spares} onChange={setItem} />}
        </Field>
      ) : null}
      {kind === 'STATION' ? (
        <>
          <Field name="stationType" label={t('capability.stationType')} hint={t('capability.fromInventory')} required>
            {(described) => <Choose {...described} value={stationType} options={(types.data ?? []).map((value) => ({ value, label: value }))} onChange={setStationType} />}
          </Field>
          <Field name="province" label={t('capability.province')} hint={t('capability.provinceHint')}>
            {(described) => <Input {...described} maxLength={60} value={province} onChange={(event) => setProvince(event.target.value)} />}
          </Field>
        </>
      ) : null}
      <Field name="from" label={t('capability.from')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('capability.to')} hint={t('capability.toHint')}>
        {(described) => <Input {...described} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="milestone" label={t('capability.milestone')} wide>
        {(described) => <Choose {...described} value={milestone} options={milestones} onChange={setMilestone} />}
      </Field>
      <Field name="unit" label={t('capability.needUnit')} hint={t('capability.needUnitHint')} wide>
        {(described) => <ChooseUnit {...described} value={unit} known={need?.unit ? { value: need.unit.id, label: need.unit.name } : null} onChange={setUnit} />}
      </Field>
      <Field name="note" label={t('capability.note')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      {need ? (
        <Field name="reason" label={t('capability.reason')} required wide>
          {(described) => <Input {...described} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

export function WithdrawNeed({ need, onClose }: { need: CapabilityNeed; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<CapabilityNeed>(`${needPath(need.id)}/withdrawal`, { reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={t('capability.withdrawNeed')} about={<SafeText text={needWords(need, words)} />} submitWords={t('capability.withdrawNeed')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('capability.reason')} required wide>
        {(described) => <Input {...described} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { ShiftPost } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { newRequirement, RequirementFields, sentRequirements } from './requirement-fields';

/** A post of a shift and what whoever holds it must have. */
export function WriteShiftPost({ post, onClose }: { post?: ShiftPost; onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(post?.name ?? '');
  const [unit, setUnit] = useState<string | null>(post?.unit?.id ?? null);
  const [holder, setHolder] = useState<string | null>(post?.holder?.id ?? null);
  const [requirements, setRequirements] = useState(post ? post.requirements.map((one) => newRequirement(one.item.id, one.level)) : [newRequirement()]);
  const [ended, setEnded] = useState(false);
  const [reason, setReason] = useState('');
  const body = { unit, name: typedText(name), holder, requirements: sentRequirements(requirements) };
  const submission = useSubmission(
    () => (post ? putJson<ShiftPost>(`/api/shift-posts/${encodeURIComponent(post.id)}`, { ...body, ended, reason: typedText(reason), version: post.version }) : postJson<ShiftPost>('/api/shift-posts', body)),
    onClose,
  );
  return (
    <FormDrawer title={t(post ? 'capability.changeShift' : 'capability.writeShift')} about={t('capability.shiftAbout')} submitWords={t('capability.itemSave')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('capability.shiftName')} required wide>
        {(described) => <Input {...described} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {post ? null : (
        <Field name="unit" label={t('capability.unit')} required wide>
          {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
        </Field>
      )}
      <Field name="holder" label={t('capability.holder')} wide>
        {(described) => <ChoosePerson {...described} value={holder} known={post?.holder ? { value: post.holder.id, label: post.holder.fullName } : null} onChange={setHolder} />}
      </Field>
      <RequirementFields value={requirements} onChange={setRequirements} />
      {post ? (
        <>
          <Checkbox checked={ended} onChange={(event) => setEnded(event.target.checked)}>
            {t('capability.endShift')}
          </Checkbox>
          <Field name="reason" label={t('capability.reason')} required wide>
            {(described) => <Input {...described} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
        </>
      ) : null}
    </FormDrawer>
  );
}

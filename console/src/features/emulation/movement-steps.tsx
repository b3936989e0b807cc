import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MovementCriterion, MovementPage, MovementRow, MovementStandingRow } from '../../api/types';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { movementPath } from './queries';

export function LaunchMovement({ movement, onClose }: { movement: MovementRow; onClose: () => void }) {
  const { t } = useWords();
  const submission = useSubmission(() => postJson<MovementRow>(`${movementPath(movement.id)}/launch`, { version: movement.version }), onClose);
  return (
    <FormDrawer title={t('emulation.launch')} about={t('emulation.launchAbout')} submitWords={t('emulation.launch')} submission={submission} onClose={onClose}>
      {null}
    </FormDrawer>
  );
}

/** Closes a movement with its summing up. */
export function CloseMovement({ movement, onClose }: { movement: MovementRow; onClose: () => void }) {
  const { t } = useWords();
  const [summary, setSummary] = useState('');
  const submission = useSubmission(() => postJson<MovementRow>(`${movementPath(movement.id)}/closing`, { summary: typedText(summary), version: movement.version }), onClose);
  return (
    <FormDrawer title={t('emulation.close')} about={t('emulation.closeAbout')} submitWords={t('emulation.close')} submission={submission} onClose={onClose}>
      <Field name="summary" label={t('emulation.summary')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={6} maxLength={10_000} value={summary} onChange={(event) => setSummary(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Registers a unit by its head, or oneself. */
export function Register({ page, onClose }: { page: MovementPage; onClose: () => void }) {
  const { t } = useWords();
  const { movement, registrable } = page;
  const [unit, setUnit] = useState<string | null>(registrable[0]?.id ?? null);
  const [pledge, setPledge] = useState('');
  const words = t(page.oneself ? 'emulation.registerSelf' : 'emulation.registerUnit');
  const submission = useSubmission(() => postJson<unknown>(`${movementPath(movement.id)}/registrations`, { ...(page.oneself ? {} : { unit }), pledge: typedText(pledge) }), onClose);
  return (
    <FormDrawer title={words} about={<SafeText text={movement.title} />} submitWords={words} submission={submission} onClose={onClose}>
      {page.oneself ? null : (
        <Field name="unit" label={t('emulation.unit')} required wide>
          {(described) => <Choose {...described} value={unit} options={registrable.map((one) => ({ value: one.id, label: one.name }))} onChange={setUnit} />}
        </Field>
      )}
      <Field name="pledge" label={t('emulation.pledge')} hint={t('emulation.pledgeHint')} wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={2_000} value={pledge} onChange={(event) => setPledge(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Points for a criterion that no measure judges, with the reason. */
export function GivePoints({ movement, criterion, row, onClose }: { movement: MovementRow; criterion: MovementCriterion; row: MovementStandingRow; onClose: () => void }) {
  const { t } = useWords();
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const submission = useSubmission(
    () => postJson<unknown>(`${movementPath(movement.id)}/registrations/${encodeURIComponent(row.registration)}/points`, { criterion: criterion.id, points: typedNumber(points), reason: typedText(reason) }),
    onClose,
  );
  return (
    <FormDrawer title={t('emulation.judge')} about={<SafeText text={`${row.unit?.name ?? row.person?.fullName ?? '–'}: ${criterion.name}`} />} submitWords={t('emulation.judgeSave')} submission={submission} onClose={onClose}>
      <Field name="points" label={t('emulation.points')} hint={t('emulation.pointsHint')} required wide>
        {(described) => <Input {...described} autoFocus inputMode="decimal" value={points} onChange={(event) => setPoints(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('emulation.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

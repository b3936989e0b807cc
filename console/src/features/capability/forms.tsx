import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { PersonCapability } from '../../api/types';
import { today } from '../../format/days';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { certificatePath, personPath, useCatalogue } from './queries';

/** Entries of one kind that are in use. */
export function useItemChoices(kind: 'SKILL' | 'CERTIFICATE' | 'SPARE'): Choice[] {
  const found = useCatalogue();
  return (found.data ?? []).filter((one) => one.kind === kind && !one.retired).map((one) => ({ value: one.id, label: one.name }));
}

interface SayProps {
  /** Whose skill a head confirms; absent = one's own. */
  person?: string;
  about?: string;
  item?: string;
  level?: number;
  onClose: () => void;
}

/** States a skill of oneself, or says as head which level somebody has. */
export function SaySkill({ person, about, item: given, level: first, onClose }: SayProps) {
  const { t } = useWords();
  const items = useItemChoices('SKILL');
  const [item, setItem] = useState<string | null>(given ?? null);
  const [level, setLevel] = useState<string | null>(first === undefined ? null : String(first));
  const [note, setNote] = useState('');
  const path = person ? `${personPath(person)}/skills` : '/api/capabilities/own/skills';
  const submission = useSubmission(() => postJson<PersonCapability>(path, { item, level: level === null ? null : Number(level), note: typedText(note) }), onClose);
  const levels = ['5', '4', '3', '2', '1', '0'].map((value) => ({ value, label: t(`capability.levelChoices.${value}`) }));
  return (
    <FormDrawer title={t(person ? 'capability.confirmSkill' : 'capability.stateSkill')} about={about ? <SafeText text={about} /> : t('capability.stateAbout')} submitWords={t(person ? 'capability.confirmSave' : 'capability.stateSave')} submission={submission} onClose={onClose}>
      <Field name="item" label={t('capability.skill')} hint={items.length === 0 ? t('capability.catalogueEmpty') : undefined} required wide>
        {(described) => <Choose {...described} value={item} options={items} onChange={setItem} />}
      </Field>
      <Field name="level" label={t('capability.level')} required wide>
        {(described) => <Choose {...described} value={level} options={levels} onChange={setLevel} />}
      </Field>
      <Field name="note" label={t('capability.note')} hint={t(person ? 'capability.noteHeadHint' : 'capability.noteHint')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Hands in a certificate: one's own, or as head that of somebody. */
export function HandInCertificate({ person, about, onClose }: { person?: string; about?: string; onClose: () => void }) {
  const { t } = useWords();
  const items = useItemChoices('CERTIFICATE');
  const [item, setItem] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [issuer, setIssuer] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const [validTo, setValidTo] = useState('');
  const path = person ? `${personPath(person)}/certificates` : '/api/capabilities/own/certificates';
  const submission = useSubmission(() => postJson<PersonCapability>(path, { item, number: typedText(number), issuer: typedText(issuer), issuedOn: issuedOn || null, validTo: validTo || null }), onClose);
  return (
    <FormDrawer title={t('capability.handIn')} about={about ? <SafeText text={about} /> : t('capability.handInAbout')} submitWords={t('capability.handInSave')} submission={submission} onClose={onClose}>
      <Field name="item" label={t('capability.certificate')} hint={items.length === 0 ? t('capability.catalogueEmpty') : undefined} required wide>
        {(described) => <Choose {...described} value={item} options={items} onChange={setItem} />}
      </Field>
      <Field name="number" label={t('capability.number')} required>
        {(described) => <Input {...described} maxLength={60} value={number} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <Field name="issuer" label={t('capability.issuer')} required>
        {(described) => <Input {...described} maxLength={200} value={issuer} onChange={(event) => setIssuer(event.target.value)} />}
      </Field>
      <Field name="issuedOn" label={t('capability.issuedOn')} required>
        {(described) => <Input {...described} type="date" max={today()} value={issuedOn} onChange={(event) => setIssuedOn(event.target.value)} />}
      </Field>
      <Field name="validTo" label={t('capability.validTo')} hint={t('capability.validToHint')}>
        {(described) => <Input {...described} type="date" value={validTo} onChange={(event) => setValidTo(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Refuses or takes back a certificate, with a reason. */
export function GiveReason({ certificate, step, onClose }: { certificate: PersonCapability['certificates'][number]; step: 'refuse' | 'withdraw'; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const path = certificatePath(certificate.id);
  const submission = useSubmission(
    () => (step === 'refuse' ? postJson<PersonCapability>(`${path}/decision`, { confirmed: false, reason: typedText(reason) }) : postJson<PersonCapability>(`${path}/withdrawal`, { reason: typedText(reason) })),
    onClose,
  );
  return (
    <FormDrawer title={t(`capability.${step}`)} about={<SafeText text={`${certificate.item.name} · ${certificate.number}`} />} submitWords={t(`capability.${step}`)} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('capability.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Writes down how many spares a unit counted. */
export function CountSpares({ unit: given, item: known, onClose }: { unit: Choice | null; item?: string; onClose: () => void }) {
  const { t } = useWords();
  const items = useItemChoices('SPARE');
  const [unit, setUnit] = useState<string | null>(given?.value ?? null);
  const [item, setItem] = useState<string | null>(known ?? null);
  const [quantity, setQuantity] = useState('');
  const [countedOn, setCountedOn] = useState(today());
  const [note, setNote] = useState('');
  const submission = useSubmission(() => postJson<unknown>('/api/capabilities/spares', { unit, item, quantity: typedNumber(quantity), countedOn: countedOn || null, note: typedText(note) }), onClose);
  return (
    <FormDrawer title={t('capability.count')} about={t('capability.countAbout')} submitWords={t('capability.countSave')} submission={submission} onClose={onClose}>
      <Field name="unit" label={t('capability.unit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} known={given} onChange={setUnit} />}
      </Field>
      <Field name="item" label={t('capability.spare')} hint={items.length === 0 ? t('capability.catalogueEmpty') : undefined} required wide>
        {(described) => <Choose {...described} value={item} options={items} onChange={setItem} />}
      </Field>
      <Field name="quantity" label={t('capability.quantity')} required>
        {(described) => <Input {...described} inputMode="numeric" value={quantity} onChange={(event) => setQuantity(event.target.value)} />}
      </Field>
      <Field name="countedOn" label={t('capability.countedOn')} required>
        {(described) => <Input {...described} type="date" max={today()} value={countedOn} onChange={(event) => setCountedOn(event.target.value)} />}
      </Field>
      <Field name="note" label={t('capability.note')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { DocumentPage, FocusArea, Objective } from '../../api/types';
import { dayAfter, dayBefore, today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { useFocusAreas } from './queries';

interface WriteObjectiveProps {
  document: DocumentPage;
  /** The one that changes; absent: a new one. */
  objective?: Objective;
  /** Id of the clause a new one is set by, where one is in focus. */
  clause?: string | null;
  onClose: () => void;
}

const shown = 80;

/** Sets an objective on a clause, or changes one with a reason. */
export function WriteObjective({ document, objective, clause: inFocus, onClose }: WriteObjectiveProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState(objective?.name ?? '');
  const [focusArea, setFocusArea] = useState<string | null>(objective?.focusArea?.id ?? null);
  const [from, setFrom] = useState(objective?.from ?? '');
  const [last, setLast] = useState(objective ? dayBefore(objective.to) : '');
  const [person, setPerson] = useState<string | null>(objective?.person?.id ?? null);
  const [clause, setClause] = useState<string | null>(objective?.clause?.id ?? inFocus ?? null);
  const [reason, setReason] = useState('');
  const fields = useFocusAreas();
  const day = from || today();
  const usable = (fields.data ?? []).filter((one) => one.id === focusArea || (one.validFrom <= day && (one.validTo === null || one.validTo > day)));
  const submission = useSubmission(() => {
    const draft = { name: typedText(name), focusArea, from: typedText(from), to: dayAfter(last), person, clause };
    return objective
      ? putJson<Objective>(`/api/objectives/${encodeURIComponent(objective.id)}`, { ...draft, reason: typedText(reason), version: objective.version })
      : postJson<Objective>('/api/objectives', { ...draft, code: typedText(code) });
  }, onClose);
  return (
    <FormDrawer title={t(objective ? 'write.objectiveChange' : 'write.objective')} about={<b><SafeText text={objective ? `${objective.code} ${objective.name}` : `${document.symbol} ${document.title}`} /></b>} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('write.objectiveName')} hint={t('write.objectiveHint')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={2} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="clause" label={t('write.objectiveClause')} required wide>
        {(described) => <Choose {...described} value={clause} options={document.clauses.map((one) => ({ value: one.id, label: `${one.code} ${one.text.slice(0, shown)}` }))} onChange={setClause} />}
      </Field>
      <Field name="focusArea" label={t('write.focusArea')} required>
        {(described) => <Choose {...described} value={focusArea} loading={fields.isPending} options={usable.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))} onChange={setFocusArea} />}
      </Field>
      <Field name="person" label={t('write.contact')} hint={t('write.contactHint')}>
        {(described) => <ChoosePerson {...described} value={person} known={objective?.person ? { value: objective.person.id, label: objective.person.fullName } : null} onChange={setPerson} />}
      </Field>
      <Field name="from" label={t('write.firstDay')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('write.lastDay')} required>
        {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
      </Field>
      {objective ? (
        <Field name="reason" label={t('write.reason')} hint={t('obstacles.reasonHint')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : (
        <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
          {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}

/** Adds a field of objectives, or renames or ends one: the list holds for the whole operator. */
export function WriteFocusArea({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const fields = useFocusAreas();
  const [chosen, setChosen] = useState<FocusArea | null>(null);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [last, setLast] = useState('');
  const [reason, setReason] = useState('');
  const choose = (id: string | null) => {
    const field = fields.data?.find((one) => one.id === id) ?? null;
    setChosen(field);
    setName(field?.name ?? '');
    setFrom(field?.validFrom ?? '');
    setLast(field?.validTo ? dayBefore(field.validTo) : '');
  };
  const submission = useSubmission(() => {
    const draft = { name: typedText(name), validFrom: typedText(from), validTo: dayAfter(last) };
    return chosen
      ? putJson<FocusArea>(`/api/focus-areas/${encodeURIComponent(chosen.id)}`, { ...draft, reason: typedText(reason), version: chosen.version })
      : postJson<FocusArea>('/api/focus-areas', { ...draft, code: typedText(code) });
  }, onClose);
  return (
    <FormDrawer title={t('write.focusAreas')} about={t('write.focusAreasAbout')} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="field" label={t('write.focusAreaOne')} hint={t('write.newOneHint')} wide>
        {(described) => <Choose {...described} value={chosen?.id ?? null} loading={fields.isPending} placeholder={t('write.newOne')} options={(fields.data ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))} onChange={choose} />}
      </Field>
      <Field name="name" label={t('write.focusAreaName')} required wide>
        {(described) => <Input {...described} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="validFrom" label={t('write.usedFrom')} hint={t('write.usedFromHint')}>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="validTo" label={t('write.usedTo')} hint={t('write.usedToHint')}>
        {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
      </Field>
      {chosen ? (
        <Field name="reason" label={t('write.reason')} hint={t('obstacles.reasonHint')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : (
        <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
          {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}

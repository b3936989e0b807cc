import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../api/http';
import type { NetworkObject, Programme, Task, TaskSeries } from '../api/types';
import { typedText } from '../format/typed';
import { useWords } from '../i18n';
import { AuthorityLine, useAuthority } from './authority';
import { Choose, ChoosePerson, ChooseTarget, ChooseUnit, type Choice } from './choices';
import { Field, FormDrawer } from './form-drawer';
import { RepeatFields, type Repeating } from './repeat-fields';
import { ruleOf } from './repeat-rule';
import { SafeText } from './safe-text';
import { SearchedMany } from './searched-many';
import { useSubmission } from './submission';

const usualAhead = 7;

interface GiveTaskProps {
  /** The programme the work is given for; absent for work that serves a target alone. */
  programme?: Programme;
  /** Who is to do it, where that is known from the beginning. */
  person?: Choice;
  unit?: Choice;
  onClose: () => void;
}

/** Gives work to a person: what is to lie there by when, which target, programme and milestone it moves, on which objects, and who decides about it. */
export function GiveTask({ programme, person: given, unit: within, onClose }: GiveTaskProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const [product, setProduct] = useState('');
  const [unit, setUnit] = useState<string | null>(within?.value ?? programme?.leadUnit?.id ?? null);
  const [person, setPerson] = useState<string | null>(given?.value ?? null);
  const [due, setDue] = useState('');
  const [milestone, setMilestone] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [objects, setObjects] = useState<string[]>([]);
  const [repeating, setRepeating] = useState<Repeating>({ repeat: null, until: '', ahead: usualAhead });
  const rule = ruleOf(repeating.repeat, due, repeating.until);
  const work = { code: typedText(code), title: typedText(title), product: typedText(product), unit, person, programme: programme?.id ?? null, milestone, target, objects };
  const submission = useSubmission<Task | TaskSeries>(
    () => (rule === null ? postJson<Task>('/api/tasks', { ...work, due: typedText(due) }) : postJson<TaskSeries>('/api/task-series', { ...work, rule, starts: due, ahead: repeating.ahead })),
    onClose,
  );
  const lead = programme?.leadUnit;
  const authority = useAuthority(unit, person);
  const unsaid = [...(person ? [] : ['person' as const]), ...(typedText(title) ? [] : ['work' as const]), ...(typedText(due) ? [] : ['time' as const]), ...(target ? [] : ['responsibility' as const]), ...(typedText(product) ? [] : ['product' as const]), ...(authority ? [] : ['authority' as const])];
  return (
    <FormDrawer
      title={t('write.task')}
      about={
        <b>
          <SafeText text={programme ? `${programme.code} ${programme.name}` : (given?.label ?? within?.label ?? '')} />
        </b>
      }
      submitWords={t('write.taskSubmit')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="title" label={t('write.taskTitle')} required wide>
        {(described) => <Input {...described} autoFocus value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="product" label={t('write.product')} hint={t('write.productHint')} wide>
        {(described) => <Input {...described} value={product} onChange={(event) => setProduct(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('write.unit')} required>
        {(described) => <ChooseUnit {...described} value={unit} known={within ?? (lead ? { value: lead.id, label: `${lead.name} (${lead.code})` } : null)} onChange={setUnit} />}
      </Field>
      <Field name="person" label={t('write.worker')}>
        {(described) => <ChoosePerson {...described} value={person} known={given ?? null} onChange={setPerson} />}
      </Field>
      <Field name="due" label={t('write.due')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <RepeatFields value={repeating} starts={due} onChange={setRepeating} />
      <Field name="code" label={t('write.code')} hint={t(rule === null ? 'write.codeByDay' : 'write.codeHint')} required={rule !== null}>
        {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      {programme ? (
        <Field name="milestone" label={t('write.forMilestone')}>
          {(described) => <Choose {...described} value={milestone} options={programme.milestones.filter((one) => one.reachedOn === null).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))} onChange={setMilestone} />}
        </Field>
      ) : null}
      <Field name="target" label={t('write.forTarget')}>
        {(described) => <ChooseTarget {...described} value={target} onChange={setTarget} />}
      </Field>
      <Field name="objects" label={t('write.objects')} hint={t('write.objectsHint')} wide>
        {(described) => <SearchedMany<NetworkObject> {...described} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} value={objects} onChange={setObjects} />}
      </Field>
      <AuthorityLine authority={authority} />
      <p className="task-unsaid" role="status">
        {unsaid.length === 0 ? t('write.clear') : `${t('write.unsaid')} ${unsaid.map((one) => t(`write.clarity.${one}`)).join(', ')}.`}
      </p>
    </FormDrawer>
  );
}

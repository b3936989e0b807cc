import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Programme } from '../../api/types';
import { dayAfter, dayBefore } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseMany, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { SearchedMany } from '../../ui/searched-many';
import { useSubmission } from '../../ui/submission';
import { BudgetYears, budgetRows, budgetTyped, postRows, Posts, postsTyped } from './programme-rows';
import { useKeyTasks } from './queries';
import { ChooseClauses } from '../../ui/choose-clauses';

const states = ['PLANNED', 'RUNNING', 'PAUSED', 'COMPLETED', 'STOPPED'] as const;

interface UnitChoice {
  id: string;
  code: string;
  name: string;
}

const named = (unit: UnitChoice) => ({ value: unit.id, label: `${unit.name} (${unit.code})` });

interface WriteProgrammeProps {
  /** The one that changes; absent: a new one. */
  programme?: Programme;
  onClose: () => void;
  onWritten?: (programme: Programme) => void;
}

/** Starts an action programme, or changes one with a reason. What the writer cannot see of what it serves stays as it is. */
export function WriteProgramme({ programme, onClose, onWritten }: WriteProgrammeProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState(programme?.name ?? '');
  const [leadUnit, setLeadUnit] = useState<string | null>(programme?.leadUnit?.id ?? null);
  const [coordinating, setCoordinating] = useState<string[]>(programme?.coordinatingUnits.map((unit) => unit.id) ?? []);
  const [from, setFrom] = useState(programme?.from ?? '');
  const [last, setLast] = useState(programme ? dayBefore(programme.to) : '');
  const [state, setState] = useState<string | null>(programme?.state ?? 'PLANNED');
  const [keyTasks, setKeyTasks] = useState<string[]>(programme?.keyTasks.map((one) => one.id) ?? []);
  const [clauses, setClauses] = useState<string[]>(programme?.clauses.map((one) => one.id) ?? []);
  const [posts, setPosts] = useState(() => postRows(programme));
  const [budget, setBudget] = useState(() => budgetRows(programme));
  const [reason, setReason] = useState('');
  const listed = useKeyTasks().data?.items ?? [];
  const taskChoices = [...(programme?.keyTasks ?? []).filter((one) => !listed.some((other) => other.id === one.id)), ...listed].map((one) => ({ value: one.id, label: `${one.code} ${one.name} (${one.year})` }));
  const unseen = (all: string[] | undefined, seen: { id: string }[] | undefined) => (all ?? []).filter((id) => !seen?.some((one) => one.id === id));
  const submission = useSubmission(
    () => {
      const draft = {
        name: typedText(name),
        keyTasks: [...keyTasks, ...unseen(programme?.servedKeyTasks, programme?.keyTasks)],
        clauses: [...clauses, ...unseen(programme?.servedClauses, programme?.clauses)],
        leadUnit,
        coordinatingUnits: coordinating,
        posts: postsTyped(posts),
        from: typedText(from),
        to: dayAfter(last),
        budget: budgetTyped(budget),
        state,
      };
      return programme ? putJson<Programme>(`/api/programmes/${encodeURIComponent(programme.code)}`, { ...draft, reason: typedText(reason), version: programme.version }) : postJson<Programme>('/api/programmes', { ...draft, code: typedText(code) });
    },
    (written) => {
      onClose();
      onWritten?.(written);
    },
  );
  return (
    <FormDrawer title={t(programme ? 'write.programmeChange' : 'write.programme')} about={programme ? <b><SafeText text={`${programme.code} ${programme.name}`} /></b> : t('write.programmeAbout')} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('write.programmeName')} required wide>
        {(described) => <Input {...described} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {programme ? null : (
        <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
          {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
      )}
      <Field name="state" label={t('write.state')}>
        {(described) => <Choose {...described} value={state} options={states.map((value) => ({ value, label: t(`programmes.state.${value}`) }))} onChange={setState} />}
      </Field>
      <Field name="leadUnit" label={t('write.leadOne')} required wide>
        {(described) => <ChooseUnit {...described} value={leadUnit} known={programme?.leadUnit ? named(programme.leadUnit) : null} onChange={setLeadUnit} />}
      </Field>
      <Field name="coordinatingUnits" label={t('write.coordinating')} wide>
        {(described) => <SearchedMany<UnitChoice> {...described} path="/api/units" choice={named} value={coordinating} known={programme?.coordinatingUnits.map(named) ?? []} placeholder={t('form.findUnit')} onChange={setCoordinating} />}
      </Field>
      <Field name="from" label={t('write.firstDay')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('write.lastDay')} required>
        {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
      </Field>
      <Posts rows={posts} onChange={setPosts} />
      <Field name="keyTasks" label={t('programmes.servedKeyTasks')} wide>
        {(described) => <ChooseMany {...described} value={keyTasks} options={taskChoices} onChange={setKeyTasks} />}
      </Field>
      <ChooseClauses
        name="clauses"
        label={t('programmes.servedClauses')}
        value={clauses}
        known={(programme?.clauses ?? []).map((one) => ({ value: one.id, label: `${t('commitments.clause')} ${one.code}, ${one.symbol}` }))}
        onChange={setClauses}
      />
      <BudgetYears rows={budget} onChange={setBudget} />
      {programme ? (
        <Field name="reason" label={t('write.reason')} hint={t('obstacles.reasonHint')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

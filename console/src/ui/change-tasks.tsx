import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem, putJson } from '../api/http';
import type { Task } from '../api/types';
import { formatCount } from '../format/numbers';
import { typedText } from '../format/typed';
import { useWords } from '../i18n';
import { ChoosePerson, ChooseUnit } from './choices';
import { Field, FormDrawer } from './form-drawer';
import { SafeText } from './safe-text';
import { useSubmission } from './submission';
import { namedByTask } from './task-problems';

interface ChangeTasksProps {
  tasks: Task[];
  onDone: () => void;
  onClose: () => void;
}

/** Changes several tasks for one reason: another worker, day or unit, or takes them back; all of them or none. */
export function ChangeTasks({ tasks, onDone, onClose }: ChangeTasksProps) {
  const { t, language } = useWords();
  const [person, setPerson] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const [withdrawn, setWithdrawn] = useState(false);
  const [reason, setReason] = useState('');
  const codes = tasks.map((task) => task.code);
  const submission = useSubmission(async () => {
    const wanted = { person, unit, due: due || null, withdrawn: withdrawn ? true : null };
    try {
      return await putJson<Task[]>('/api/tasks', { reason: typedText(reason), tasks: tasks.map((task) => ({ code: task.code, version: task.version, ...wanted })) });
    } catch (failure) {
      throw failure instanceof ApiProblem ? namedByTask(failure, codes) : failure;
    }
  }, onDone);
  const n = formatCount(tasks.length, language);
  return (
    <FormDrawer title={t('taskList.title')} about={<About codes={codes} />} submitWords={t('taskList.submit', { n })} submission={submission} onClose={onClose}>
      <Field name="person" label={t('taskList.person')} wide>
        {(described) => <ChoosePerson {...described} value={person} onChange={setPerson} />}
      </Field>
      <Field name="due" label={t('taskList.due')}>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('taskList.unit')}>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="withdrawn" label={t('taskList.orWithdraw')} wide>
        {(described) => (
          <Checkbox {...described} className="task-tick" checked={withdrawn} onChange={(event) => setWithdrawn(event.target.checked)}>
            {t('taskList.withdraw', { n })}
          </Checkbox>
        )}
      </Field>
      <Field name="reason" label={t('taskList.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

const mostNamed = 12;

function About({ codes }: { codes: string[] }) {
  const { t, language } = useWords();
  const more = codes.length - mostNamed;
  return (
    <>
      <b>
        <SafeText text={codes.slice(0, mostNamed).join(', ')} />
        {more > 0 ? ` ${t('taskList.andMore', { n: formatCount(more, language) })}` : ''}
      </b>
      <br />
      {t('taskList.about')}
    </>
  );
}

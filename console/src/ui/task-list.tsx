import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { Task } from '../api/types';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { ChangeTasks } from './change-tasks';
import { SafeText } from './safe-text';
import './task-list.css';

/** What is accepted or withdrawn stays as it is. */
const changeable = (task: Task) => task.state === 'OPEN' || task.state === 'DONE';

/** Tasks in rows; whoever may change them ticks several and changes them together. */
export function TaskList({ tasks, mayChange }: { tasks: Task[]; mayChange: boolean }) {
  const { t, language } = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState(false);
  const open = tasks.filter(changeable);
  const chosen = open.filter((task) => ticked.has(task.id));
  const tick = (id: string, on: boolean) => setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const n = formatCount(chosen.length, language);
  return (
    <>
      {mayChange && open.length > 1 ? (
        <div className="task-tools">
          <Checkbox
            className="task-tick"
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={(event) => setTicked(new Set(event.target.checked ? open.map((task) => task.id) : []))}
          >
            {t('taskList.all')}
          </Checkbox>
          <span role="status">{chosen.length > 0 ? t('taskList.chosen', { n }) : ''}</span>
          {chosen.length > 0 ? (
            <Button icon={<ListChecks aria-hidden size={15} />} onClick={() => setChanging(true)}>
              {t('taskList.change', { n })}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ul className="task-rows">
        {tasks.map((task) => (
          <li key={task.id} data-ticked={ticked.has(task.id) || undefined}>
            {mayChange && open.length > 1 ? (
              <Checkbox className="task-tick" aria-label={t('taskList.pick', { code: task.code })} disabled={!changeable(task)} checked={changeable(task) && ticked.has(task.id)} onChange={(event) => tick(task.id, event.target.checked)} />
            ) : null}
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
      {changing ? (
        <ChangeTasks
          tasks={chosen}
          onDone={() => {
            setTicked(new Set());
            setChanging(false);
          }}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}

function TaskRow({ task }: { task: Task }) {
  const { t } = useWords();
  return (
    <>
      <span className="task-words">
        <b>
          <code>{task.code}</code> <SafeText text={task.title} />
        </b>
        <span className="muted small">
          <SafeText text={task.person?.fullName ?? t('programmes.nobody')} /> · {t('programmes.due', { date: formatDate(task.due) })}
          {task.target ? (
            <>
              {' · '}
              <Link to="/commitments" search={{ target: task.target }}>
                {task.target}
              </Link>
            </>
          ) : null}
        </span>
      </span>
      <span className="task-state" data-overdue={task.overdue || undefined}>
        {t(task.overdue ? 'programmes.taskOverdue' : `programmes.task.${task.state}`)}
      </span>
    </>
  );
}

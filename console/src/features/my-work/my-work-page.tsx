import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ClipboardList, UserRound } from 'lucide-react';
import { getJson } from '../../api/http';
import type { Me, Task } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { TaskCard } from './task-card';
import { useMyTasks } from './queries';
import './my-work.css';

/** Việc của tôi: what is mine to do, for which promise, on which objects. */
export function MyWorkPage() {
  const { t, language } = useWords();
  const me = useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
  const tasks = useMyTasks();
  const items = tasks.data?.items ?? [];
  const open = items.filter((task) => task.state === 'OPEN');
  const handed = items.filter((task) => task.state === 'DONE');
  return (
    <div className="my-work">
      <section className="panel" aria-labelledby="my-tasks">
        <div className="panel-head">
          <h2 id="my-tasks">{t('myWork.title')}</h2>
          {tasks.data ? <span className="note">{t('myWork.counts', { open: formatCount(open.length, language), overdue: formatCount(open.filter((task) => task.overdue).length, language) })}</span> : null}
        </div>
        {tasks.error ? <FaultState error={tasks.error} action={<Button onClick={() => void tasks.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {tasks.isPending ? <Skeleton rows={4} height={64} /> : null}
        {tasks.data && items.length === 0 ? <Nothing person={Boolean(me?.person)} /> : null}
        <TaskList tasks={open} />
      </section>
      {handed.length > 0 ? (
        <section className="panel" aria-labelledby="my-handed">
          <div className="panel-head">
            <h2 id="my-handed">{t('myWork.handed')}</h2>
          </div>
          <TaskList tasks={handed} />
        </section>
      ) : null}
    </div>
  );
}

function TaskList({ tasks }: { tasks: Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul className="task-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskCard task={task} />
        </li>
      ))}
    </ul>
  );
}

function Nothing({ person }: { person: boolean }) {
  const { t } = useWords();
  return person ? (
    <StateBox icon={ClipboardList} title={t('myWork.none')} text={t('myWork.noneText')} />
  ) : (
    <StateBox icon={UserRound} title={t('myWork.nobody')} text={t('myWork.nobodyText')} />
  );
}

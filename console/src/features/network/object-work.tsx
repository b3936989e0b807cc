import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ObjectDetail, Obstacle, Task } from '../../api/types';
import { daysBetween, today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { Deadline } from '../../ui/deadline';
import { ObstacleClock } from '../../ui/obstacle-clock';
import { DeskNames } from '../../ui/obstacle-desk';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useObstaclesOn, useTasksOn } from './queries';

/** What is being done on an object, and what stands in the way there. */
export function ObjectWork({ object }: { object: ObjectDetail }) {
  const { t } = useWords();
  const tasks = useTasksOn(object.id);
  const obstacles = useObstaclesOn(object.id);
  return (
    <>
      <WorkCard title={t('network.tasks')} none={t('network.noTasks')} found={tasks}>
        {tasks.data?.items.map((task) => (
          <li key={task.code}>
            <TaskLine task={task} />
          </li>
        ))}
      </WorkCard>
      {obstacles.data?.total === 0 ? null : (
        <WorkCard title={t('network.obstacles')} none="" found={obstacles}>
          {obstacles.data?.items.map((obstacle) => (
            <li key={obstacle.id}>
              <ObstacleLine obstacle={obstacle} />
            </li>
          ))}
        </WorkCard>
      )}
    </>
  );
}

interface Found {
  data: { total: number; items: unknown[] } | undefined;
  error: unknown;
  isPending: boolean;
}

function WorkCard({ title, none, found, children }: { title: string; none: string; found: Found; children: ReactNode }) {
  const { t, language } = useWords();
  const { data } = found;
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{title}</h3>
        {data ? <span className="note">{formatCount(data.total, language)}</span> : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} /> : null}
      {data?.total === 0 ? (
        <p className="calm">
          <CircleCheck aria-hidden size={15} /> {none}
        </p>
      ) : null}
      <ul className="plain-list">{children}</ul>
      {data && data.total > data.items.length ? <div className="panel-foot">{t('network.more', { n: formatCount(data.total - data.items.length, language) })}</div> : null}
    </section>
  );
}

/** Leads to what the task is for; a task that serves nothing leads nowhere. */
function TaskLine({ task }: { task: Task }) {
  const { t } = useWords();
  const words = (
    <>
      <span className="work-words">
        <b>
          <code>{task.code}</code> <SafeText text={task.title} />
        </b>
        <span>
          {task.person ? <SafeText text={task.person.fullName} /> : t('network.nobody')}
          {task.unit ? (
            <>
              {' · '}
              <SafeText text={task.unit.name} />
            </>
          ) : null}
        </span>
      </span>
      {task.state === 'OPEN' ? <Deadline days={daysBetween(today(), task.due)} /> : <span className="work-done">{t('network.doneOn', { day: formatDate(task.doneOn ?? task.due) })}</span>}
    </>
  );
  if (task.target) {
    return (
      <Link to="/commitments" search={{ target: task.target }} className="work-line">
        {words}
      </Link>
    );
  }
  return task.programme ? (
    <Link to="/commitments/programmes" search={{ programme: task.programme.code }} className="work-line">
      {words}
    </Link>
  ) : (
    <div className="work-line">{words}</div>
  );
}

function ObstacleLine({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  return (
    <Link to="/commitments/obstacles" search={{ obstacle: obstacle.id }} className="work-line">
      <span className="work-words">
        <b>
          <SafeText text={obstacle.title} />
        </b>
        <span>
          {obstacle.level > 0 ? (
            <>
              {t('obstacles.desk')}: <DeskNames desks={obstacle.desks} />
            </>
          ) : obstacle.mustDecide ? (
            t('network.decides', { name: obstacle.mustDecide.fullName })
          ) : null}
        </span>
      </span>
      <ObstacleClock obstacle={obstacle} />
    </Link>
  );
}

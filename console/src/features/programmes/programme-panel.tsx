import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowLeft, Pencil, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Obstacle, Programme } from '../../api/types';
import { dayBefore } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { planning, readingCapability } from '../../ui/directing';
import { Comments } from '../../ui/comments';
import { History } from '../../ui/history';
import { ObstacleClock } from '../../ui/obstacle-clock';
import { DeskNames } from '../../ui/obstacle-desk';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { GiveTask } from '../../ui/give-task';
import { TaskList } from '../../ui/task-list';
import { Budget } from './budget';
import { MilestoneRow } from './milestones';
import { useProgramme, useProgrammeTasks } from './queries';
import { WriteMilestone } from './write-milestone';
import { WriteProgramme } from './write-programme';

/** One programme: who answers, its milestones, what stands in their way, what it costs and what it serves. */
export function ProgrammePanel({ code, onBack }: { code: string; onBack: () => void }) {
  const { t } = useWords();
  const found = useProgramme(code);
  return (
    <div className="programme">
      <section className="panel" aria-label={t('programmes.one')}>
        <Button className="programme-back" icon={<ArrowLeft aria-hidden size={15} />} onClick={onBack}>
          {t('programmes.title')}
        </Button>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={8} height={30} /> : null}
        {found.data ? <Content programme={found.data} /> : null}
      </section>
      {found.data ? <Comments type="programme" subject={code} /> : null}
      {found.data ? <History type="programme" id={code} /> : null}
    </div>
  );
}

function Content({ programme }: { programme: Programme }) {
  const { t, language } = useWords();
  const open = programme.obstacles.filter((one) => one.removedAt === null);
  const removed = programme.obstacles.length - open.length;
  const me = useMe();
  const mayWrite = me !== null && planning.has(me.role);
  const [form, setForm] = useState<'milestone' | 'task' | 'programme' | null>(null);
  const close = () => setForm(null);
  return (
    <div className="programme-content">
      <p className="programme-path">
        <code>{programme.code}</code> <span className="chip">{t(`programmes.state.${programme.state}`)}</span> {formatDate(programme.from)} – {formatDate(dayBefore(programme.to))}
        {mayWrite ? (
          <Button size="small" className="programme-change" icon={<Pencil aria-hidden size={13} />} onClick={() => setForm('programme')}>
            {t('write.programmeChange')}
          </Button>
        ) : null}
        {me !== null && readingCapability.has(me.role) ? (
          <Link to="/organisation/capability/programmes/$code" params={{ code: programme.code }} className="programme-action">
            {t('capability.ofProgramme')}
          </Link>
        ) : null}
      </p>
      <h2>
        <SafeText text={programme.name} />
      </h2>
      <People programme={programme} />
      <Part title={t('programmes.milestones')} empty={t('programmes.noMilestones')} action={mayWrite ? <Add words={t('write.milestone')} onClick={() => setForm('milestone')} /> : null}>
        {programme.milestones.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} mayWrite={mayWrite} />
        ))}
      </Part>
      <Part
        title={t('programmes.obstacles')}
        empty={t('programmes.noObstacles')}
        note={removed > 0 ? t('programmes.obstaclesRemoved', { n: formatCount(removed, language) }) : undefined}
        action={
          <Link to="/commitments/obstacles" search={{ raise: programme.code }} className="programme-action">
            <Plus aria-hidden size={14} /> {t('obstacles.raise')}
          </Link>
        }
      >
        {open.map((obstacle) => (
          <ObstacleRow key={obstacle.id} obstacle={obstacle} />
        ))}
      </Part>
      <Budget programme={programme} />
      <Tasks programme={programme.id} mayChange={mayWrite} action={mayWrite ? <Add words={t('write.task')} onClick={() => setForm('task')} /> : null} />
      <Part title={t('programmes.servedKeyTasks')} empty={t('programmes.servesNoKeyTask')}>
        {programme.keyTasks.map((task) => (
          <li key={task.id} className="programme-line">
            <Link to="/commitments/programmes" search={{ view: 'key-tasks', keyTask: task.code }}>
              <SafeText text={`${task.code} ${task.name}`} />
            </Link>
            <span className="muted small">
              <SafeText text={task.theme?.name ?? ''} />
            </span>
          </li>
        ))}
      </Part>
      <Part title={t('programmes.servedClauses')} empty={t('programmes.servesNoClause')}>
        {programme.clauses.map((clause) => (
          <li key={clause.id} className="programme-line">
            <Link to="/commitments/resolutions/$id" params={{ id: clause.resolution }} search={{ clause: clause.id }}>
              <SafeText text={`${t('commitments.clause')} ${clause.code}, ${clause.symbol}`} />
            </Link>{' '}
            <SafeText text={clause.text} />
          </li>
        ))}
      </Part>
      {form === 'milestone' ? <WriteMilestone programme={programme} onClose={close} /> : null}
      {form === 'programme' ? <WriteProgramme programme={programme} onClose={close} /> : null}
      {form === 'task' ? <GiveTask programme={programme} onClose={close} /> : null}
    </div>
  );
}

function Add({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <Button size="small" className="programme-action" icon={<Plus aria-hidden size={14} />} onClick={onClick}>
      {words}
    </Button>
  );
}

function People({ programme }: { programme: Programme }) {
  const { t } = useWords();
  return (
    <dl className="facts">
      {programme.posts
        .filter((post) => post.heldToday)
        .map((post, index) => (
          <div className="fact-pair" key={index}>
            <dt>{t(`programmes.post.${post.kind}`)}</dt>
            <dd>
              <b>{post.person ? <SafeText text={post.person.fullName} /> : '–'}</b> <span className="muted">{t('resolutions.since', { date: formatDate(post.from) })}</span>
            </dd>
          </div>
        ))}
      <dt>{t('programmes.lead')}</dt>
      <dd>{programme.leadUnit ? <SafeText text={programme.leadUnit.name} /> : t('programmes.outside')}</dd>
      <dt>{t('programmes.coordinating')}</dt>
      <dd>{programme.coordinatingUnits.length === 0 ? '–' : <SafeText text={programme.coordinatingUnits.map((unit) => unit.name).join('; ')} />}</dd>
    </dl>
  );
}

interface PartProps {
  title: string;
  empty: string;
  note?: string | undefined;
  action?: ReactNode;
  children: ReactNode[];
}

function Part({ title, empty, note, action, children }: PartProps) {
  return (
    <section className="programme-part" aria-label={title}>
      <div className="programme-part-head">
        <h3>{title}</h3>
        {note ? <span className="muted">{note}</span> : null}
        {action}
      </div>
      {children.length === 0 ? <p className="muted">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function ObstacleRow({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  return (
    <li className="programme-line programme-split">
      <span>
        <Link to="/commitments/obstacles" search={{ obstacle: obstacle.id }}>
          <SafeText text={obstacle.title} />
        </Link>
        <span className="muted small">
          {obstacle.onType === 'MILESTONE' ? (
            <>
              {t('obstacles.on.MILESTONE')}: <SafeText text={obstacle.onName ?? ''} /> ·{' '}
            </>
          ) : null}
          {obstacle.level > 0 ? (
            <>
              {t('obstacles.desk')}: <DeskNames desks={obstacle.desks} />
            </>
          ) : (
            t('programmes.decides', { name: obstacle.mustDecide?.fullName ?? '–', date: formatDate(obstacle.due) })
          )}
        </span>
      </span>
      <ObstacleClock obstacle={obstacle} />
    </li>
  );
}

function Tasks({ programme, mayChange, action }: { programme: string; mayChange: boolean; action: ReactNode }) {
  const { t, language } = useWords();
  const found = useProgrammeTasks(programme);
  if (found.error) return <FaultState error={found.error} />;
  const more = found.data ? found.data.total - found.data.items.length : 0;
  const tasks = found.data?.items ?? [];
  return (
    <section className="programme-part" aria-label={t('programmes.tasks')}>
      <div className="programme-part-head">
        <h3>{t('programmes.tasks')}</h3>
        {more > 0 ? <span className="muted">{t('programmes.moreTasks', { n: formatCount(more, language) })}</span> : null}
        {action}
      </div>
      {tasks.length === 0 ? <p className="muted">{t(found.data ? 'programmes.noTasks' : 'loading')}</p> : <TaskList tasks={tasks} mayChange={mayChange} />}
    </section>
  );
}

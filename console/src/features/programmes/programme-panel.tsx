import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowLeft, CircleAlert, CircleCheck, CircleDashed, Clock3, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Milestone, Obstacle, Programme } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useProgramme } from './queries';

/** One programme: what it serves, who answers, its milestones and what stands in their way. */
export function ProgrammePanel({ code, onBack }: { code: string; onBack: () => void }) {
  const { t } = useWords();
  const found = useProgramme(code);
  return (
    <section className="panel programme" aria-label={t('programmes.one')}>
      <Button className="programme-back" icon={<ArrowLeft aria-hidden size={15} />} onClick={onBack}>
        {t('programmes.title')}
      </Button>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={8} height={30} /> : null}
      {found.data ? <Content programme={found.data} /> : null}
    </section>
  );
}

function Content({ programme }: { programme: Programme }) {
  const { t } = useWords();
  return (
    <div className="scroll programme-content" tabIndex={0}>
      <p className="programme-path">
        <code>{programme.code}</code> · {t(`programmes.state.${programme.state}`)} · {formatDate(programme.from)} – {formatDate(dayBefore(programme.to))}
      </p>
      <h2>
        <SafeText text={programme.name} />
      </h2>
      <People programme={programme} />
      <Part title={t('programmes.milestones')} empty={t('programmes.noMilestones')}>
        {programme.milestones.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} />
        ))}
      </Part>
      <Part title={t('programmes.obstacles')} empty={t('programmes.noObstacles')}>
        {programme.obstacles.map((obstacle) => (
          <ObstacleRow key={obstacle.id} obstacle={obstacle} />
        ))}
      </Part>
      <Part title={t('programmes.serves')} empty={t('programmes.servesNothing')}>
        {[
          ...programme.keyTasks.map((task) => (
            <li key={task.id} className="programme-line">
              <code>{task.code}</code> <SafeText text={task.name} />
            </li>
          )),
          ...programme.clauses.map((clause) => (
            <li key={clause.id} className="programme-line">
              <Link to="/commitments">
                <SafeText text={`${t('commitments.clause')} ${clause.code}, ${clause.symbol}`} />
              </Link>{' '}
              <SafeText text={clause.text} />
            </li>
          )),
        ]}
      </Part>
      <Budget programme={programme} />
    </div>
  );
}

/** Ranges end before their last day, people read them with it. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function People({ programme }: { programme: Programme }) {
  const { t } = useWords();
  return (
    <dl className="facts">
      <dt>{t('programmes.lead')}</dt>
      <dd>{programme.leadUnit ? <SafeText text={programme.leadUnit.name} /> : t('programmes.outside')}</dd>
      <dt>{t('programmes.coordinating')}</dt>
      <dd>{programme.coordinatingUnits.length === 0 ? '–' : <SafeText text={programme.coordinatingUnits.map((unit) => unit.name).join('; ')} />}</dd>
      {programme.posts
        .filter((post) => post.heldToday)
        .map((post) => (
          <div className="fact-pair" key={post.kind}>
            <dt>{t(`programmes.post.${post.kind}`)}</dt>
            <dd>{post.person ? <SafeText text={post.person.fullName} /> : '–'}</dd>
          </div>
        ))}
    </dl>
  );
}

function Part({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <section className="programme-part">
      <h3>{title}</h3>
      {children.length === 0 ? <p className="muted">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

const milestoneIcons: Record<Milestone['state'], LucideIcon> = { REACHED: CircleCheck, REACHED_LATE: Clock3, WAITING: CircleDashed, OVERDUE: CircleAlert };

function MilestoneRow({ milestone }: { milestone: Milestone }) {
  const { t } = useWords();
  const Icon = milestoneIcons[milestone.state];
  return (
    <li className="milestone" data-state={milestone.state}>
      <Icon aria-hidden size={17} strokeWidth={1.8} />
      <span className="milestone-name">
        <b>
          <SafeText text={milestone.name} />
        </b>
        <span className="muted">
          {milestone.reachedOn ? t('programmes.reachedOn', { date: formatDate(milestone.reachedOn), due: formatDate(milestone.due) }) : t('programmes.due', { date: formatDate(milestone.due) })}
          {milestone.dueChanges.length > 0 ? ` · ${t('programmes.moved', { n: milestone.dueChanges.length })}` : ''}
        </span>
        {milestone.evidence ? (
          <span className="muted">
            <SafeText text={milestone.evidence} />
          </span>
        ) : null}
      </span>
      <span className="milestone-state">{t(`programmes.milestone.${milestone.state}`)}</span>
    </li>
  );
}

function ObstacleRow({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  return (
    <li className="programme-line">
      <b>
        <SafeText text={obstacle.title} />
      </b>
      <span className="muted small">{t('programmes.decides', { name: obstacle.mustDecide?.fullName ?? '–', date: formatDate(obstacle.due) })}</span>
      {obstacle.decision ? (
        <span className="small">
          <SafeText text={obstacle.decision} />
        </span>
      ) : null}
    </li>
  );
}

const million = 1_000_000;

function Budget({ programme }: { programme: Programme }) {
  const { t, language } = useWords();
  if (programme.budget.length === 0) return null;
  return (
    <section className="programme-part">
      <h3>{t('programmes.budget')}</h3>
      <table className="programme-budget">
        <thead>
          <tr>
            <th scope="col">{t('programmes.year')}</th>
            <th scope="col">{t('programmes.planned')}</th>
            <th scope="col">{t('programmes.spent')}</th>
          </tr>
        </thead>
        <tbody>
          {programme.budget.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td>{formatNumber(year.planned / million, language, 1)}</td>
              <td>{formatNumber(year.spent / million, language, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

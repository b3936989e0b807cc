import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Area, AreaTask } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { Deadline } from '../../ui/deadline';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';
import { SeverityMark } from '../../ui/severity-mark';
import { stripMark } from '../../ui/strip-focus';

const shownFirst = 12;

/** The tasks of the area, the reader's own first; each says what it serves and what is wrong where it is done. */
export function AreaTasks({ area }: { area: Area }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const { open, overdue, mine } = area.taskCounts;
  const n = (count: number) => formatCount(count, language);
  const own = area.tasks.filter((task) => task.mine);
  const team = area.tasks.filter((task) => !task.mine);
  const shown = all ? team : team.slice(0, shownFirst);
  return (
    <section className="panel area-tasks" aria-labelledby="area-tasks">
      <div className="panel-head">
        <h2 id="area-tasks">{t('field.tasks.title')}</h2>
        <span className="note">{t('field.tasks.sums', { open: n(open), late: n(overdue), mine: n(mine) })}</span>
      </div>
      {area.tasks.length === 0 ? <p className="calm-line">{t('field.tasks.none')}</p> : null}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('field.tasks.title')}>
        {own.length > 0 ? (
          <>
            <h3 className="area-sub">
              {t('field.tasks.mine')} <Link to="/my-work">{t('field.tasks.toMine')}</Link>
            </h3>
            <TaskRows tasks={own} />
          </>
        ) : null}
        {team.length > 0 ? <h3 className="area-sub">{t('field.tasks.team')}</h3> : null}
        <TaskRows tasks={shown} />
        {team.length > shown.length ? (
          <div className="area-more">
            <Button onClick={() => setAll(true)}>{t('field.tasks.more', { n: n(team.length - shown.length) })}</Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function TaskRows({ tasks }: { tasks: AreaTask[] }) {
  return (
    <ul className="area-rows">
      {tasks.map((task) => (
        <li key={task.code}>
          <TaskRow task={task} />
        </li>
      ))}
    </ul>
  );
}

function TaskRow({ task }: { task: AreaTask }) {
  const { t } = useWords();
  return (
    <article className="area-task" data-strip={stripMark('task', task.code)} data-mine={task.mine || undefined}>
      <p className="area-clock">
        {task.handedOver ? <span className="handed">{t('field.tasks.handed')}</span> : <Deadline days={task.days} />}
        <code>{task.code}</code>
      </p>
      <h4>
        <SafeText text={task.title} />
      </h4>
      {task.mine ? null : (
        <p className="area-who">
          {task.person ? <SafeText text={task.person.fullName} /> : t('field.tasks.nobody')}
          {task.unit ? (
            <>
              {', '}
              <SafeText text={task.unit.name} />
            </>
          ) : null}
        </p>
      )}
      <ul className="area-links">
        {task.objects.map((object) => (
          <li key={object.id}>
            <Link to="/network/resources/$id" params={{ id: object.id }}>
              <SafeText text={object.name} />
            </Link>
            {object.severity ? <SeverityMark severity={object.severity} /> : null}
          </li>
        ))}
        <li>
          {task.target ? (
            <>
              <span>{t('field.tasks.closes')}</span>
              <Link to="/commitments" search={{ target: task.target.code }} title={task.target.name}>
                {task.target.code}
              </Link>
              <ScoreFigure score={task.target.score} state={task.target.state} origin={task.target.origin} />
              <ScoreWord state={task.target.state} />
            </>
          ) : (
            <span className="muted">{t('field.tasks.unlinked')}</span>
          )}
        </li>
      </ul>
    </article>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MyPart, PartThing, Task } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { AuthorityLine } from '../../ui/authority';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';
import { ScoreWord } from '../../ui/score';
import { StudyActions } from '../../ui/study-own';
import { AskLine } from './ask-line';
import { GainLine } from './gain-line';
import { TaskCard } from './task-card';

/** One thing to do in the order of what it moves: an own task with its button, or what somebody waits for. */
export function ThingRow({ thing, task, part }: { thing: PartThing; task: Task | undefined; part: MyPart }) {
  const study = thing.kind === 'STUDY' ? part.study.own.find((one) => one.id === thing.id) : undefined;
  if (!task) {
    return (
      <ToldThing thing={thing}>
        {study ? (
          <span className="study-thing-actions">
            <StudyActions study={study} />
          </span>
        ) : null}
      </ToldThing>
    );
  }
  return (
    <TaskCard task={task}>
      <GainLine thing={thing} />
      <AuthorityLine authority={thing.authority} />
      <Unclear thing={thing} />
      {!task.target && !task.programme ? <AskLine task={task} part={part} /> : null}
    </TaskCard>
  );
}

/** What an assignment leaves unsaid, by name. */
function Unclear({ thing }: { thing: PartThing }) {
  const { t } = useWords();
  if (thing.unclear.length === 0) return null;
  return (
    <p className="task-unclear">
      {t('myWork.unclearTitle')} {thing.unclear.map((one) => t(`myWork.unclear.${one}`)).join(', ')}.
    </p>
  );
}

/** A thing as it is told, without a button for doing it oneself. */
export function ToldThing({ thing, act = true, children }: { thing: PartThing; act?: boolean; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <article className="task-card" data-overdue={thing.overdue || undefined}>
      <header>
        <span className="task-due">
          {thing.due ? t(thing.overdue ? 'myWork.overdue' : 'myWork.due', { date: formatDate(thing.due) }) : thing.since ? t('myWork.since', { date: formatDate(thing.since) }) : ''}
        </span>
        <span>{t(`myWork.kind.${thing.kind}`)}</span>
      </header>
      <h3>
        <SafeText text={thing.title} />
      </h3>
      {thing.from ? (
        <p className="task-serves">
          <SafeText text={thing.from} />
          {thing.since ? `, ${t('myWork.since', { date: formatDate(thing.since) })}` : ''}
        </p>
      ) : null}
      {thing.target ? (
        <p className="task-serves">
          {t('myWork.target')}{' '}
          <Link to="/commitments" search={{ target: thing.target.code }}>
            {thing.target.code}
          </Link>{' '}
          <ScoreWord state={thing.target.state} />
        </p>
      ) : null}
      <GainLine thing={thing} />
      <AuthorityLine authority={thing.authority} />
      <Unclear thing={thing} />
      {children}
      {thing.kind === 'TASK' || !act ? null : (
        <p className="thing-act">
          <PlaceLink url={thing.url}>{t(`myWork.act.${thing.kind}`)}</PlaceLink>
        </p>
      )}
    </article>
  );
}

import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { CloudUpload } from 'lucide-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Task } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { CommentsFold } from '../../ui/comments-fold';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { stripMark } from '../../ui/strip-focus';
import { useQueued } from '../../ui/use-queued';
import { donePath, useFinishTask } from './queries';

/** One task: its day, what it serves, where it is done, what else is known of it, and one button. */
export function TaskCard({ task, children }: { task: Task; children?: ReactNode }) {
  const { t } = useWords();
  const [handing, setHanding] = useState(false);
  const waits = useQueued().find((change) => change.path === donePath(task.code));
  return (
    <article className="task-card" data-strip={stripMark('task', task.code)} data-overdue={task.overdue || undefined}>
      <header>
        <span className="task-due">{t(task.overdue ? 'myWork.overdue' : task.state === 'OPEN' ? 'myWork.due' : 'myWork.handedOn', { date: formatDate(task.state === 'OPEN' ? task.due : (task.doneOn ?? task.due)) })}</span>
        <code>{task.code}</code>
      </header>
      <h3>
        <SafeText text={task.title} />
      </h3>
      <TaskLine task={task} />
      {task.fromSeries ? (
        <p className="task-serves">
          {t('series.from', { series: task.fromSeries.series })}
          {task.fromSeries.late ? ` · ${t('series.late', { date: formatDate(task.fromSeries.nominal) })}` : ''}
        </p>
      ) : null}
      {task.objectCount > 0 ? <TaskObjects task={task} /> : null}
      {children}
      <CommentsFold type="task" subject={task.code} />
      {waits ? (
        <p className="task-waits" role="status">
          <CloudUpload aria-hidden size={15} />
          {t(waits.refusal ? 'offline.taskRefused' : 'offline.taskWaits')}
        </p>
      ) : null}
      {task.state === 'OPEN' && !handing && !waits ? (
        <Button type="primary" className="task-button" onClick={() => setHanding(true)}>
          {t('myWork.finish')}
        </Button>
      ) : null}
      {handing ? <HandOver task={task} onClose={() => setHanding(false)} /> : null}
    </article>
  );
}

/** The way up: which target, programme and milestone the task serves, or honestly none. */
function TaskLine({ task }: { task: Task }) {
  const { t } = useWords();
  if (!task.target && !task.programme) return <p className="task-unlinked">{t('myWork.unlinked')}</p>;
  return (
    <p className="task-serves">
      {task.target ? (
        <>
          {t('myWork.target')}{' '}
          <Link to="/commitments" search={{ target: task.target }}>
            {task.target}
          </Link>
        </>
      ) : null}
      {task.programme ? (
        <>
          {' '}
          {t('myWork.programme')}{' '}
          <Link to="/commitments/programmes" search={{ programme: task.programme.code }}>
            <SafeText text={`${task.programme.code} ${task.programme.name}`} />
          </Link>
        </>
      ) : null}
    </p>
  );
}

function TaskObjects({ task }: { task: Task }) {
  const { t, language } = useWords();
  const hidden = task.objectCount - task.objects.length;
  return (
    <ul className="task-objects" aria-label={t('myWork.objects')}>
      {task.objects.map((object) => (
        <li key={object.id}>
          <Link to="/network/resources/$id" params={{ id: object.id }}>
            <SafeText text={object.name} />
          </Link>
        </li>
      ))}
      {hidden > 0 ? <li className="muted">{t('myWork.outside', { n: formatCount(hidden, language) })}</li> : null}
    </ul>
  );
}

function HandOver({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useWords();
  const id = useId();
  const [note, setNote] = useState('');
  const finish = useFinishTask();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (note.trim()) finish.mutate({ task, note: note.trim() }, { onSuccess: onClose });
  }
  return (
    <form className="task-form" onSubmit={submit}>
      <label htmlFor={id}>{task.product ? t('myWork.noteFor', { product: task.product }) : t('myWork.note')}</label>
      <Input.TextArea id={id} autoFocus rows={2} value={note} maxLength={1_000} onChange={(event) => setNote(event.target.value)} />
      {finish.error ? <FaultState error={finish.error} /> : null}
      <div className="task-actions">
        <Button type="primary" htmlType="submit" loading={finish.isPending} disabled={!note.trim()}>
          {t('myWork.hand')}
        </Button>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </form>
  );
}

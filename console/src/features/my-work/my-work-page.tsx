import { Button } from 'antd';
import { ClipboardList, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { MyPart, Task } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { KeptNotice } from '../../ui/kept-notice';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useNarrow } from '../../ui/use-narrow';
import { DueCheckIns } from './due-check-ins';
import { AddedPanel, OwnCommitments, OwnObjects, OwnTargets } from './own-panels';
import { useMyPart, useMyTasks } from './queries';
import { GradingPanel } from './grading-panel';
import { StudyPanel } from './study-panel';
import { TaskCard } from './task-card';
import { ThingRow } from './thing-row';
import { AwaitedPanel, WaitsForMe } from './waiting-panels';
import './my-work.css';

const firstOnPhone = 3;
const firstAtDesk = 8;

/** Việc của tôi › Hôm nay: what is mine to do in order of what it moves, who waits for whom, and what I added. */
export function MyWorkPage() {
  const { t } = useWords();
  const part = useMyPart();
  const tasks = useMyTasks();
  const fault = part.error && !part.data ? part : tasks.error && !tasks.data ? tasks : null;
  if (fault) return <FaultState error={fault.error} action={<Button onClick={() => void fault.refetch()}>{t('fault.retry')}</Button>} />;
  if (!part.data || !tasks.data) return <Skeleton rows={6} height={64} />;
  const own = part.data.value;
  const ownTasks = tasks.data.value.items;
  if (!own.person) return <StateBox icon={UserRound} title={t('myWork.nobody')} text={t('myWork.nobodyText')} />;
  const handed = ownTasks.filter((task) => task.state === 'DONE');
  return (
    <div className="my-work">
      <KeptNotice at={oldest(part.data.at, tasks.data.at)} />
      <div className="my-work-column">
        <Things part={own} tasks={ownTasks} />
        {handed.length > 0 ? <Handed tasks={handed} /> : null}
      </div>
      <div className="my-work-column">
        <DueCheckIns />
        <GradingPanel />
        <StudyPanel part={own} />
        <WaitsForMe part={own} />
        <AwaitedPanel part={own} />
        <OwnObjects part={own} />
      </div>
      <div className="my-work-column">
        <AddedPanel part={own} />
        <OwnTargets part={own} />
        <OwnCommitments part={own} />
      </div>
    </div>
  );
}

/** The earlier of two times; null while both are now. */
function oldest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function Things({ part, tasks }: { part: MyPart; tasks: Task[] }) {
  const { t, language } = useWords();
  const narrow = useNarrow();
  const [whole, setWhole] = useState(false);
  const known = new Map(tasks.filter((task) => task.state === 'OPEN').map((task) => [task.id, task]));
  const first = narrow ? firstOnPhone : firstAtDesk;
  const shown = whole ? part.things : part.things.slice(0, first);
  const n = (count: number) => formatCount(count, language);
  return (
    <section className="panel" aria-labelledby="my-things">
      <div className="panel-head">
        <h2 id="my-things">{t('myWork.ranked')}</h2>
        <span className="note">{t('myWork.rankedNote', { n: n(part.thingSums.all), overdue: n(part.thingSums.overdue) })}</span>
      </div>
      {part.things.length === 0 ? <StateBox icon={ClipboardList} title={t('myWork.none')} text={t('myWork.noneText')} /> : null}
      <ol className="thing-list">
        {shown.map((thing) => (
          <li key={thing.id}>
            <ThingRow thing={thing} task={known.get(thing.id)} part={part} />
          </li>
        ))}
      </ol>
      {shown.length < part.things.length ? (
        <div className="panel-foot">
          <Button onClick={() => setWhole(true)}>{t('myWork.showAll', { n: n(part.things.length) })}</Button>
        </div>
      ) : null}
    </section>
  );
}

function Handed({ tasks }: { tasks: Task[] }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="my-handed">
      <div className="panel-head">
        <h2 id="my-handed">{t('myWork.handed')}</h2>
      </div>
      <ul className="thing-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

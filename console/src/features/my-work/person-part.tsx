import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Unplug } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { GiveTask } from '../../ui/give-task';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { OpenTasks } from './open-tasks';
import { AddedPanel, OwnCommitments, OwnObjects, OwnTargets } from './own-panels';
import { usePersonPart } from './queries';
import { StudyPanel } from './study-panel';
import { ToldThing } from './thing-row';
import { AwaitedPanel, WaitsForMe } from './waiting-panels';

/** What somebody of the reader's units moves, told as they are told themselves: looked at, not acted on for them, but more may be given. */
export function PersonPart({ person, unit }: { person: string; unit: string | undefined }) {
  const { t } = useWords();
  const read = usePersonPart(person);
  const [giving, setGiving] = useState(false);
  if (read.error && !read.data) return <FaultState error={read.error} action={<Button onClick={() => void read.refetch()}>{t('fault.retry')}</Button>} />;
  if (!read.data) return <Skeleton rows={6} height={64} />;
  const part = read.data;
  return (
    <div className="unit-part">
      <div className="unit-bar">
        <h2>
          <SafeText text={t('unitPart.personPart', { name: part.person?.fullName ?? '' })} />
        </h2>
        <Link className="unit-back-link" to="/my-work/unit" search={unit ? { unit } : {}}>
          {t('unitPart.back')}
        </Link>
        {part.person ? (
          <Button type="primary" onClick={() => setGiving(true)}>
            {t('unitPart.give')}
          </Button>
        ) : null}
      </div>
      {part.line.linked ? null : (
        <p className="panel person-no-line">
          <Unplug aria-hidden size={18} /> <b>{t('unitPart.noLine')}</b>
        </p>
      )}
      <div className="my-work">
        <section className="panel" aria-labelledby="person-things">
          <div className="panel-head">
            <h2 id="person-things">{t('unitPart.theirWork')}</h2>
          </div>
          {part.things.length === 0 ? <p className="part-calm">{t('unitPart.nothing')}</p> : null}
          <ol className="thing-list">
            {part.things.map((thing) => (
              <li key={thing.id}>
                <ToldThing thing={thing} act={false} />
              </li>
            ))}
          </ol>
        </section>
        <div className="my-work-column">
          <WaitsForMe part={part} other />
          <AwaitedPanel part={part} other />
          <OwnObjects part={part} />
        </div>
        <div className="my-work-column">
          <AddedPanel part={part} other />
          <OwnTargets part={part} />
          <OwnCommitments part={part} />
          <StudyPanel part={part} other />
        </div>
      </div>
      {giving && part.person ? <GiveTask person={{ value: part.person.id, label: part.person.fullName }} onClose={() => setGiving(false)} /> : null}
      <OpenTasks key={person} of={{ person }} />
    </div>
  );
}

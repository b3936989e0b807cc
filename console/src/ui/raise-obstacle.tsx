import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { getJson, withQuery } from '../api/http';
import { giveChange, giveMended } from '../api/offline/change';
import type { QueuedChange } from '../api/offline/queue';
import type { Obstacle, ObstacleSuggestion } from '../api/types';
import { typedText } from '../format/typed';
import { useWords } from '../i18n';
import { Choose, ChoosePerson, ChooseUnit, useMe } from './choices';
import { Field, FormDrawer } from './form-drawer';
import { obstacleTypes, ObstacleThing, type Tie } from './obstacle-thing';
import { SimilarObstacles } from './similar-obstacles';
import { useSubmission } from './submission';
import { useSignal } from './use-signal';
import { useWorkingDaysUntil } from './working-days';

interface RaiseObstacleProps {
  /** What it stands in the way of, as far as the page knows. */
  on: Tie | null;
  onClose: () => void;
  /** @param obstacle null where it waits on this device until there is signal */
  onRaised: (obstacle: Obstacle | null) => void;
  /** One that waits on this device and is to be mended; it keeps its place. */
  mending?: QueuedChange;
  /** Leads to one that stands already. */
  onOpen: (id: string) => void;
}

/** The body of the request. */
interface Written {
  title: string | null;
  onType: Draft['onType'];
  onCode: string | null;
  ties: Draft[];
  mustDecide: string | null;
  due: string | null;
  unit: string | null;
}

interface Draft {
  onType: Tie['onType'] | null;
  onCode: string | null;
}

/**
 * Takes down what stands in the way: one sentence is enough. Who must decide and by when are filled in by the rules
 * and can be changed; what is like it already is shown while one types.
 */
export function RaiseObstacle({ on, mending, onClose, onRaised, onOpen }: RaiseObstacleProps) {
  const { t } = useWords();
  const me = useMe();
  const written = (mending?.body ?? {}) as Partial<Written>;
  const [title, setTitle] = useState(written.title ?? '');
  const gone = useSignal() === 'gone';
  const [main, setMain] = useState<Draft>(written.onType !== undefined ? { onType: written.onType, onCode: written.onCode ?? null } : on ?? { onType: gone ? 'TASK' : 'PROGRAMME', onCode: null });
  const [more, setMore] = useState<Draft[]>(written.ties ?? []);
  const [decider, setDecider] = useState<string | null>(written.mustDecide ?? null);
  const [due, setDue] = useState<string | null>(written.due ?? null);
  const [unit, setUnit] = useState<string | null>(written.unit ?? null);
  const suggestion = useQuery({
    queryKey: ['obstacle-suggestion', main],
    queryFn: ({ signal }) => getJson<ObstacleSuggestion>(withQuery('/api/obstacles/suggestion', { onType: main.onType ?? undefined, onCode: main.onCode ?? undefined }), signal),
    placeholderData: (before) => before,
  });
  const suggested = suggestion.data?.mustDecide ?? null;
  const days = suggestion.data?.workingDays;
  const ahead = useWorkingDaysUntil(due ?? '');
  // Whoever belongs to no unit raises it in the one that answers for the thing.
  const owner = me?.unit ? null : (suggestion.data?.unit ?? null);
  const submission = useSubmission(
    () => {
      const body: Written = { title: typedText(title), ...main, ties: more, mustDecide: decider ?? suggested?.id ?? null, due: typedText(due ?? suggestion.data?.due ?? ''), unit: unit ?? owner?.id ?? null };
      if (mending) return giveMended(mending, { ...body }, title.trim());
      return giveChange<Obstacle>({ kind: 'obstacle', path: '/api/obstacles', body: { ...body }, title: title.trim() });
    },
    onRaised,
  );
  const change = (at: number, next: Draft) => setMore(more.map((one, place) => (place === at ? next : one)));
  return (
    <FormDrawer title={t('obstacles.raise')} about={t('obstacles.raiseAbout')} submitWords={t('obstacles.raiseSubmit')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('obstacles.what')} hint={t('obstacles.whatHint')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <SimilarObstacles text={title} on={main} onOpen={onOpen} onJoined={onClose} />
      <On draft={main} path="" known={on && on.onCode === main.onCode ? (suggestion.data?.name ?? on.onCode) : null} onChange={setMain} />
      {more.map((one, at) => (
        <div key={at} className="raise-more">
          <On draft={one} path={`ties[${at}].`} known={null} onChange={(next) => change(at, next)} />
          <Button type="text" icon={<X aria-hidden size={16} />} aria-label={t('obstacles.tieRemove')} onClick={() => setMore(more.filter((_, place) => place !== at))} />
        </div>
      ))}
      {gone ? (
        <p className="form-note">{t('offline.raiseRules')}</p>
      ) : (
        <>
          <Field name="mustDecide" label={t('obstacles.decider')} hint={suggested && decider === null ? t('obstacles.deciderHint') : undefined} required>
            {(described) => <ChoosePerson key={suggested?.id ?? ''} {...described} value={decider ?? suggested?.id ?? null} known={suggested ? { value: suggested.id, label: suggested.fullName } : null} onChange={setDecider} />}
          </Field>
          <Field name="due" label={t('obstacles.due')} hint={due === null && days ? t('obstacles.dueHint', { n: days }) : ahead === null ? undefined : t('obstacles.dueDays', { n: ahead })} required>
            {(described) => <Input {...described} type="date" value={due ?? suggestion.data?.due ?? ''} onChange={(event) => setDue(event.target.value)} />}
          </Field>
          <Field name="unit" label={t('obstacles.unit')} hint={me?.unit ? t('obstacles.unitHint') : undefined} required={!me?.unit}>
            {(described) => <ChooseUnit key={owner?.id ?? ''} {...described} value={unit ?? owner?.id ?? null} known={owner ? { value: owner.id, label: owner.name } : null} onChange={setUnit} />}
          </Field>
        </>
      )}
      <Button className="raise-tie" icon={<Plus aria-hidden size={15} />} onClick={() => setMore([...more, { onType: 'TARGET', onCode: null }])}>
        {t('obstacles.tieAdd')}
      </Button>
    </FormDrawer>
  );
}

function On({ draft, path, known, onChange }: { draft: Draft; path: string; known: string | null; onChange: (next: Draft) => void }) {
  const { t } = useWords();
  return (
    <>
      <Field name={`${path}onType`} label={t('obstacles.onType')} required>
        {(described) => (
          <Choose
            {...described}
            value={draft.onType}
            options={obstacleTypes.map((value) => ({ value, label: t(`obstacles.on.${value}`) }))}
            onChange={(type) => onChange({ onType: obstacleTypes.find((one) => one === type) ?? null, onCode: null })}
          />
        )}
      </Field>
      <Field name={`${path}onCode`} label={t('obstacles.onCode')} required>
        {(described) => (
          <ObstacleThing
            key={`${draft.onType}${known}`}
            type={draft.onType}
            value={draft.onCode}
            known={draft.onCode !== null && known !== null ? { value: draft.onCode, label: known } : null}
            onChange={(onCode) => onChange({ ...draft, onCode })}
            {...described}
          />
        )}
      </Field>
    </>
  );
}

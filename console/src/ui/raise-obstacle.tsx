import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { getJson, postJson, withQuery } from '../api/http';
import type { Obstacle, ObstacleSuggestion } from '../api/types';
import { typedText } from '../format/typed';
import { useWords } from '../i18n';
import { Choose, ChoosePerson, ChooseUnit, useMe } from './choices';
import { Field, FormDrawer } from './form-drawer';
import { obstacleTypes, ObstacleThing, type Tie } from './obstacle-thing';
import { SimilarObstacles } from './similar-obstacles';
import { useSubmission } from './submission';
import { useWorkingDaysUntil } from './working-days';

interface RaiseObstacleProps {
  /** What it stands in the way of, as far as the page knows. */
  on: Tie | null;
  onClose: () => void;
  onRaised: (obstacle: Obstacle) => void;
  /** Leads to one that stands already. */
  onOpen: (id: string) => void;
}

interface Draft {
  onType: Tie['onType'] | null;
  onCode: string | null;
}

/**
 * Takes down what stands in the way: one sentence is enough. Who must decide and by when are filled in by the rules
 * and can be changed; what is like it already is shown while one types.
 */
export function RaiseObstacle({ on, onClose, onRaised, onOpen }: RaiseObstacleProps) {
  const { t } = useWords();
  const me = useMe();
  const [title, setTitle] = useState('');
  const [main, setMain] = useState<Draft>(on ?? { onType: 'PROGRAMME', onCode: null });
  const [more, setMore] = useState<Draft[]>([]);
  const [decider, setDecider] = useState<string | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
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
    () => postJson<Obstacle>('/api/obstacles', { title: typedText(title), ...main, ties: more, mustDecide: decider ?? suggested?.id ?? null, due: typedText(due ?? suggestion.data?.due ?? ''), unit: unit ?? owner?.id ?? null }),
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
      <Field name="mustDecide" label={t('obstacles.decider')} hint={suggested && decider === null ? t('obstacles.deciderHint') : undefined} required>
        {(described) => <ChoosePerson key={suggested?.id ?? ''} {...described} value={decider ?? suggested?.id ?? null} known={suggested ? { value: suggested.id, label: suggested.fullName } : null} onChange={setDecider} />}
      </Field>
      <Field name="due" label={t('obstacles.due')} hint={due === null && days ? t('obstacles.dueHint', { n: days }) : ahead === null ? undefined : t('obstacles.dueDays', { n: ahead })} required>
        {(described) => <Input {...described} type="date" value={due ?? suggestion.data?.due ?? ''} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('obstacles.unit')} hint={me?.unit ? t('obstacles.unitHint') : undefined} required={!me?.unit}>
        {(described) => <ChooseUnit key={owner?.id ?? ''} {...described} value={unit ?? owner?.id ?? null} known={owner ? { value: owner.id, label: owner.name } : null} onChange={setUnit} />}
      </Field>
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

import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Milestone, NetworkObject, Obstacle, ProgrammeItem, TargetItem, Task } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit, Searched, useMe } from '../../ui/choices';
import { Field, FormDrawer, type Described } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

type On = Obstacle['onType'];

const types: On[] = ['PROGRAMME', 'MILESTONE', 'TASK', 'TARGET', 'OBJECT'];

interface RaiseObstacleProps {
  /** Code of the programme it is raised from; null from nowhere in particular. */
  on: string | null;
  onClose: () => void;
  onRaised: (obstacle: Obstacle) => void;
}

/** Takes down what stands in the way of what, who must decide, and by when. */
export function RaiseObstacle({ on, onClose, onRaised }: RaiseObstacleProps) {
  const { t } = useWords();
  const me = useMe();
  const [title, setTitle] = useState('');
  const [onType, setOnType] = useState<On | null>('PROGRAMME');
  const [onCode, setOnCode] = useState<string | null>(on);
  const [decider, setDecider] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const submission = useSubmission(() => postJson<Obstacle>('/api/obstacles', { title: typedText(title), onType, onCode, mustDecide: decider, due: typedText(due), unit }), onRaised);
  return (
    <FormDrawer title={t('obstacles.raise')} about={t('obstacles.raiseAbout')} submitWords={t('obstacles.raiseSubmit')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('obstacles.what')} hint={t('obstacles.whatHint')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="onType" label={t('obstacles.onType')} required>
        {(described) => (
          <Choose
            {...described}
            value={onType}
            options={types.map((value) => ({ value, label: t(`obstacles.on.${value}`) }))}
            onChange={(type) => {
              setOnType(types.find((one) => one === type) ?? null);
              setOnCode(null);
            }}
          />
        )}
      </Field>
      <Field name="onCode" label={t('obstacles.onCode')} required>
        {(described) => <Subject key={onType} type={onType} value={onCode} known={on !== null && on === onCode ? { value: on, label: on } : null} onChange={setOnCode} {...described} />}
      </Field>
      <Field name="mustDecide" label={t('obstacles.decider')} required>
        {(described) => <ChoosePerson {...described} value={decider} onChange={setDecider} />}
      </Field>
      <Field name="due" label={t('obstacles.due')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('obstacles.unit')} hint={me?.unit ? t('obstacles.unitHint') : undefined} required={!me?.unit}>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
    </FormDrawer>
  );
}

interface SubjectProps extends Described {
  type: On | null;
  value: string | null;
  known: { value: string; label: string } | null;
  onChange: (value: string | null) => void;
}

function Subject({ type, ...props }: SubjectProps) {
  switch (type) {
    case 'PROGRAMME':
      return <Searched<ProgrammeItem> {...props} path="/api/programmes" choice={(one) => ({ value: one.code, label: `${one.code} ${one.name}` })} />;
    case 'MILESTONE':
      return <Searched<Milestone> {...props} path="/api/milestones" query={{ open: 'true' }} choice={(one) => ({ value: one.id, label: `${one.programmeCode} ${one.code} ${one.name}` })} />;
    case 'TASK':
      return <Searched<Task> {...props} path="/api/tasks" choice={(one) => ({ value: one.code, label: `${one.code} ${one.title}` })} />;
    case 'TARGET':
      return <Searched<TargetItem> {...props} path="/api/targets" choice={(one) => ({ value: one.code, label: `${one.code} ${one.name}` })} />;
    case 'OBJECT':
      return <Searched<NetworkObject> {...props} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} />;
    case null:
      return <Choose {...props} options={[]} />;
  }
}

import { Button, Input } from 'antd';
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Obstacle } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

/** The ways in which an obstacle may be removed, what each costs, and which was decided for. */
export function ObstacleOptions({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const stands = obstacle.removedAt === null;
  if (!stands && obstacle.options.length === 0) return null;
  return (
    <section className="obstacle-options" aria-labelledby="options-title">
      <h3 id="options-title">{t('obstacles.options')}</h3>
      <ol>
        {obstacle.options.map((option) => (
          <li key={option.id} data-chosen={option.chosen || undefined}>
            <b>
              <SafeText text={option.text} />
            </b>
            {option.chosen ? (
              <span className="chip">
                <Check aria-hidden size={14} /> {t('obstacles.optionChosen')}
              </span>
            ) : null}
            <p>
              {option.cost ? <SafeText text={t('obstacles.optionCosts', { cost: option.cost })} /> : null}
              {option.cost ? ' · ' : ''}
              <SafeText text={option.addedBy} />
            </p>
          </li>
        ))}
      </ol>
      {stands ? (
        <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setAdding(true)}>
          {t('obstacles.optionAdd')}
        </Button>
      ) : null}
      {adding ? <AddOption obstacle={obstacle} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function AddOption({ obstacle, onClose }: { obstacle: Obstacle; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [cost, setCost] = useState('');
  const submission = useSubmission(() => postJson<Obstacle>(`/api/obstacles/${encodeURIComponent(obstacle.id)}/options`, { text: typedText(text), cost: typedText(cost) }), onClose);
  return (
    <FormDrawer title={t('obstacles.optionAdd')} about={<b><SafeText text={obstacle.title} /></b>} submitWords={t('obstacles.optionSubmit')} submission={submission} onClose={onClose}>
      <Field name="text" label={t('obstacles.optionText')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="cost" label={t('obstacles.optionCost')} hint={t('obstacles.optionCostHint')} wide>
        {(described) => <Input {...described} maxLength={300} value={cost} onChange={(event) => setCost(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Obstacle } from '../../api/types';
import { today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { useWorkingDaysUntil } from '../../ui/working-days';

const path = (obstacle: Obstacle) => `/api/obstacles/${encodeURIComponent(obstacle.id)}`;

/** Removes an obstacle by a decision. */
export function DecideObstacle({ obstacle, onClose }: { obstacle: Obstacle; onClose: () => void }) {
  const { t } = useWords();
  const [decision, setDecision] = useState('');
  const [option, setOption] = useState<string | null>(null);
  const [day, setDay] = useState(today());
  const submission = useSubmission(() => postJson<Obstacle>(`${path(obstacle)}/decision`, { decision: typedText(decision), option, removedOn: typedText(day), version: obstacle.version }), onClose);
  return (
    <FormDrawer title={t('obstacles.decide')} about={<About obstacle={obstacle} />} submitWords={t('obstacles.decideSubmit')} submission={submission} onClose={onClose}>
      {obstacle.options.length > 0 ? (
        <Field name="option" label={t('obstacles.optionPick')} wide>
          {(described) => (
            <Choose {...described} value={option} placeholder={t('obstacles.optionNone')} options={obstacle.options.map((one) => ({ value: one.id, label: one.cost ? `${one.text} (${t('obstacles.optionCosts', { cost: one.cost })})` : one.text }))} onChange={setOption} />
          )}
        </Field>
      ) : null}
      <Field name="decision" label={t('obstacles.decision')} hint={t('obstacles.decisionHint')} required={option === null} wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={4} maxLength={2_000} value={decision} onChange={(event) => setDecision(event.target.value)} />}
      </Field>
      <Field name="removedOn" label={t('obstacles.removedOn')}>
        {(described) => <Input {...described} type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Hands an obstacle to whoever can decide it, or gives it another day; either with a reason that stays. */
export function PassObstacleOn({ obstacle, onClose }: { obstacle: Obstacle; onClose: () => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState(obstacle.title);
  const [decider, setDecider] = useState<string | null>(obstacle.mustDecide?.id ?? null);
  const [due, setDue] = useState(obstacle.due);
  const days = useWorkingDaysUntil(due);
  const [reason, setReason] = useState('');
  const submission = useSubmission(
    () => putJson<Obstacle>(path(obstacle), { title: typedText(title), mustDecide: decider, due: typedText(due), reason: typedText(reason), version: obstacle.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('obstacles.pass')} about={<About obstacle={obstacle} />} submitWords={t('obstacles.passSubmit')} submission={submission} onClose={onClose}>
      <Field name="mustDecide" label={t('obstacles.decider')} required>
        {(described) => <ChoosePerson {...described} value={decider} known={obstacle.mustDecide ? { value: obstacle.mustDecide.id, label: obstacle.mustDecide.fullName } : null} onChange={setDecider} />}
      </Field>
      <Field name="due" label={t('obstacles.due')} hint={days === null ? undefined : t('obstacles.dueDays', { n: days })} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="title" label={t('obstacles.what')} required wide>
        {(described) => <Input {...described} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('obstacles.reason')} hint={t('obstacles.reasonHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Takes back what the reader raised, with a reason that stays. */
export function WithdrawObstacle({ obstacle, onClose }: { obstacle: Obstacle; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<Obstacle>(`${path(obstacle)}/withdrawal`, { reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={t('obstacles.withdraw')} about={t('obstacles.withdrawAbout')} submitWords={t('obstacles.withdraw')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('obstacles.reason')} hint={t('obstacles.reasonHint')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function About({ obstacle }: { obstacle: Obstacle }) {
  return (
    <b>
      <SafeText text={obstacle.title} />
    </b>
  );
}

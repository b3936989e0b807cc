import { Checkbox, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { daysAfter, today } from '../format/days';
import { typedText } from '../format/typed';
import { useWords } from '../i18n';
import { confidences, sendCheckIn, type Confidence } from './check-ins';
import './check-ins.css';
import { Field, FormDrawer } from './form-drawer';
import { SafeText } from './safe-text';
import { useSubmission } from './submission';

const usualDays = 7;

/** Says in a few seconds how a target stands: one tap where it is on the way, a next step where it is not. Nothing is chosen for whoever says it. */
export function CheckInForm({ code, name, onClose }: { code: string; name: string; onClose: () => void }) {
  const { t } = useWords();
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const [likelihood, setLikelihood] = useState<number | null>(null);
  const [hindrance, setHindrance] = useState('');
  const [raise, setRaise] = useState(false);
  const [step, setStep] = useState('');
  const [due, setDue] = useState(daysAfter(today(), usualDays));
  const off = confidence !== null && confidence !== 'ON_WAY';
  const wanted = off || step.trim() !== '';
  const submission = useSubmission(
    () => sendCheckIn(code, { confidence, likelihood, hindrance: typedText(hindrance), raise, nextStep: wanted ? typedText(step) : null, nextDue: wanted ? typedText(due) : null }),
    onClose,
  );
  return (
    <FormDrawer
      title={t('checkIn.open')}
      about={
        <>
          <b>
            <code>{code}</code> <SafeText text={name} />
          </b>
          <br />
          {t('checkIn.about')}
        </>
      }
      submitWords={t('checkIn.send')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="confidence" label={t('checkIn.confidence.label')} required wide>
        {(described) => (
          <Radio.Group {...described} className="confidence-choice" optionType="button" buttonStyle="solid" value={confidence} onChange={(event) => setConfidence(confidences.find((one) => one === event.target.value) ?? null)} options={confidences.map((value) => ({ value, label: t(`checkIn.confidence.${value}`) }))} />
        )}
      </Field>
      <Field name="hindrance" label={t('checkIn.hindrance.label')} required={raise} wide>
        {(described) => <Input {...described} maxLength={300} value={hindrance} onChange={(event) => setHindrance(event.target.value)} />}
      </Field>
      {hindrance.trim() ? (
        <Checkbox className="check-in-raise" checked={raise} onChange={(event) => setRaise(event.target.checked)}>
          {t('checkIn.hindrance.raise')}
        </Checkbox>
      ) : null}
      <Field name="nextStep" label={t('checkIn.next.label')} required={off} wide>
        {(described) => <Input {...described} maxLength={500} value={step} onChange={(event) => setStep(event.target.value)} />}
      </Field>
      {wanted ? (
        <Field name="nextDue" label={t('checkIn.next.due')} required>
          {(described) => <Input {...described} type="date" min={today()} value={due} onChange={(event) => setDue(event.target.value)} />}
        </Field>
      ) : null}
      <Field name="likelihood" label={t('checkIn.likelihood.label')}>
        {(described) => <InputNumber {...described} min={0} max={100} precision={0} value={likelihood} onChange={(value) => setLikelihood(value)} />}
      </Field>
    </FormDrawer>
  );
}

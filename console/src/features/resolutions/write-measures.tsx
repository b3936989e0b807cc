import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { Measure } from '../../api/types';
import { typedNumber, typedPeriod, typedText } from '../../format/typed';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field } from '../../ui/form-drawer';
import { TargetSubject, type SubjectDraft } from '../../ui/target-subject';

/** One of several measures as it is typed. */
export interface MeasureTyped {
  key: number;
  name: string;
  measure: string | null;
  subject: SubjectDraft | null;
  direction: string | null;
  baseline: string;
  value: string;
  weight: string;
}

export function emptyMeasure(key: number): MeasureTyped {
  return { key, name: '', measure: null, subject: null, direction: 'HIGHER', baseline: '', value: '', weight: '1' };
}

/** Several measures as the server takes them, all for the same period; their codes are their places. */
export function measuresDraft(typed: MeasureTyped[], period: string) {
  return typed.map((one, at) => ({
    code: String(at + 1),
    name: typedText(one.name),
    measure: one.measure,
    subject: one.subject,
    direction: one.direction,
    baseline: typedNumber(one.baseline),
    plan: [{ period: typedPeriod(period), value: typedNumber(one.value) }],
    weight: typedNumber(one.weight),
  }));
}

interface WriteMeasuresProps {
  typed: MeasureTyped[];
  measures: Measure[];
  period: string;
  onPeriod: (period: string) => void;
  onChange: (typed: MeasureTyped[]) => void;
}

/** The several measures of a target, each with a promise of its own; the target's score is their weighted mean. */
export function WriteMeasures({ typed, measures, period, onPeriod, onChange }: WriteMeasuresProps) {
  const { t, language } = useWords();
  const put = (index: number, change: Partial<MeasureTyped>) => onChange(typed.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset className="form-rows">
      <legend>{t('plans.severalMeasures')}</legend>
      <p className="field-hint">{t('plans.severalHint')}</p>
      <Field name="terms.measures" label={t('plans.severalMeasures')} wide silent>
        {() => null}
      </Field>
      <Field name="period" label={t('plans.severalPeriod')} required>
        {(described) => <Input {...described} value={period} onChange={(event) => onPeriod(event.target.value)} />}
      </Field>
      {typed.map((one, index) => {
        const measure = measures.find((known) => known.code === one.measure);
        const unit = measure ? unitSign(measure.unit, language) : '';
        const field = (name: string) => `terms.measures[${index}].${name}`;
        return (
          <div key={one.key} className="form-measure">
            <Field name={field('name')} label={t('plans.measureName', { n: index + 1 })} required wide>
              {(described) => <Input {...described} maxLength={300} value={one.name} onChange={(event) => put(index, { name: event.target.value })} />}
            </Field>
            <Field name={field('measure')} label={t('write.targetMeasure')} required wide>
              {(described) => <Choose {...described} value={one.measure} options={measures.map((known) => ({ value: known.code, label: `${known.name} (${t(known.reported ? 'origin.short.REPORTED' : 'origin.short.MEASURED')})` }))} onChange={(chosen) => put(index, { measure: chosen, subject: null })} />}
            </Field>
            <TargetSubject key={one.measure} within={field('')} measure={measure} onChange={(subject) => put(index, { subject })} />
            <Field name={field('direction')} label={t('write.direction')} required>
              {(described) => <Choose {...described} value={one.direction} options={(['HIGHER', 'LOWER'] as const).map((value) => ({ value, label: t(`write.directions.${value}`) }))} onChange={(direction) => put(index, { direction })} />}
            </Field>
            <Field name={field('weight')} label={t('write.weight')} required>
              {(described) => <Input {...described} inputMode="decimal" value={one.weight} onChange={(event) => put(index, { weight: event.target.value })} />}
            </Field>
            <Field name={field('baseline')} label={t('write.baseline')} hint={unit} required>
              {(described) => <Input {...described} inputMode="decimal" value={one.baseline} onChange={(event) => put(index, { baseline: event.target.value })} />}
            </Field>
            <Field name={field('plan[0].value')} label={t('plans.measurePlan')} hint={unit} required>
              {(described) => <Input {...described} inputMode="decimal" value={one.value} onChange={(event) => put(index, { value: event.target.value })} />}
            </Field>
            <Button type="text" icon={<Trash2 aria-hidden size={16} />} onClick={() => onChange(typed.filter((other) => other !== one))}>
              {t('plans.measureRemove', { n: index + 1 })}
            </Button>
          </div>
        );
      })}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...typed, emptyMeasure(Math.max(-1, ...typed.map((one) => one.key)) + 1)])}>
        {t('plans.measureAdd')}
      </Button>
    </fieldset>
  );
}

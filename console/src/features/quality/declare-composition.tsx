import { Button, Checkbox, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { QualityComposition } from '../../api/types';
import { typedNumber, typedText, writtenNumber } from '../../format/typed';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { TargetSubject, type SubjectDraft } from '../../ui/target-subject';
import { useMeasures } from './queries';

interface PartTyped {
  key: number;
  code: string;
  name: string;
  measure: string | null;
  subject: SubjectDraft | null;
  /** Whether the subject is the one declared before. */
  kept: boolean;
  zero: string;
  full: string;
  weight: string;
}

function empty(key: number): PartTyped {
  return { key, code: '', name: '', measure: null, subject: null, kept: false, zero: '', full: '100', weight: '1' };
}

function typed(before: QualityComposition | null): PartTyped[] {
  return before === null
    ? [empty(0)]
    : before.parts.map((part, key) => ({
        key,
        code: part.code,
        name: part.name,
        measure: part.measure,
        subject: Object.fromEntries(Object.entries(part.subject).filter(([, value]) => value !== null)) as SubjectDraft,
        kept: true,
        zero: writtenNumber(part.zero),
        full: writtenNumber(part.full),
        weight: writtenNumber(part.weight),
      }));
}

/** Declares the parts that hold from a day on, beginning with those of the declaration before. */
export function DeclareComposition({ before, onClose }: { before: QualityComposition | null; onClose: () => void }) {
  const { t, language } = useWords();
  const measures = useMeasures(language);
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const [example, setExample] = useState(false);
  const [parts, setParts] = useState(() => typed(before));
  const put = (index: number, change: Partial<PartTyped>) => setParts(parts.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const submission = useSubmission(
    () =>
      postJson<QualityComposition>('/api/quality-objectives', {
        effectiveFrom: from || null,
        source: typedText(source),
        verified,
        example,
        parts: parts.map((one) => ({
          code: typedText(one.code),
          name: typedText(one.name),
          measure: one.measure,
          subject: one.subject,
          zero: typedNumber(one.zero),
          full: typedNumber(one.full),
          weight: typedNumber(one.weight),
        })),
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('quality.declare')} about={t('quality.declareAbout')} submitWords={t('quality.declareSend')} submission={submission} onClose={onClose}>
      <Field name="effectiveFrom" label={t('quality.holdsFrom')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="source" label={t('quality.source')} required hint={t('quality.sourceHint')} wide>
        {(described) => <Input {...described} maxLength={500} value={source} onChange={(event) => setSource(event.target.value)} />}
      </Field>
      <div className="field quality-checks" data-wide>
        <Checkbox checked={verified} onChange={(event) => setVerified(event.target.checked)}>
          {t('quality.verified')}
        </Checkbox>
        <Checkbox checked={example} onChange={(event) => setExample(event.target.checked)}>
          {t('quality.asExample')}
        </Checkbox>
      </div>
      <fieldset className="form-rows">
        <legend>{t('quality.parts')}</legend>
        <Field name="parts" label={t('quality.parts')} wide silent>
          {() => null}
        </Field>
        {parts.map((one, index) => {
          const measure = measures.data?.items.find((known) => known.code === one.measure);
          const unit = measure ? unitSign(measure.unit, language) : '';
          const field = (name: string) => `parts[${index}].${name}`;
          return (
            <div key={one.key} className="form-measure">
              <Field name={field('name')} label={t('quality.partName', { n: index + 1 })} required wide>
                {(described) => <Input {...described} maxLength={300} value={one.name} onChange={(event) => put(index, { name: event.target.value })} />}
              </Field>
              <Field name={field('code')} label={t('quality.code')} required>
                {(described) => <Input {...described} maxLength={40} value={one.code} onChange={(event) => put(index, { code: event.target.value })} />}
              </Field>
              <Field name={field('weight')} label={t('quality.weight')} required>
                {(described) => <Input {...described} inputMode="decimal" value={one.weight} onChange={(event) => put(index, { weight: event.target.value })} />}
              </Field>
              <Field name={field('measure')} label={t('write.targetMeasure')} required wide>
                {(described) => (
                  <Choose
                    {...described}
                    value={one.measure}
                    loading={measures.isPending}
                    options={(measures.data?.items ?? []).map((known) => ({ value: known.code, label: `${known.name} (${t(known.reported ? 'origin.short.REPORTED' : 'origin.short.MEASURED')})` }))}
                    onChange={(chosen) => put(index, { measure: chosen, subject: null, kept: false })}
                  />
                )}
              </Field>
              {one.kept ? (
                <div className="field" data-wide>
                  <span className="muted">{t('quality.sameSubject')}</span>{' '}
                  <Button size="small" onClick={() => put(index, { kept: false, subject: null })}>
                    {t('quality.otherSubject')}
                  </Button>
                </div>
              ) : (
                <TargetSubject key={one.measure} within={field('')} measure={measure} onChange={(subject) => put(index, { subject })} />
              )}
              <Field name={field('zero')} label={t('quality.zero')} hint={unit} required>
                {(described) => <Input {...described} inputMode="decimal" value={one.zero} onChange={(event) => put(index, { zero: event.target.value })} />}
              </Field>
              <Field name={field('full')} label={t('quality.full')} hint={unit} required>
                {(described) => <Input {...described} inputMode="decimal" value={one.full} onChange={(event) => put(index, { full: event.target.value })} />}
              </Field>
              <Button type="text" icon={<Trash2 aria-hidden size={16} />} onClick={() => setParts(parts.filter((other) => other !== one))}>
                {t('quality.removePart', { n: index + 1 })}
              </Button>
            </div>
          );
        })}
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => setParts([...parts, empty(Math.max(-1, ...parts.map((one) => one.key)) + 1)])}>
          {t('quality.addPart')}
        </Button>
      </fieldset>
    </FormDrawer>
  );
}

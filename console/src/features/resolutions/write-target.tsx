import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Clause, Measure, Page } from '../../api/types';
import { today } from '../../format/days';
import { typedNumber, typedPeriod, typedText } from '../../format/typed';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseTarget, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { TargetTerms, termsDraft, termsTyped, type TermsTyped } from '../../ui/target-terms';
import { TargetSubject, type SubjectDraft } from '../../ui/target-subject';
import { emptyMeasure, measuresDraft, WriteMeasures, type MeasureTyped } from './write-measures';

interface PlanRow {
  key: number;
  period: string;
  value: string;
}

const directions = ['HIGHER', 'LOWER', 'WITHIN'] as const;
const mostMeasures = 1_000;

/** Sets a target on a clause: who answers for which value of which measure of what, in which periods. */
export function WriteTarget({ clause, onClose }: { clause: Clause; onClose: () => void }) {
  const { t, language } = useWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [ownerUnit, setOwnerUnit] = useState<string | null>(null);
  const [head, setHead] = useState<string | null>(null);
  const [measureCode, setMeasureCode] = useState<string | null>(null);
  const [subject, setSubject] = useState<SubjectDraft | null>(null);
  const [direction, setDirection] = useState<string | null>('HIGHER');
  const [baseline, setBaseline] = useState('');
  const [tolerance, setTolerance] = useState('');
  const [weight, setWeight] = useState('1');
  const [parent, setParent] = useState<string | null>(null);
  const [plan, setPlan] = useState<PlanRow[]>([{ key: 0, period: today().slice(0, 4), value: '' }]);
  const [several, setSeveral] = useState(false);
  const [parts, setParts] = useState<MeasureTyped[]>([emptyMeasure(0), emptyMeasure(1)]);
  const [period, setPeriod] = useState(today().slice(0, 4));
  const [terms, setTerms] = useState<TermsTyped>(termsTyped(null, []));
  const [proposing, setProposing] = useState(false);
  const [reason, setReason] = useState('');
  const measures = useQuery({
    queryKey: ['measures', language],
    queryFn: ({ signal }) => getJson<Page<Measure>>(withQuery('/api/measures', { size: mostMeasures }), signal),
    staleTime: 600_000,
  });
  const measure = measures.data?.items.find((one) => one.code === measureCode);
  const submission = useSubmission(
    () =>
      postJson<unknown>(proposing ? '/api/target-proposals' : '/api/targets', {
        code: typedText(code),
        name: typedText(name),
        ownerUnit,
        head,
        ...(several
          ? {}
          : {
              measure: measureCode,
              subject,
              direction,
              baseline: typedNumber(baseline),
              tolerance: direction === 'WITHIN' ? typedNumber(tolerance) : null,
              plan: plan.map((row) => ({ period: typedPeriod(row.period), value: typedNumber(row.value) })),
            }),
        weight: typedNumber(weight),
        clause: clause.id,
        parent,
        reason: proposing ? typedText(reason) : null,
        terms: { ...termsDraft(terms, null), measures: several ? measuresDraft(parts, period) : null },
      }),
    onClose,
  );
  const unit = measure ? unitSign(measure.unit, language) : '';
  return (
    <FormDrawer
      title={t('write.target')}
      about={
        <b>
          <SafeText text={`${t('commitments.clause')} ${clause.code}. ${clause.text}`} />
        </b>
      }
      submitWords={t(proposing ? 'plans.propose' : 'write.targetSubmit')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="name" label={t('write.targetName')} required wide>
        {(described) => <Input {...described} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="ownerUnit" label={t('write.unit')} required>
        {(described) => <ChooseUnit {...described} value={ownerUnit} onChange={setOwnerUnit} />}
      </Field>
      <Field name="head" label={t('write.head')} required>
        {(described) => <ChoosePerson {...described} value={head} onChange={setHead} />}
      </Field>
      <div className="field" data-wide>
        <Segmented
          aria-label={t('plans.measureCount')}
          value={several ? 'several' : 'one'}
          onChange={(next) => setSeveral(next === 'several')}
          options={(['one', 'several'] as const).map((value) => ({ value, label: t(`plans.measureCounts.${value}`) }))}
        />
      </div>
      {several ? <WriteMeasures typed={parts} measures={measures.data?.items ?? []} period={period} onPeriod={setPeriod} onChange={setParts} /> : null}
      {several ? null : (
        <>
      <Field name="measure" label={t('write.targetMeasure')} hint={measure?.meaning} required wide>
        {(described) => (
          <Choose
            {...described}
            value={measureCode}
            loading={measures.isPending}
            options={(measures.data?.items ?? []).map((one) => ({ value: one.code, label: `${one.name} (${t(one.reported ? 'origin.short.REPORTED' : 'origin.short.MEASURED')})` }))}
            onChange={(chosen) => {
              setMeasureCode(chosen);
              setSubject(null);
            }}
          />
        )}
      </Field>
      <TargetSubject key={measureCode} measure={measure} onChange={setSubject} />
      <Field name="direction" label={t('write.direction')} required>
        {(described) => <Choose {...described} value={direction} options={directions.map((value) => ({ value, label: t(`write.directions.${value}`) }))} onChange={setDirection} />}
      </Field>
      <Field name="baseline" label={t('write.baseline')} hint={unit} required>
        {(described) => <Input {...described} inputMode="decimal" value={baseline} onChange={(event) => setBaseline(event.target.value)} />}
      </Field>
      {direction === 'WITHIN' ? (
        <Field name="tolerance" label={t('write.tolerance')} hint={unit} required>
          {(described) => <Input {...described} inputMode="decimal" value={tolerance} onChange={(event) => setTolerance(event.target.value)} />}
        </Field>
      ) : null}
        </>
      )}
      <Field name="weight" label={t('write.weight')} required>
        {(described) => <Input {...described} inputMode="decimal" value={weight} onChange={(event) => setWeight(event.target.value)} />}
      </Field>
      <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
        {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <Field name="parent" label={t('write.parent')} hint={t('write.parentHint')} wide>
        {(described) => <ChooseTarget {...described} value={parent} onChange={setParent} />}
      </Field>
      {several ? null : <Plan rows={plan} unit={unit} onChange={setPlan} />}
      <TargetTerms typed={terms} withParts={several} direction={several ? null : direction} known={[]} onChange={setTerms} />
      <div className="field" data-wide>
        <Segmented
          aria-label={t('plans.how')}
          value={proposing ? 'propose' : 'set'}
          onChange={(next) => setProposing(next === 'propose')}
          options={(['set', 'propose'] as const).map((value) => ({ value, label: t(`plans.hows.${value}`) }))}
        />
      </div>
      {proposing ? (
        <Field name="reason" label={t('plans.because')} hint={t('plans.proposeNewHint')} required wide>
          {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

/** What is promised in which period. */
function Plan({ rows, unit, onChange }: { rows: PlanRow[]; unit: string; onChange: (rows: PlanRow[]) => void }) {
  const { t } = useWords();
  const put = (index: number, change: Partial<PlanRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <fieldset className="form-rows">
      <legend>{t('write.plan')}</legend>
      <p className="field-hint">{t('write.planHint')}</p>
      <Field name="plan" label={t('write.plan')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="form-row">
          <Field name={`plan[${index}].period`} label={t('write.planPeriod', { n: index + 1 })} required>
            {(described) => <Input {...described} value={row.period} onChange={(event) => put(index, { period: event.target.value })} />}
          </Field>
          <Field name={`plan[${index}].value`} label={t('write.planValue', { n: index + 1 })} hint={unit} required>
            {(described) => <Input {...described} inputMode="decimal" value={row.value} onChange={(event) => put(index, { value: event.target.value })} />}
          </Field>
          <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('write.planRemove', { n: index + 1 })} onClick={() => onChange(rows.filter((one) => one !== row))} />
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, { key: next, period: '', value: '' }])}>
        {t('write.planAdd')}
      </Button>
    </fieldset>
  );
}

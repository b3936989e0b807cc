import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { TargetDetail } from '../../api/types';
import { typedNumber, typedPeriod, typedText, writtenNumber } from '../../format/typed';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { TargetTerms, termsDraft, termsTyped, type TermsTyped } from '../../ui/target-terms';

interface PlanTyped {
  key: number;
  period: string;
  value: string;
  baseline: string;
}

/** A period as people read it, which is also how they may type it. */
function writtenPeriod(code: string, language: ReturnType<typeof useWords>['language']): string {
  const period = parsePeriod(code);
  return period && language === 'vi' && period.kind !== 'DAY' ? formatPeriod(period, language) : code;
}

/** Changes a target with a reason: whoever stands above its unit does it, the unit itself proposes it. */
export function ChangeTarget({ target, onClose }: { target: TargetDetail; onClose: () => void }) {
  const { t, language } = useWords();
  const [name, setName] = useState(target.name);
  const [head, setHead] = useState<string | null>(target.head.id);
  const [weight, setWeight] = useState(writtenNumber(target.weight));
  const [baseline, setBaseline] = useState(writtenNumber(target.baseline));
  const [tolerance, setTolerance] = useState(writtenNumber(target.tolerance));
  const [plan, setPlan] = useState<PlanTyped[]>(target.plans.map((entry, key) => ({ key, period: writtenPeriod(entry.period, language), value: writtenNumber(entry.value), baseline: writtenNumber(entry.baseline) })));
  const [terms, setTerms] = useState<TermsTyped>(termsTyped(target.terms, target.alsoServes));
  const [reason, setReason] = useState('');
  const unit = unitSign(target.unitOfMeasure, language);
  const draft = () => ({
    code: target.code,
    name: typedText(name),
    ownerUnit: target.ownerUnit.id,
    head,
    measure: target.measure,
    subject: target.subject,
    direction: target.direction,
    baseline: typedNumber(baseline),
    tolerance: target.direction === 'WITHIN' ? typedNumber(tolerance) : null,
    plan: plan.map((row) => ({ period: typedPeriod(row.period), value: typedNumber(row.value), baseline: typedNumber(row.baseline) })),
    weight: typedNumber(weight),
    clause: target.clause.id,
    reason: typedText(reason),
    version: target.version,
    parent: target.parent,
    aggregation: target.aggregation,
    unitOfMeasure: target.aggregation === null ? null : target.unitOfMeasure,
    sharedWith: target.sharedWith.map((share) => ({ unit: share.unit.id, share: share.share })),
    receivedFrom: target.receivedFrom,
    programme: target.programme,
    terms: termsDraft(terms, target.terms),
  });
  const submission = useSubmission(() => (target.maySet ? putJson<unknown>(`/api/targets/${encodeURIComponent(target.code)}`, draft()) : postJson<unknown>('/api/target-proposals', draft())), onClose);
  const put = (index: number, change: Partial<PlanTyped>) => setPlan(plan.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <FormDrawer
      title={t(target.maySet ? 'plans.changeTarget' : 'plans.proposeChange')}
      about={
        <>
          <b>
            <SafeText text={`${target.code} ${target.name}`} />
          </b>
          {target.maySet ? null : <p>{t('plans.proposeAbout')}</p>}
        </>
      }
      submitWords={t(target.maySet ? 'plans.save' : 'plans.propose')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="name" label={t('write.targetName')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="head" label={t('write.head')} required>
        {(described) => <ChoosePerson {...described} value={head} known={{ value: target.head.id, label: target.head.fullName }} onChange={setHead} />}
      </Field>
      <Field name="weight" label={t('write.weight')} required>
        {(described) => <Input {...described} inputMode="decimal" value={weight} onChange={(event) => setWeight(event.target.value)} />}
      </Field>
      <Field name="baseline" label={t('write.baseline')} hint={unit}>
        {(described) => <Input {...described} inputMode="decimal" value={baseline} onChange={(event) => setBaseline(event.target.value)} />}
      </Field>
      {target.direction === 'WITHIN' ? (
        <Field name="tolerance" label={t('write.tolerance')} hint={unit} required>
          {(described) => <Input {...described} inputMode="decimal" value={tolerance} onChange={(event) => setTolerance(event.target.value)} />}
        </Field>
      ) : null}
      <fieldset className="form-rows">
        <legend>{t('write.plan')}</legend>
        <p className="field-hint">{t('plans.planHint')}</p>
        <Field name="plan" label={t('write.plan')} wide silent>
          {() => null}
        </Field>
        {plan.map((row, index) => (
          <div key={row.key} className="form-row form-row-three">
            <Field name={`plan[${index}].period`} label={t('write.planPeriod', { n: index + 1 })} required>
              {(described) => <Input {...described} value={row.period} onChange={(event) => put(index, { period: event.target.value })} />}
            </Field>
            <Field name={`plan[${index}].value`} label={t('write.planValue', { n: index + 1 })} hint={unit} required>
              {(described) => <Input {...described} inputMode="decimal" value={row.value} onChange={(event) => put(index, { value: event.target.value })} />}
            </Field>
            <Field name={`plan[${index}].baseline`} label={t('plans.planBaseline', { n: index + 1 })} hint={unit}>
              {(described) => <Input {...described} inputMode="decimal" value={row.baseline} placeholder={baseline} onChange={(event) => put(index, { baseline: event.target.value })} />}
            </Field>
            <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('write.planRemove', { n: index + 1 })} onClick={() => setPlan(plan.filter((one) => one !== row))} />
          </div>
        ))}
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => setPlan([...plan, { key: Math.max(-1, ...plan.map((row) => row.key)) + 1, period: '', value: '', baseline: '' }])}>
          {t('write.planAdd')}
        </Button>
      </fieldset>
      <TargetTerms typed={terms} withParts={target.aggregation !== null} direction={target.direction} known={target.alsoServes.map((clause) => ({ value: clause.id, label: `${t('commitments.clause')} ${clause.code}, ${clause.symbol}` }))} onChange={setTerms} />
      <Field name="reason" label={t('plans.because')} hint={t('plans.reasonHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Closes a target, or opens it again; what was judged before stays as it is. */
export function CloseTarget({ target, onClose }: { target: TargetDetail; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => putJson<unknown>(`/api/targets/${encodeURIComponent(target.code)}/state`, { closed: !target.closed, reason: typedText(reason), version: target.version }), onClose);
  return (
    <FormDrawer
      title={t(target.closed ? 'plans.reopen' : 'plans.close')}
      about={
        <>
          <b>
            <SafeText text={`${target.code} ${target.name}`} />
          </b>
          <p>{t(target.closed ? 'plans.reopenAbout' : 'plans.closeAbout')}</p>
        </>
      }
      submitWords={t(target.closed ? 'plans.reopen' : 'plans.close')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="reason" label={t('plans.because')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

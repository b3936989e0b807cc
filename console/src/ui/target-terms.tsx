import { Input } from 'antd';
import type { ClauseReference, TargetTermsKept } from '../api/types';
import { typedNumber, writtenNumber } from '../format/typed';
import { useWords } from '../i18n';
import { Choose, type Choice } from './choices';
import { ChooseClauses } from './choose-clauses';
import { Field } from './form-drawer';

/** What is typed of how a promise is judged beyond its plan. */
export interface TermsTyped {
  curve: 'NONE' | 'LINEAR' | 'SEASONAL';
  months: string[];
  slow: string;
  shortOf: string;
  severe: string;
  weightsTotal: string;
  alsoServes: string[];
}

const twelve = Array.from({ length: 12 }, (_, month) => month + 1);

/** The terms of a target as a form begins with them; percent for the months. */
export function termsTyped(terms: TargetTermsKept | null, alsoServes: ClauseReference[]): TermsTyped {
  const curve = terms?.curve;
  const limits = terms?.thresholds;
  return {
    curve: curve?.kind ?? 'NONE',
    months: twelve.map((month) => writtenNumber(hundredfold(curve?.months[month - 1] ?? 1 / 12))),
    slow: writtenNumber(limits?.slow),
    shortOf: writtenNumber(limits?.shortOf),
    severe: writtenNumber(limits?.severe),
    weightsTotal: writtenNumber(terms?.weightsTotal),
    alsoServes: alsoServes.map((clause) => clause.id),
  };
}

function hundredfold(share: number): number {
  return Math.round(share * 1_000_000) / 10_000;
}

/** What was typed as the server takes it; several measures stay as they are kept. */
export function termsDraft(typed: TermsTyped, kept: TargetTermsKept | null) {
  const limits = [typed.slow, typed.shortOf, typed.severe];
  return {
    curve: typed.curve === 'NONE' ? null : { kind: typed.curve, months: typed.curve === 'SEASONAL' ? shares(typed.months) : null },
    thresholds: limits.every((limit) => limit.trim() === '') ? null : { slow: typedNumber(typed.slow), shortOf: typedNumber(typed.shortOf), severe: typedNumber(typed.severe) },
    weightsTotal: typedNumber(typed.weightsTotal),
    alsoServes: typed.alsoServes,
    measures: kept?.measures ?? null,
  };
}

/** Percents as shares; twelve that are meant to be the whole are, whatever their last digit. */
function shares(months: string[]): (number | string | null)[] {
  const percents = months.map(typedNumber);
  const sum = percents.reduce<number>((all, one) => all + (typeof one === 'number' ? one : Number.NaN), 0);
  return Math.abs(sum - 100) < 0.1 ? percents.map((one) => Number(one) / sum) : percents.map((one) => (typeof one === 'number' ? one / 100 : one));
}

interface TargetTermsProps {
  typed: TermsTyped;
  /** Whether it is brought together from parts, whose weights may have to add up. */
  withParts: boolean;
  direction: string | null;
  /** How the further clauses read that stand there from the beginning. */
  known: Choice[];
  onChange: (typed: TermsTyped) => void;
}

/** How the plan falls due, own limits, sum of the parts' weights, further clauses. */
export function TargetTerms({ typed, withParts, direction, known, onChange }: TargetTermsProps) {
  const { t } = useWords();
  const put = (change: Partial<TermsTyped>) => onChange({ ...typed, ...change });
  const sum = typed.months.map(typedNumber).reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);
  return (
    <fieldset className="form-rows">
      <legend>{t('plans.terms')}</legend>
      {direction === 'WITHIN' ? null : (
        <Field name="terms.curve.kind" label={t('plans.curve')} hint={t(`plans.curveHint.${typed.curve}`)} wide>
          {(described) => <Choose {...described} value={typed.curve} options={(['NONE', 'LINEAR', 'SEASONAL'] as const).map((value) => ({ value, label: t(`plans.curves.${value}`) }))} onChange={(value) => put({ curve: (value ?? 'NONE') as TermsTyped['curve'] })} />}
        </Field>
      )}
      {typed.curve === 'SEASONAL' && direction !== 'WITHIN' ? (
        <>
          <div className="form-months">
            {twelve.map((month) => (
              <label key={month}>
                {t('plans.month', { n: month })}
                <Input inputMode="decimal" value={typed.months[month - 1]} onChange={(event) => put({ months: typed.months.map((one, at) => (at === month - 1 ? event.target.value : one)) })} />
              </label>
            ))}
          </div>
          <Field name="terms.curve.months" label={t('plans.months', { sum: writtenNumber(Math.round(sum * 100) / 100) })} wide>
            {() => null}
          </Field>
        </>
      ) : null}
      <div className="form-row form-row-three">
        <Field name="terms.thresholds.slow" label={t('plans.slow')} hint={t('plans.thresholdsHint')}>
          {(described) => <Input {...described} inputMode="decimal" value={typed.slow} onChange={(event) => put({ slow: event.target.value })} />}
        </Field>
        <Field name="terms.thresholds.shortOf" label={t('plans.shortOf')}>
          {(described) => <Input {...described} inputMode="decimal" value={typed.shortOf} onChange={(event) => put({ shortOf: event.target.value })} />}
        </Field>
        <Field name="terms.thresholds.severe" label={t('plans.severe')}>
          {(described) => <Input {...described} inputMode="decimal" value={typed.severe} onChange={(event) => put({ severe: event.target.value })} />}
        </Field>
      </div>
      <Field name="terms.thresholds" label={t('plans.thresholds')} wide silent>
        {() => null}
      </Field>
      {withParts ? (
        <Field name="terms.weightsTotal" label={t('plans.weightsTotal')} hint={t('plans.weightsTotalHint')} wide>
          {(described) => <Input {...described} inputMode="decimal" value={typed.weightsTotal} onChange={(event) => put({ weightsTotal: event.target.value })} />}
        </Field>
      ) : null}
      <ChooseClauses name="terms.alsoServes" label={t('plans.alsoServes')} hint={t('plans.alsoServesHint')} value={typed.alsoServes} known={known} onChange={(alsoServes) => put({ alsoServes })} />
    </fieldset>
  );
}

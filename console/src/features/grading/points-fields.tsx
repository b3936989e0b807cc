import { Input } from 'antd';
import type { GradingSubjectPage } from '../../api/types';
import { typedNumber, writtenNumber } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field } from '../../ui/form-drawer';
import { Choose } from '../../ui/choices';
import { gradeCodes } from './queries';

export type TypedPoints = Record<string, string>;

/** What stands already, as somebody would type it. */
export function typedFrom(page: GradingSubjectPage, points: Record<string, number> | undefined): TypedPoints {
  return Object.fromEntries(page.criteria.map((one) => [one.code, writtenNumber(points?.[one.code])]));
}

export function sentPoints(typed: TypedPoints): Record<string, number | string | null> {
  return Object.fromEntries(Object.entries(typed).map(([code, value]) => [code, typedNumber(value)]));
}

/** Points for each common criterion of the period. */
export function PointsFields({ page, value, onChange }: { page: GradingSubjectPage; value: TypedPoints; onChange: (value: TypedPoints) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="form-rows">
      <legend>{t('grading.commonCriteria')}</legend>
      {page.criteria.map((one) => (
        <Field key={one.code} name={`points.${one.code}`} label={one.text} hint={t('grading.most', { n: writtenNumber(one.points) })} required wide>
          {(described) => <Input {...described} inputMode="decimal" maxLength={10} value={value[one.code] ?? ''} onChange={(event) => onChange({ ...value, [one.code]: event.target.value })} />}
        </Field>
      ))}
    </fieldset>
  );
}

export function GradeField({ label, value, onChange }: { label: string; value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useWords();
  return (
    <Field name="grade" label={label} required wide>
      {(described) => <Choose {...described} value={value} options={gradeCodes.map((one) => ({ value: one, label: t(`grading.grade.${one}`) }))} onChange={onChange} />}
    </Field>
  );
}

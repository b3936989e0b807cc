import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber } from 'antd';
import { getJson, withQuery } from '../api/http';
import type { Occurrence } from '../api/types';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { Choose } from './choices';
import { Field } from './form-drawer';
import { repeats, ruleOf, type Repeat } from './repeat-rule';

export interface Repeating {
  repeat: Repeat | null;
  until: string;
  ahead: number;
}

/** How often a task comes again, until when, and how long ahead it is given; the next days are shown as the server counts them. */
export function RepeatFields({ value, starts, onChange }: { value: Repeating; starts: string; onChange: (next: Repeating) => void }) {
  const { t } = useWords();
  const rule = ruleOf(value.repeat, starts, value.until);
  return (
    <>
      <Field name="rule" label={t('series.repeat')} hint={value.repeat ? t('series.startsHint') : undefined}>
        {(described) => <Choose {...described} value={value.repeat} options={repeats.map((one) => ({ value: one, label: t(`series.repeats.${one}`) }))} placeholder={t('series.once')} onChange={(next) => onChange({ ...value, repeat: repeats.find((one) => one === next) ?? null })} />}
      </Field>
      {value.repeat ? (
        <>
          <Field name="until" label={t('series.until')}>
            {(described) => <Input {...described} type="date" min={starts || undefined} value={value.until} onChange={(event) => onChange({ ...value, until: event.target.value })} />}
          </Field>
          <Field name="ahead" label={t('series.ahead')}>
            {(described) => <InputNumber {...described} min={0} max={90} precision={0} value={value.ahead} onChange={(ahead) => onChange({ ...value, ahead: ahead ?? 0 })} />}
          </Field>
          <SeriesPreview rule={rule} starts={starts} />
        </>
      ) : null}
    </>
  );
}

/** The next days of a rule as the server counts them; nothing while there are none. */
export function SeriesPreview({ rule, starts }: { rule: string | null; starts: string }) {
  const { t } = useWords();
  const preview = useQuery({
    queryKey: ['series-preview', rule, starts],
    enabled: rule !== null && starts !== '',
    queryFn: ({ signal }) => getJson<Occurrence[]>(withQuery('/api/task-series/preview', { rule: rule ?? '', starts }), signal),
  });
  return preview.data && preview.data.length > 0 ? (
    <p className="series-preview" role="status">
      {t('series.next')} {preview.data.map((one) => formatDate(one.due)).join(' · ')}
    </p>
  ) : null;
}

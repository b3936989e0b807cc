import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { GradingRoundPage } from '../../api/types';
import { typedPeriod, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

/** Begins a review of a year, quarter or term. */
export function BeginRound({ onClose, onBegun }: { onClose: () => void; onBegun: (id: string) => void }) {
  const { t } = useWords();
  const [unit, setUnit] = useState<string | null>(null);
  const [span, setSpan] = useState<string | null>('YEAR');
  const [period, setPeriod] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [title, setTitle] = useState('');
  const [onPaper, setOnPaper] = useState('');
  const submission = useSubmission(
    () =>
      postJson<GradingRoundPage>('/api/grading-rounds', {
        unit,
        span,
        ...(span === 'TERM' ? { first: first || null, last: last || null } : { period: typedPeriod(period) }),
        title: typedText(title),
        onPaper: typedText(onPaper),
      }),
    (made) => onBegun(made.round.of.id),
  );
  return (
    <FormDrawer title={t('grading.beginTitle')} about={t('grading.beginAbout')} submitWords={t('grading.begin')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('grading.titleField')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('grading.unit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="span" label={t('grading.spanField')} required>
        {(described) => <Choose {...described} value={span} options={(['YEAR', 'QUARTER', 'TERM'] as const).map((value) => ({ value, label: t(`grading.span.${value}`) }))} onChange={setSpan} />}
      </Field>
      {span === 'TERM' ? (
        <>
          <Field name="first" label={t('grading.first')} required>
            {(described) => <Input {...described} type="date" value={first} onChange={(event) => setFirst(event.target.value)} />}
          </Field>
          <Field name="last" label={t('grading.last')} required>
            {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
          </Field>
        </>
      ) : (
        <Field name="period" label={t('grading.period')} hint={t('grading.periodHint')} required>
          {(described) => <Input {...described} maxLength={20} value={period} onChange={(event) => setPeriod(event.target.value)} />}
        </Field>
      )}
      <Field name="onPaper" label={t('grading.onPaper')} hint={t('grading.onPaperHint')} wide>
        {(described) => <Input {...described} maxLength={100} value={onPaper} onChange={(event) => setOnPaper(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

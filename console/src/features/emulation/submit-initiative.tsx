import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Initiative } from '../../api/types';
import { typedNumber, typedPeriod, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { useMeasures } from './queries';

interface AuthorRow {
  key: number;
  person: string | null;
  share: string;
}

/** Sends an initiative: problem, solution, authors with their shares, and the measure that shows its effect. */
export function SubmitInitiative({ onClose, onWritten }: { onClose: () => void; onWritten: (made: Initiative) => void }) {
  const { t } = useWords();
  const measures = useMeasures();
  const [unit, setUnit] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const [solution, setSolution] = useState('');
  const [authors, setAuthors] = useState<AuthorRow[]>([{ key: 0, person: null, share: '100' }]);
  const [measure, setMeasure] = useState<string | null>(null);
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [reported, setReported] = useState('');
  const submission = useSubmission(
    () =>
      postJson<Initiative>('/api/initiatives', {
        unit,
        title: typedText(title),
        problem: typedText(problem),
        solution: typedText(solution),
        authors: authors.map((row) => ({ person: row.person, share: typedNumber(row.share) })),
        ...(measure ? { measure, before: typedPeriod(before), after: typedPeriod(after) } : {}),
        reported: typedText(reported),
      }),
    onWritten,
  );
  const options = (measures.data?.items ?? []).filter((one) => one.reported || one.areas).map((one) => ({ value: one.code, label: one.name }));
  return (
    <FormDrawer title={t('initiative.submit')} about={t('initiative.submitAbout')} submitWords={t('initiative.submitSave')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('initiative.name')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('initiative.unit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="problem" label={t('initiative.problem')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={problem} onChange={(event) => setProblem(event.target.value)} />}
      </Field>
      <Field name="solution" label={t('initiative.solution')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={solution} onChange={(event) => setSolution(event.target.value)} />}
      </Field>
      <Authors rows={authors} onChange={setAuthors} />
      <Field name="measure" label={t('initiative.measure')} hint={t('initiative.measureHint')} wide>
        {(described) => <Choose {...described} value={measure} options={options} loading={measures.isPending} onChange={setMeasure} />}
      </Field>
      {measure ? (
        <>
          <Field name="before" label={t('initiative.before')} hint={t('initiative.periodHint')} required>
            {(described) => <Input {...described} value={before} onChange={(event) => setBefore(event.target.value)} />}
          </Field>
          <Field name="after" label={t('initiative.after')} required>
            {(described) => <Input {...described} value={after} onChange={(event) => setAfter(event.target.value)} />}
          </Field>
        </>
      ) : null}
      <Field name="reported" label={t('initiative.reported')} hint={t('initiative.reportedHint')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={10_000} value={reported} onChange={(event) => setReported(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function Authors({ rows, onChange }: { rows: AuthorRow[]; onChange: (rows: AuthorRow[]) => void }) {
  const { t } = useWords();
  const put = (index: number, change: Partial<AuthorRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <fieldset className="form-rows">
      <legend>{t('initiative.authors')}</legend>
      <Field name="authors" label={t('initiative.authors')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="em-item" role="group" aria-label={t('initiative.authorRow', { n: index + 1 })}>
          <Field name={`authors[${index}].person`} label={t('initiative.authorRow', { n: index + 1 })} required>
            {(described) => <ChoosePerson {...described} value={row.person} onChange={(person) => put(index, { person })} />}
          </Field>
          <Field name={`authors[${index}].share`} label={t('initiative.share')} required>
            {(described) => <Input {...described} inputMode="numeric" value={row.share} onChange={(event) => put(index, { share: event.target.value })} />}
          </Field>
          <Button type="text" icon={<Trash2 aria-hidden size={16} />} onClick={() => onChange(rows.filter((one) => one !== row))}>
            {t('initiative.authorRemove', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, { key: next, person: null, share: '' }])}>
        {t('initiative.authorAdd')}
      </Button>
    </fieldset>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { getJson, putJson } from '../../api/http';
import type { StudyCampaign, StudyQuizText } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { campaignPath } from '../../ui/study-path';
import { useSubmission } from '../../ui/submission';

interface OptionRow {
  key: number;
  text: string;
  right: boolean;
}

interface QuestionRow {
  key: number;
  text: string;
  many: boolean;
  options: OptionRow[];
}

const mostQuestions = 20;
const mostOptions = 8;
const options = (): OptionRow[] => [0, 1].map((key) => ({ key, text: '', right: false }));
const next = (rows: readonly { key: number }[]) => Math.max(-1, ...rows.map((row) => row.key)) + 1;

/** Writes the quiz with its right answers, while nobody has tried it. */
export function WriteQuiz({ campaign, onClose }: { campaign: StudyCampaign; onClose: () => void }) {
  const found = useQuery({ queryKey: ['study', campaign.id, 'quiz-text'], gcTime: 0, queryFn: ({ signal }) => getJson<StudyQuizText>(`${campaignPath(campaign.id)}/quiz/text`, signal) });
  if (found.data) return <Form campaign={campaign} old={found.data} onClose={onClose} />;
  return found.error ? <FaultState error={found.error} /> : <Skeleton rows={3} />;
}

function Form({ campaign, old, onClose }: { campaign: StudyCampaign; old: StudyQuizText; onClose: () => void }) {
  const { t, language } = useWords();
  const [rows, setRows] = useState<QuestionRow[]>(() =>
    old.questions.length === 0
      ? [{ key: 0, text: '', many: false, options: options() }]
      : old.questions.map((one, key) => ({ key, text: one.text, many: one.many, options: one.options.map((text, at) => ({ key: at, text, right: one.right.includes(at) })) })),
  );
  const [passMark, setPassMark] = useState<number | null>(old.questions.length === 0 ? null : old.passMark);
  const [attempts, setAttempts] = useState<number | null>(old.questions.length === 0 ? 3 : old.attempts);
  const [required, setRequired] = useState(old.questions.length === 0 || old.required);
  const submission = useSubmission(
    () =>
      putJson<StudyQuizText>(`${campaignPath(campaign.id)}/quiz/text`, {
        passMark,
        attempts,
        required,
        version: old.version,
        questions: rows.map((row) => ({ text: typedText(row.text), many: row.many, options: row.options.map((option) => ({ text: typedText(option.text), right: option.right })) })),
      }),
    onClose,
  );
  const put = (key: number, change: Partial<QuestionRow>) => setRows((before) => before.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <FormDrawer title={t(old.version === 0 ? 'study.quiz.write' : 'study.quiz.change')} about={<SafeText text={campaign.title} />} submitWords={t('study.saveChange')} submission={submission} onClose={onClose}>
      <Field name="questions" label={t('study.quiz.questions')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, at) => (
        <Question key={row.key} row={row} at={at} onChange={(change) => put(row.key, change)} onRemove={() => setRows((before) => before.filter((one) => one.key !== row.key))} />
      ))}
      <div className="form-rows">
        <Button icon={<Plus aria-hidden size={15} />} disabled={rows.length >= mostQuestions} onClick={() => setRows((before) => [...before, { key: next(before), text: '', many: false, options: options() }])}>
          {t('study.quiz.addQuestion')}
        </Button>
      </div>
      <Field name="passMark" label={t('study.quiz.passMark')} hint={t('study.quiz.passMarkHint', { n: formatCount(rows.length, language) })}>
        {(described) => <InputNumber {...described} min={1} max={mostQuestions} value={passMark} onChange={setPassMark} />}
      </Field>
      <Field name="attempts" label={t('study.quiz.attempts')}>
        {(described) => <InputNumber {...described} min={1} max={10} value={attempts} onChange={setAttempts} />}
      </Field>
      <div className="form-rows">
        <Checkbox className="study-tick" checked={required} onChange={(event) => setRequired(event.target.checked)}>
          {t('study.quiz.required')}
        </Checkbox>
        <p className="study-note">{t('study.quiz.frozen')}</p>
      </div>
    </FormDrawer>
  );
}

function Question({ row, at, onChange, onRemove }: { row: QuestionRow; at: number; onChange: (change: Partial<QuestionRow>) => void; onRemove: () => void }) {
  const { t, language } = useWords();
  const n = formatCount(at + 1, language);
  const field = `questions[${at}]`;
  const put = (key: number, change: Partial<OptionRow>) => onChange({ options: row.options.map((one) => (one.key === key ? { ...one, ...change } : !row.many && change.right ? { ...one, right: false } : one)) });
  return (
    <fieldset className="form-rows study-question">
      <legend>{t('study.quiz.question', { n })}</legend>
      <Field name={`${field}.text`} label={t('study.quiz.text', { n })} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={500} value={row.text} onChange={(event) => onChange({ text: event.target.value })} />}
      </Field>
      <Checkbox className="study-tick" checked={row.many} onChange={(event) => onChange({ many: event.target.checked })}>
        {t('study.quiz.many')}
      </Checkbox>
      <Field name={`${field}.options`} label={t('study.quiz.question', { n })} wide silent>
        {() => null}
      </Field>
      {row.options.map((option, place) => (
        <div key={option.key} className="form-row">
          <Field name={`${field}.options[${place}].text`} label={t('study.quiz.option', { n: formatCount(place + 1, language) })} required>
            {(described) => <Input {...described} maxLength={300} value={option.text} onChange={(event) => put(option.key, { text: event.target.value })} />}
          </Field>
          <Checkbox className="study-tick study-below" checked={option.right} onChange={(event) => put(option.key, { right: event.target.checked })}>
            {t('study.quiz.isRight')}
          </Checkbox>
          <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('study.quiz.removeOption', { n: formatCount(place + 1, language), question: n })} onClick={() => onChange({ options: row.options.filter((one) => one.key !== option.key) })} />
        </div>
      ))}
      <span className="study-actions">
        <Button size="small" icon={<Plus aria-hidden size={14} />} disabled={row.options.length >= mostOptions} onClick={() => onChange({ options: [...row.options, { key: next(row.options), text: '', right: false }] })}>
          {t('study.quiz.addOption', { n })}
        </Button>
        <Button size="small" onClick={onRemove}>
          {t('study.quiz.removeQuestion', { n })}
        </Button>
      </span>
    </fieldset>
  );
}

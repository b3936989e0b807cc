import { Checkbox, Radio } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson, postJson } from '../api/http';
import type { StudyOwnQuiz } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { Field, FormDrawer, type Described } from './form-drawer';
import { SafeText } from './safe-text';
import { Skeleton } from './states';
import { campaignPath } from './study-path';
import { useSubmission } from './submission';

/** The quiz of a campaign as it is asked of the reader, with their own attempts. */
export function useOwnQuiz(id: string) {
  return useQuery({ queryKey: ['study', id, 'quiz'], queryFn: ({ signal }) => getJson<StudyOwnQuiz>(`${campaignPath(id)}/quiz`, signal) });
}

/** One attempt: all questions on one sheet, judged by the server; what was right shows at once. */
export function TakeQuiz({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t, language } = useWords();
  const found = useOwnQuiz(id);
  const [chosen, setChosen] = useState<Record<number, number[]>>({});
  const quiz = found.data;
  const submission = useSubmission(() => postJson<StudyOwnQuiz>(`${campaignPath(id)}/quiz/attempts`, { version: quiz?.version, answers: (quiz?.questions ?? []).map((_, at) => chosen[at] ?? []) }), onClose);
  const n = (value: number) => formatCount(value, language);
  const choose = (at: number, options: number[]) => setChosen((before) => ({ ...before, [at]: options }));
  return (
    <FormDrawer
      title={t('study.quiz.take')}
      about={
        <>
          <b>
            <SafeText text={title} />
          </b>
          <br />
          {quiz ? t('study.quiz.about', { pass: n(quiz.passMark), n: n(quiz.questions.length), left: n(quiz.left) }) : null}
        </>
      }
      submitWords={t('study.quiz.submit')}
      submission={submission}
      onClose={onClose}
    >
      {quiz ? null : <Skeleton rows={6} height={30} />}
      {quiz?.questions.map((question, at) => (
        <Field key={at} name={`answers[${at}]`} label={t('study.quiz.numbered', { n: n(at + 1), text: question.text })} hint={t(question.many ? 'study.quiz.chooseMany' : 'study.quiz.chooseOne')} wide>
          {(described) =>
            question.many ? (
              <Checkbox.Group className="study-options" {...group(described, question.text)} {...manyBoxes} value={chosen[at] ?? []} options={optionsOf(question.options)} onChange={(options) => choose(at, options)} />
            ) : (
              <Radio.Group className="study-options" {...group(described, question.text)} value={chosen[at]?.[0]} options={optionsOf(question.options)} onChange={(event) => choose(at, [event.target.value as number])} />
            )
          }
        </Field>
      ))}
    </FormDrawer>
  );
}

const optionsOf = (options: string[]) => options.map((label, value) => ({ label, value }));

const manyBoxes = { role: 'group' };

/** The label of a field belongs to no single box of a group, so the group says it itself. */
function group(described: Described, words: string) {
  return { id: described.id, 'aria-label': words };
}

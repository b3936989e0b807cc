import { Button } from 'antd';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { StudyCampaignPage, StudyOwnQuiz } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { TakeQuiz, useOwnQuiz } from '../../ui/study-quiz';
import { WriteQuiz } from './write-quiz';

/** The quiz of a campaign: how the reader has done, and for those who hold it the text. */
export function QuizPanel({ page }: { page: StudyCampaignPage }) {
  const { t } = useWords();
  const { campaign } = page;
  const [writing, setWriting] = useState(false);
  const writable = campaign.holds && campaign.state !== 'CLOSED';
  if (!page.quiz && !writable) return null;
  return (
    <section className="panel" aria-labelledby="study-quiz">
      <div className="panel-head">
        <h2 id="study-quiz">{t('study.quiz.title')}</h2>
        {writable ? (
          <span className="right">
            <Button onClick={() => setWriting(true)}>{t(page.quiz ? 'study.quiz.change' : 'study.quiz.write')}</Button>
          </span>
        ) : null}
      </div>
      {page.quiz ? <Own page={page} /> : <p className="study-note">{t('study.quiz.none')}</p>}
      {writing ? <WriteQuiz campaign={campaign} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}

function Own({ page }: { page: StudyCampaignPage }) {
  const { t, language } = useWords();
  const { campaign } = page;
  const found = useOwnQuiz(campaign.id);
  const [taking, setTaking] = useState(false);
  const n = (value: number) => formatCount(value, language);
  if (found.error) return <FaultState error={found.error} />;
  if (!found.data) return <Skeleton rows={2} />;
  const quiz = found.data;
  return (
    <>
      <p className="study-note">
        {t('study.quiz.terms', { n: n(quiz.questions.length), pass: n(quiz.passMark), attempts: n(quiz.attempts) })} {t(`study.quiz.counts.${quiz.required}`)}
      </p>
      {quiz.passed ? (
        <p className="study-note">
          <b>{t('study.quiz.passed')}</b>
        </p>
      ) : null}
      {quiz.left > 0 ? (
        <div className="study-actions study-quiz-act">
          <Button type="primary" onClick={() => setTaking(true)}>
            {t('study.quiz.take')}
          </Button>
          <span className="muted">{t('study.quiz.left', { n: n(quiz.left) })}</span>
        </div>
      ) : null}
      <Tried quiz={quiz} />
      {taking ? <TakeQuiz id={campaign.id} title={campaign.title} onClose={() => setTaking(false)} /> : null}
    </>
  );
}

/** The reader's attempts; the latest opens down to each question. */
function Tried({ quiz }: { quiz: StudyOwnQuiz }) {
  const { t, language } = useWords();
  const n = (value: number) => formatCount(value, language);
  if (quiz.tried.length === 0) return null;
  return (
    <ul className="study-tries">
      {quiz.tried.map(({ attempt, right }, place) => (
        <li key={attempt.id}>
          <details open={place === 0}>
            <summary>
              {t('study.quiz.tried', { n: n(attempt.number), points: n(attempt.points), of: n(attempt.questions), at: formatDateMinute(attempt.submittedAt) })} <b>{t(attempt.passed ? 'study.quiz.enough' : 'study.quiz.notEnough')}</b>
            </summary>
            <ol className="study-answers">
              {quiz.questions.map((question, at) => {
                const good = right[at];
                const Icon = good ? CircleCheck : CircleX;
                return (
                  <li key={at} data-missing={!good || undefined}>
                    <Icon aria-hidden size={15} strokeWidth={1.8} />
                    <span>
                      <SafeText text={question.text} /> <span className="muted">({t(good ? 'study.quiz.right' : 'study.quiz.wrong')})</span>
                      {question.right ? (
                        <span className="study-right">
                          {t('study.quiz.answer')} <SafeText text={question.right.map((option) => question.options[option]).join('; ')} />
                        </span>
                      ) : null}
                    </span>
                  </li>
                );
              })}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  );
}

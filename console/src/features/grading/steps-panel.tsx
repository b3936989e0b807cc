import type { ReactNode } from 'react';
import type { GradingSubjectPage, StepBy } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { gradeCodes } from './queries';

const parts = ['achievements', 'weaknesses', 'mended', 'explanations', 'responsibility', 'remedies'] as const;

/** Every step written, the self-review first; of each kind the last counts. */
export function StepsPanel({ page }: { page: GradingSubjectPage }) {
  const { t } = useWords();
  const review = page.reviews.at(-1);
  return (
    <section className="panel" aria-labelledby="gd-steps">
      <div className="panel-head">
        <h2 id="gd-steps">{t('grading.steps')}</h2>
      </div>
      <ol className="gd-lines">
        <li>
          <b>{t('grading.selfReview')}</b>
          {review ? (
            <>
              <By by={review.written} more={page.reviews.length - 1} />
              {parts.map((part) =>
                review.text[part] ? (
                  <div key={part} className="gd-part">
                    <b>{t(`grading.part.${part}`)}</b>
                    <p className="gd-text">
                      <SafeText text={review.text[part] ?? ''} />
                    </p>
                  </div>
                ) : null,
              )}
              <Points page={page} points={review.text.points} />
              <span>{t('grading.ownGrade', { grade: t(`grading.grade.${review.text.grade}`) })}</span>
            </>
          ) : (
            <span className="muted">{t('grading.selfReviewNone')}</span>
          )}
        </li>
        {page.comments.map((one, place) => (
          <li key={`comment ${place}`}>
            <b>{t('grading.commentOf', { date: formatDate(one.text.day) })}</b>
            <By by={one.written} more={0} />
            <p className="gd-text">
              <SafeText text={one.text.text} />
            </p>
            <span className="muted">
              {t('grading.present', { n: one.text.present })}
              {gradeCodes
                .filter((grade) => one.text.votes[grade])
                .map((grade) => ` · ${t(`grading.grade.${grade}`)}: ${one.text.votes[grade]}`)
                .join('')}
            </span>
          </li>
        ))}
        {page.proposals.map((one, place) => (
          <li key={`proposal ${place}`} data-old={place < page.proposals.length - 1 ? true : undefined}>
            <b>{t('grading.proposalOf', { grade: t(`grading.grade.${one.text.grade}`) })}</b>
            <By by={one.written} more={0} />
            <Points page={page} points={one.text.points} />
            <Why text={one.text.reason} />
          </li>
        ))}
        {page.decisions.map((one, place) => (
          <li key={`decision ${place}`} data-old={place < page.decisions.length - 1 ? true : undefined}>
            <b>{t('grading.decision')}</b>
            <By by={one.written} more={0} />
            <Points page={page} points={one.text.points} />
            <Why text={one.text.reason} />
            {one.text.reportedReason ? <Why text={one.text.reportedReason} label={t('grading.reportedFor')} /> : null}
            {one.text.cause ? <Why text={one.text.cause} label={t('grading.causeLabel')} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function By({ by, more }: { by: StepBy; more: number }) {
  const { t } = useWords();
  return (
    <span className="muted">
      <SafeText text={`${by.name?.fullName ?? by.account} · ${formatDateMinute(by.at)}`} />
      {more > 0 ? ` · ${t('grading.versions', { n: more + 1 })}` : ''}
    </span>
  );
}

function Why({ text, label }: { text: string | null | undefined; label?: string }): ReactNode {
  const { t } = useWords();
  if (!text) return null;
  return (
    <span className="gd-text">
      <SafeText text={`${label ?? t('grading.reason')}: ${text}`} />
    </span>
  );
}

/** Points for each common criterion. */
function Points({ page, points }: { page: GradingSubjectPage; points: Record<string, number> }) {
  const { language } = useWords();
  return (
    <ul className="gd-criteria">
      {page.criteria.map((one) => (
        <li key={one.code}>
          <SafeText text={one.text} />
          <b>
            {formatNumber(points[one.code] ?? 0, language, 2)} / {formatNumber(one.points, language, 2)}
          </b>
        </li>
      ))}
    </ul>
  );
}

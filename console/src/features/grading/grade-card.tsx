import type { GradingSubjectPage, GradeNow } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';

type Change = GradeNow['changes'][number];

/** The grade as things stand: points, each reason with its rule, and what would have changed it. */
export function GradeCard({ page, grade }: { page: GradingSubjectPage; grade: GradeNow }) {
  const { t, language } = useWords();
  const number = (value: number | null | undefined) => (value === null || value === undefined ? t('grading.none') : formatNumber(value, language, 2));
  const issued = page.issued.length > 0;
  return (
    <section className="panel" aria-labelledby="gd-grade">
      <div className="panel-head">
        <h2 id="gd-grade">{t(issued ? 'grading.gradeNow' : 'grading.gradeExpected')}</h2>
      </div>
      <div className="gd-sum">
        <b className="gd-big">{grade.grade ? t(`grading.grade.${grade.grade}`) : t('grading.notYet')}</b>
        <dl className="facts gd-points">
          <div>
            <dt>{t('grading.common')}</dt>
            <dd>{number(grade.common)}</dd>
          </div>
          <div>
            <dt>{t('grading.results')}</dt>
            <dd>
              {number(grade.results)}
              {grade.reported ? ` (${t('grading.reported')})` : ''}
            </dd>
          </div>
          <div>
            <dt>{t('grading.points')}</dt>
            <dd>{number(grade.points)}</dd>
          </div>
        </dl>
        {grade.results === null || grade.results === undefined ? <p className="gd-shaken">{t('grading.resultsMissingLong')}</p> : null}
      </div>
      <ol className="gd-lines" hidden={grade.reasons.length === 0} aria-label={t('grading.reasons')}>
        {grade.reasons.map((reason, place) => (
          <li key={place} data-failed={reason.failed ? true : undefined}>
            <span>
              <SafeText text={reason.text} />
            </span>
            <span className="muted">
              <SafeText text={reason.rule} />
            </span>
          </li>
        ))}
      </ol>
      {grade.changes.length > 0 ? (
        <>
          <h3 className="gd-sub">{t('grading.whatIf')}</h3>
          <ul className="gd-lines">
            {grade.changes.map((change, place) => (
              <li key={place}>
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** One thing that would have changed the grade, and into what. */
function ChangeLine({ change }: { change: Change }) {
  const { t, language } = useWords();
  const what = t(`grading.lever.${change.lever}`, {
    n: change.amount === null || change.amount === undefined ? '' : formatNumber(change.amount, language, 2),
    item: change.item ?? '',
  });
  return <SafeText text={t('grading.change', { what, grade: t(`grading.grade.${change.becomes}`) })} />;
}

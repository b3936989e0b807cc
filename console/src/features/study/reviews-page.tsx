import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { ChevronLeft, ClipboardCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { getJson, withQuery } from '../../api/http';
import type { Page, StudyOwnReviews, StudyReview, StudyStanding } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder, useMe } from '../../ui/choices';
import { headingStudy } from '../../ui/directing';
import { OriginMark } from '../../ui/origin-mark';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { Pager } from '../../ui/pager';
import { pageSize } from './queries';
import { AnswerReview, ReviewText, WriteReview } from './review-forms';
import './study.css';

const states = ['all', 'TO_ANSWER', 'TO_WRITE', 'RETURNED', 'CONFIRMED'] as const;
const yearsBack = 5;

/** Tổ chức › Học tập › Rà soát cam kết: how far one kept the commitments of a year, and what waits for one's answer. */
export function ReviewsPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/organisation/study/reviews' });
  const navigate = useNavigate();
  const me = useMe();
  const now = Number(today().slice(0, 4));
  const typed = Number(search.year);
  const year = Number.isInteger(typed) && typed > now - yearsBack && typed <= now ? typed : now;
  const state = states.find((one) => one === search.state) ?? 'all';
  const go = (next: { year?: string; state?: string }) => {
    const all = { ...search, ...next };
    void navigate({ to: '/organisation/study/reviews', search: { ...(all.year ? { year: all.year } : {}), ...(all.state && all.state !== 'all' ? { state: all.state } : {}) }, replace: true, resetScroll: false });
  };
  return (
    <div className="study">
      <p className="study-path">
        <Link to="/organisation/study">
          <ChevronLeft aria-hidden size={14} /> {t('study.title')}
        </Link>
      </p>
      <Own
        year={year}
        years={
          <Select aria-label={t('study.review.year')} value={year} getPopupContainer={holder} options={Array.from({ length: yearsBack }, (_, back) => ({ value: now - back, label: String(now - back) }))} onChange={(value: number) => go({ year: String(value) })} />
        }
      />
      {me && headingStudy.has(me.role) ? <Led key={`${year} ${state}`} year={year} state={state} onState={(value) => go({ state: value })} /> : null}
    </div>
  );
}

function Own({ year, years }: { year: number; years: ReactNode }) {
  const { t } = useWords();
  const [writing, setWriting] = useState<StudyReview | null>(null);
  const found = useQuery({ queryKey: ['study', 'reviews', year], queryFn: ({ signal }) => getJson<StudyOwnReviews>(withQuery('/api/study-reviews', { year }), signal), placeholderData: (before) => before });
  const term = found.data?.term;
  const open = term !== undefined && term.opens <= today();
  return (
    <section className="panel" aria-labelledby="study-reviews">
      <div className="panel-head">
        <h2 id="study-reviews">{t('study.review.title')}</h2>
        <span className="right">{years}</span>
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={4} height={40} /> : null}
      {term ? <p className="study-note">{t('study.review.term', { opens: formatDate(term.opens), own: formatDate(term.ownDue), answer: formatDate(term.answerDue) })}</p> : null}
      {found.data?.standing ? <Standing standing={found.data.standing} /> : null}
      {found.data?.reviews.length === 0 ? <StateBox icon={ClipboardCheck} title={t('study.review.none')} text={t('study.review.noneText')} /> : null}
      <ul className="study-reviews">
        {found.data?.reviews.map((one) => (
          <li key={one.campaign}>
            <ReviewText review={one} />
            {open && one.state !== 'CONFIRMED' ? (
              <span className="study-actions">
                <Button type={one.state === 'TO_ANSWER' ? 'default' : 'primary'} onClick={() => setWriting(one)}>
                  {t(one.said ? 'study.review.again' : 'study.review.write')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {writing ? <WriteReview review={writing} onClose={() => setWriting(null)} /> : null}
    </section>
  );
}

/** How the reader stands in the campaigns of the year, as grading is told. */
function Standing({ standing }: { standing: StudyStanding }) {
  const { t, language } = useWords();
  const n = (value: number) => formatCount(value, language);
  if (standing.due === 0) return null;
  return (
    <p className="study-note study-count">
      <b>
        {t('study.review.done', { done: n(standing.completed + standing.late), due: n(standing.due) })} <OriginMark origin="REPORTED" />
      </b>
      {standing.late > 0 ? <span>{t('study.late', { n: n(standing.late) })}</span> : null}
      {standing.missing > 0 ? <span data-missing>{t('study.missing', { n: n(standing.missing) })}</span> : null}
      {standing.commitments > 0 ? <span>{t('study.review.kept', { confirmed: n(standing.confirmed), all: n(standing.commitments) })}</span> : null}
    </p>
  );
}

function Led({ year, state, onState }: { year: number; state: (typeof states)[number]; onState: (state: string) => void }) {
  const { t, language } = useWords();
  const [page, setPage] = useState(0);
  const [answering, setAnswering] = useState<{ review: StudyReview; confirmed: boolean } | null>(null);
  const found = useQuery({
    queryKey: ['study', 'reviews', year, 'led', state, page],
    queryFn: ({ signal }) => getJson<Page<StudyReview>>(withQuery('/api/study-reviews/led', { year, state: state === 'all' ? null : state, page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
  return (
    <section className="panel" aria-labelledby="study-led">
      <div className="panel-head">
        <h2 id="study-led">{t('study.review.led')}</h2>
        {found.data ? <span className="note">{formatCount(found.data.total, language)}</span> : null}
        <span className="right">
          <Select aria-label={t('study.review.filter')} value={state} getPopupContainer={holder} options={states.map((value) => ({ value, label: t(`study.review.state.${value}`) }))} onChange={onState} />
        </span>
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={4} height={40} /> : null}
      {found.data?.total === 0 ? <p className="study-note">{t('study.review.ledNone')}</p> : null}
      <ul className="study-reviews">
        {found.data?.items.map((one) => (
          <li key={`${one.campaign} ${one.person?.id}`}>
            <ReviewText review={one} named />
            {one.state === 'TO_ANSWER' ? (
              <span className="study-actions">
                <Button type="primary" aria-label={`${t('study.review.confirm')} ${one.person?.fullName ?? ''}`} onClick={() => setAnswering({ review: one, confirmed: true })}>
                  {t('study.review.confirm')}
                </Button>
                <Button aria-label={`${t('study.review.return')} ${one.person?.fullName ?? ''}`} onClick={() => setAnswering({ review: one, confirmed: false })}>
                  {t('study.review.return')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {answering ? <AnswerReview {...answering} onClose={() => setAnswering(null)} /> : null}
    </section>
  );
}

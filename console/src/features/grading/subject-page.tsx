import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { GradingSubjectPage } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { GradeCard } from './grade-card';
import './grading.css';
import { InputsPanel } from './inputs-panel';
import { useSubject } from './queries';
import { ReadingsPanel } from './readings-panel';
import { DecideForm, LeaveOutForm, ProposeForm } from './rating-forms';
import { CommentForm, ReviewForm } from './review-forms';
import { StepsPanel } from './steps-panel';

type Doing = 'review' | 'comment' | 'propose' | 'decide' | 'leaveOut' | null;

/** One person or collective of a review: the grade with its reasons, what it rests on, and every step written. */
export function SubjectPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/grading/subjects/$id' });
  const found = useSubject(id);
  return (
    <div className="gd">
      <p className="gd-path">
        {found.data ? (
          <Link to="/organisation/grading/$id" params={{ id: found.data.round.id }}>
            <ChevronLeft aria-hidden size={14} /> <SafeText text={found.data.round.title} />
          </Link>
        ) : (
          <Link to="/organisation/grading">
            <ChevronLeft aria-hidden size={14} /> {t('grading.title')}
          </Link>
        )}
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

function Whole({ page }: { page: GradingSubjectPage }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const { may, subject } = page;
  return (
    <>
      <section className="panel gd-top" aria-label={t('grading.subject')}>
        <div className="gd-name">
          <span className="gd-facts">
            <span className="chip">{t(`grading.state.${page.round.state}`)}</span>
            <SafeText text={t('grading.inGroup', { name: page.group })} />
          </span>
          <h2>
            <SafeText text={page.personName?.fullName ?? page.unitName?.name ?? '–'} />
          </h2>
          {subject.person ? (
            <span className="muted">
              <SafeText text={`${subject.post ?? ''}, ${page.unitName?.name ?? '–'}`} />
            </span>
          ) : null}
          {subject.leftOut ? (
            <span className="gd-shaken">
              <SafeText text={t('grading.leftOutFor', { reason: subject.leftOut })} />
            </span>
          ) : null}
          <span className="muted">{t('grading.logged')}</span>
        </div>
        <div className="gd-actions">
          {may.review ? (
            <Button type={page.reviews.length === 0 ? 'primary' : 'default'} onClick={() => setDoing('review')}>
              {t(page.reviews.length === 0 ? 'grading.review' : 'grading.reviewAgain')}
            </Button>
          ) : null}
          {may.comment ? (
            <Button type={page.comments.length === 0 ? 'primary' : 'default'} onClick={() => setDoing('comment')}>
              {t('grading.comment')}
            </Button>
          ) : null}
          {may.propose ? (
            <Button type={page.proposals.length === 0 ? 'primary' : 'default'} onClick={() => setDoing('propose')}>
              {t('grading.propose')}
            </Button>
          ) : null}
          {may.decide ? (
            <Button type="primary" onClick={() => setDoing('decide')}>
              {t(page.issued.length > 0 ? 'grading.decideAnew' : 'grading.decide')}
            </Button>
          ) : null}
          {page.reviews.length > 0
            ? (['PDF', 'DOCX'] as const).map((format) => (
                <Button key={format} href={`/api/grading-subjects/${encodeURIComponent(subject.id)}/paper?format=${format}`}>
                  {t('grading.paper', { form: t(`grading.form.${page.form}`), format })}
                </Button>
              ))
            : null}
          {may.leaveOut ? <Button onClick={() => setDoing('leaveOut')}>{t('grading.leaveOut')}</Button> : null}
        </div>
      </section>
      {page.issued.map((one, place) => (
        <Issued key={one.of.id} page={page} place={place} />
      ))}
      <div className="gd-columns">
        <div className="gd-column">
          {page.grade ? <GradeCard page={page} grade={page.grade} /> : null}
          <InputsPanel page={page} />
        </div>
        <div className="gd-column">
          <StepsPanel page={page} />
          {may.readings ? <ReadingsPanel id={subject.id} /> : null}
        </div>
      </div>
      {doing === 'review' ? <ReviewForm page={page} onClose={close} /> : null}
      {doing === 'comment' ? <CommentForm page={page} onClose={close} /> : null}
      {doing === 'propose' ? <ProposeForm page={page} onClose={close} /> : null}
      {doing === 'decide' ? <DecideForm page={page} onClose={close} /> : null}
      {doing === 'leaveOut' ? <LeaveOutForm page={page} onClose={close} /> : null}
    </>
  );
}

/** An issued grade, the one that stands first, those it superseded after it. */
function Issued({ page, place }: { page: GradingSubjectPage; place: number }) {
  const { t } = useWords();
  const one = page.issued[place];
  if (!one) return null;
  const grade = one.of;
  return (
    <section className="panel gd-issued" data-old={place > 0 ? true : undefined} aria-label={t(place > 0 ? 'grading.superseded' : 'grading.issued')}>
      <b>
        {t(place > 0 ? 'grading.superseded' : 'grading.issued')}: {t(`grading.grade.${grade.grade}`)}
      </b>
      <span className="muted">
        <SafeText text={t('grading.issuedBy', { at: formatDateMinute(grade.issuedAt), name: one.decidedBy?.fullName ?? '–' })} />
      </span>
      {grade.cause ? (
        <span>
          <SafeText text={t('grading.cause', { cause: grade.cause })} />
        </span>
      ) : null}
      {grade.restated.length > 0 && place === 0 ? <b className="gd-shaken">{t('grading.shakenLong', { n: grade.restated.length })}</b> : null}
      <span className="muted gd-hash">
        {t('grading.hash')} {grade.rowHash.slice(0, 16)}… ·{' '}
        <a href={`/api/issued-grades/${encodeURIComponent(grade.id)}/content`} download={`xep-loai-${formatDate(grade.issuedAt).replaceAll('/', '-')}.json`}>
          {t('grading.content')}
        </a>
      </span>
    </section>
  );
}

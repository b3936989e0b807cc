import { Link } from '@tanstack/react-router';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { StudyReview } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { campaignPath } from '../../ui/study-path';
import { useSubmission } from '../../ui/submission';

const degrees = ['FULLY', 'MOSTLY', 'PARTLY', 'NOT'] as const;

/** A commitment with what was said of it, and what was answered. */
export function ReviewText({ review, named }: { review: StudyReview; named?: boolean }) {
  const { t } = useWords();
  const { said } = review;
  return (
    <div className="study-review">
      <span className="study-facts">
        <span className="chip" data-tone={review.state === 'RETURNED' ? 'major' : undefined}>
          {t(`study.review.state.${review.state}`)}
        </span>
        {said?.late ? <span data-late>{t('study.review.late')}</span> : null}
      </span>
      {named ? (
        <b>
          <SafeText text={review.person?.fullName ?? '–'} /> <span className="muted">· <SafeText text={review.unit?.name ?? '–'} /></span>
        </b>
      ) : null}
      <Link to="/organisation/study/$id" params={{ id: review.campaign }}>
        <SafeText text={review.title} />
      </Link>
      <p className="study-text">
        <span className="muted">{t('study.review.promised')}</span> <SafeText text={review.commitment} />
      </p>
      {said ? (
        <p className="study-text">
          <b>{t(`study.review.degree.${said.kept}`)}.</b> <SafeText text={said.text} /> <span className="muted">({formatDateMinute(said.writtenAt)})</span>
        </p>
      ) : null}
      {said?.answeredAt ? (
        <p className="muted">
          <SafeText text={t(review.state === 'RETURNED' ? 'study.review.returnedBy' : 'study.review.confirmedBy', { name: review.answeredBy ?? '–', at: formatDateMinute(said.answeredAt) })} />
          {said.reason ? (
            <>
              : <SafeText text={said.reason} />
            </>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

/** Says how far one kept a commitment. */
export function WriteReview({ review, onClose }: { review: StudyReview; onClose: () => void }) {
  const { t } = useWords();
  const [kept, setKept] = useState<string | null>(review.said?.kept ?? null);
  const [text, setText] = useState(review.said?.text ?? '');
  const submission = useSubmission(() => postJson<StudyReview>(`${campaignPath(review.campaign)}/review`, { kept, text: typedText(text), version: review.said?.version ?? 0 }), onClose);
  return (
    <FormDrawer title={t('study.review.write')} about={<SafeText text={review.commitment} />} submitWords={t('study.review.send')} submission={submission} onClose={onClose}>
      <Field name="kept" label={t('study.review.howFar')} required wide>
        {(described) => <Radio.Group id={described.id} aria-label={t('study.review.howFar')} className="study-options" value={kept} options={degrees.map((value) => ({ value, label: t(`study.review.degree.${value}`) }))} onChange={(event) => setKept(event.target.value as string)} />}
      </Field>
      <Field name="text" label={t('study.review.text')} hint={t('study.review.textHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={6} maxLength={5_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Confirms what somebody said, or returns it with a reason. */
export function AnswerReview({ review, confirmed, onClose }: { review: StudyReview; confirmed: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const words = t(confirmed ? 'study.review.confirm' : 'study.review.return');
  const submission = useSubmission(
    () => postJson<StudyReview>(`${campaignPath(review.campaign)}/review/${encodeURIComponent(review.person?.id ?? '')}/answer`, { confirmed, reason: typedText(reason), version: review.said?.version }),
    onClose,
  );
  return (
    <FormDrawer title={words} about={<ReviewText review={review} named />} submitWords={words} submission={submission} onClose={onClose}>
      <Field name="reason" label={t(confirmed ? 'study.review.word' : 'study.reason')} required={!confirmed} wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

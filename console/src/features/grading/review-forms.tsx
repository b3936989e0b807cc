import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { GradingSubjectPage } from '../../api/types';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { GradeField, PointsFields, sentPoints, typedFrom } from './points-fields';
import { gradeCodes, subjectPath } from './queries';

const parts = [
  { name: 'achievements', required: true },
  { name: 'weaknesses', required: true },
  { name: 'mended', required: true },
  { name: 'explanations', required: false },
  { name: 'responsibility', required: false },
  { name: 'remedies', required: true },
] as const;

/** The self-review of a person, or the head's for a collective. */
export function ReviewForm({ page, onClose }: { page: GradingSubjectPage; onClose: () => void }) {
  const { t } = useWords();
  const before = page.reviews.at(-1)?.text;
  const [texts, setTexts] = useState<Record<string, string>>(() => Object.fromEntries(parts.map((part) => [part.name, before?.[part.name] ?? ''])));
  const [points, setPoints] = useState(() => typedFrom(page, before?.points));
  const [grade, setGrade] = useState<string | null>(before?.grade ?? null);
  const submission = useSubmission(
    () =>
      postJson<GradingSubjectPage>(`${subjectPath(page.subject.id)}/self-reviews`, {
        ...Object.fromEntries(parts.map((part) => [part.name, typedText(texts[part.name] ?? '')])),
        points: sentPoints(points),
        grade,
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('grading.selfReview')} about={t('grading.reviewAbout')} submitWords={t('grading.reviewSend')} submission={submission} onClose={onClose}>
      {parts.map((part, place) => (
        <Field key={part.name} name={part.name} label={t(`grading.part.${part.name}`)} required={part.required} wide>
          {(described) => <Input.TextArea {...described} autoFocus={place === 0} rows={4} maxLength={10_000} value={texts[part.name] ?? ''} onChange={(event) => setTexts({ ...texts, [part.name]: event.target.value })} />}
        </Field>
      ))}
      <PointsFields page={page} value={points} onChange={setPoints} />
      <GradeField label={t('grading.ownGradeField')} value={grade} onChange={setGrade} />
    </FormDrawer>
  );
}

/** What the collective said, with its votes where it voted. */
export function CommentForm({ page, onClose }: { page: GradingSubjectPage; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const [present, setPresent] = useState('');
  const [votes, setVotes] = useState<Record<string, string>>({});
  const submission = useSubmission(
    () =>
      postJson<GradingSubjectPage>(`${subjectPath(page.subject.id)}/comments`, {
        day: day || null,
        text: typedText(text),
        present: typedNumber(present),
        votes: Object.fromEntries(Object.entries(votes).filter(([, value]) => value.trim() !== '').map(([key, value]) => [key, typedNumber(value)])),
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('grading.comment')} about={t('grading.commentAbout')} submitWords={t('grading.commentSend')} submission={submission} onClose={onClose}>
      <Field name="day" label={t('grading.meetingDay')} required>
        {(described) => <Input {...described} autoFocus type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="present" label={t('grading.presentField')} required>
        {(described) => <Input {...described} inputMode="numeric" maxLength={6} value={present} onChange={(event) => setPresent(event.target.value)} />}
      </Field>
      <Field name="text" label={t('grading.commentText')} required wide>
        {(described) => <Input.TextArea {...described} rows={6} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <fieldset className="form-rows">
        <legend>{t('grading.votes')}</legend>
        <Field name="votes" label={t('grading.votes')} wide silent>
          {() => null}
        </Field>
        {gradeCodes.map((one) => (
          <Field key={one} name={`votes.${one}`} label={t(`grading.grade.${one}`)}>
            {(described) => <Input {...described} inputMode="numeric" maxLength={6} value={votes[one] ?? ''} onChange={(event) => setVotes({ ...votes, [one]: event.target.value })} />}
          </Field>
        ))}
      </fieldset>
    </FormDrawer>
  );
}

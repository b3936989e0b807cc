import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { GradingSubjectPage } from '../../api/types';
import { typedNumber, typedText, writtenNumber } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { GradeField, PointsFields, sentPoints, typedFrom } from './points-fields';
import { subjectPath } from './queries';

/** The head's proposal: points confirmed, or changed with a reason, and a grade. */
export function ProposeForm({ page, onClose }: { page: GradingSubjectPage; onClose: () => void }) {
  const { t } = useWords();
  const before = page.proposals.at(-1)?.text ?? page.reviews.at(-1)?.text;
  const [points, setPoints] = useState(() => typedFrom(page, before?.points));
  const [grade, setGrade] = useState<string | null>(page.proposals.at(-1)?.text.grade ?? page.grade?.grade ?? null);
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<GradingSubjectPage>(`${subjectPath(page.subject.id)}/proposals`, { points: sentPoints(points), grade, reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={t('grading.propose')} about={t('grading.proposeAbout')} submitWords={t('grading.proposeSend')} submission={submission} onClose={onClose}>
      <PointsFields page={page} value={points} onChange={setPoints} />
      <GradeField label={t('grading.proposedGrade')} value={grade} onChange={setGrade} />
      <Field name="reason" label={t('grading.changedReason')} hint={t('grading.changedHint')} wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** The decision above; points for results only where no scorecard gives any. */
export function DecideForm({ page, onClose }: { page: GradingSubjectPage; onClose: () => void }) {
  const { t } = useWords();
  const before = page.decisions.at(-1)?.text ?? page.proposals.at(-1)?.text;
  const [points, setPoints] = useState(() => typedFrom(page, before?.points));
  const [reason, setReason] = useState('');
  const counted = page.inputs.of.results;
  const asks = counted === null || counted === undefined;
  const [results, setResults] = useState(() => writtenNumber(page.decisions.at(-1)?.text.reportedResults));
  const [resultsReason, setResultsReason] = useState('');
  const [cause, setCause] = useState('');
  const anew = page.issued.length > 0;
  const submission = useSubmission(
    () =>
      postJson<GradingSubjectPage>(`${subjectPath(page.subject.id)}/decisions`, {
        points: sentPoints(points),
        reason: typedText(reason),
        ...(asks ? { reportedResults: typedNumber(results), reportedReason: typedText(resultsReason) } : {}),
        ...(anew ? { cause: typedText(cause) } : {}),
      }),
    onClose,
  );
  return (
    <FormDrawer title={t(anew ? 'grading.decideAnew' : 'grading.decide')} about={t(anew ? 'grading.decideAnewAbout' : 'grading.decideAbout')} submitWords={t('grading.decideSend')} submission={submission} onClose={onClose}>
      <PointsFields page={page} value={points} onChange={setPoints} />
      <Field name="reason" label={t('grading.changedReason')} hint={t('grading.changedHint')} wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {asks ? (
        <>
          <Field name="reportedResults" label={t('grading.resultsField')} hint={t('grading.resultsHint')} required wide>
            {(described) => <Input {...described} inputMode="decimal" maxLength={10} value={results} onChange={(event) => setResults(event.target.value)} />}
          </Field>
          <Field name="reportedReason" label={t('grading.resultsReason')} required wide>
            {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={resultsReason} onChange={(event) => setResultsReason(event.target.value)} />}
          </Field>
        </>
      ) : null}
      {anew ? (
        <Field name="cause" label={t('grading.causeField')} required wide>
          {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={cause} onChange={(event) => setCause(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

/** Gives no grade, with a reason. */
export function LeaveOutForm({ page, onClose }: { page: GradingSubjectPage; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<GradingSubjectPage>(`${subjectPath(page.subject.id)}/left-out`, { reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={t('grading.leaveOut')} about={t('grading.leaveOutAbout')} submitWords={t('grading.leaveOutSend')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('grading.reason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

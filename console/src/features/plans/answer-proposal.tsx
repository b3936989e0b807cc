import { Input } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { Proposal } from '../../api/types';
import { typedNumber, typedText, writtenNumber } from '../../format/typed';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

interface AnswerProposalProps {
  proposal: Proposal;
  answer: 'AGREED' | 'COUNTERED' | 'REFUSED' | 'WITHDRAWN';
  onClose: () => void;
}

/** Agrees, refuses, withdraws, or proposes other figures; all but an agreement with a reason that stays. */
export function AnswerProposal({ proposal, answer, onClose }: AnswerProposalProps) {
  const { t, language } = useWords();
  const { draft } = proposal;
  const [reason, setReason] = useState('');
  const [weight, setWeight] = useState(writtenNumber(draft.weight));
  const [plan, setPlan] = useState((draft.plan ?? []).map((entry) => writtenNumber(entry?.value)));
  const countered = answer === 'COUNTERED';
  const submission = useSubmission(
    () =>
      putJson<Proposal>(`/api/target-proposals/${encodeURIComponent(proposal.id)}/answer`, {
        state: answer,
        reason: typedText(reason),
        ...(countered ? { draft: { ...draft, weight: typedNumber(weight), plan: (draft.plan ?? []).map((entry, at) => ({ ...entry, value: typedNumber(plan[at] ?? '') })) } } : {}),
      }),
    onClose,
  );
  return (
    <FormDrawer
      title={t(`plans.answerTitle.${answer}`)}
      about={
        <b>
          <SafeText text={`${proposal.code} ${draft.name ?? ''}`} />
        </b>
      }
      submitWords={t(`plans.answer.${answer}`)}
      submission={submission}
      onClose={onClose}
    >
      {countered ? (
        <>
          {(draft.plan ?? []).map((entry, at) => {
            const period = parsePeriod(entry?.period ?? '');
            return (
              <Field key={entry?.period ?? at} name={`plan[${at}].value`} label={t('plans.change.plan', { period: period ? formatPeriod(period, language) : (entry?.period ?? '') })} hint={unitSign(proposal.unitOfMeasure, language)} required>
                {(described) => <Input {...described} autoFocus={at === 0} inputMode="decimal" value={plan[at] ?? ''} onChange={(event) => setPlan(plan.map((one, index) => (index === at ? event.target.value : one)))} />}
              </Field>
            );
          })}
          <Field name="weight" label={t('plans.change.weight')} required>
            {(described) => <Input {...described} inputMode="decimal" value={weight} onChange={(event) => setWeight(event.target.value)} />}
          </Field>
        </>
      ) : null}
      <Field name="reason" label={t('plans.because')} required={answer !== 'AGREED'} wide>
        {(described) => <Input.TextArea {...described} autoFocus={!countered} rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { Handover } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

export type Act = 'ACCEPTED' | 'REFUSED' | 'DELIVERED' | 'CONFIRMED' | 'RETURNED' | 'WITHDRAWN';

const paths: Record<Act, string> = { ACCEPTED: 'answer', REFUSED: 'answer', DELIVERED: 'delivery', CONFIRMED: 'confirmation', RETURNED: 'confirmation', WITHDRAWN: 'confirmation' };

/** One step further, with the words that stay: a reason, or what came out. */
export function HandoverStepForm({ handover, act, onClose }: { handover: Handover; act: Act; onClose: () => void }) {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const submission = useSubmission(() => putJson<Handover>(`/api/handovers/${encodeURIComponent(handover.id)}/${paths[act]}`, { state: act, words: typedText(words), version: handover.version }), onClose);
  const optional = act === 'ACCEPTED' || act === 'CONFIRMED';
  return (
    <FormDrawer
      title={t(`handovers.act.${act}`)}
      about={
        <b>
          <SafeText text={handover.what} />
        </b>
      }
      submitWords={t(`handovers.submit.${act}`)}
      submission={submission}
      onClose={onClose}
    >
      <Field name="words" label={t(act === 'DELIVERED' ? 'handovers.result' : optional ? 'handovers.words' : 'handovers.reason')} hint={t(act === 'DELIVERED' ? 'handovers.resultHint' : 'handovers.reasonHint')} required={!optional} wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={4} maxLength={2_000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { FreezeException } from '../../../api/types';
import { useWords } from '../../../i18n';
import { SafeText } from '../../../ui/safe-text';
import { useSubmission } from '../../../ui/submission';

/** Work that nobody may announce without an exception, as it is to be announced once it is approved. */
export interface AskedWork {
  object: string;
  reason: string;
  work: { from: string; to: string; recurrence: string | null; conflictReason: string | null };
}

/** Asks a leader to let this work into the protected event in the time that breaks its freeze. */
export function AskException({ event, asked, ask, from, to }: { event: string; asked: number | null; ask: AskedWork; from: string; to: string }) {
  const { t } = useWords();
  const [made, setMade] = useState<number | null>(asked);
  const submission = useSubmission(
    () => postJson<FreezeException>(`/api/protected-events/${event}/exceptions`, { ...ask, from, to }),
    (one) => setMade(one.number),
  );
  if (made !== null) return <p>{t('work.askedNow', { n: made })}</p>;
  return (
    <p className="work-ask">
      <Button size="small" loading={submission.busy} disabled={ask.reason.trim() === ''} onClick={() => void submission.send()}>
        {t('work.ask')}
      </Button>{' '}
      <span className="muted">{t(ask.reason.trim() === '' ? 'work.askNeedsReason' : 'work.askAbout')}</span>
      {submission.problem ? (
        <span role="alert">
          <SafeText text={submission.problem.lines[0]?.message ?? submission.problem.detail ?? submission.problem.title} />
        </span>
      ) : null}
    </p>
  );
}

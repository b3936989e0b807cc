import { Button } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { FreezeException } from '../../../api/types';
import { useWords } from '../../../i18n';
import { SafeText } from '../../../ui/safe-text';
import { useSubmission } from '../../../ui/submission';

/** Asks a leader to let this work into the protected event. */
export function AskException({ event, asked, object, from, to, reason }: { event: string; asked: number | null; object: string; from: string; to: string; reason: string }) {
  const { t } = useWords();
  const [made, setMade] = useState<number | null>(asked);
  const submission = useSubmission(
    () => postJson<FreezeException>(`/api/protected-events/${event}/exceptions`, { object, from, to, reason }),
    (one) => setMade(one.number),
  );
  if (made !== null) return <p>{t('work.askedNow', { n: made })}</p>;
  return (
    <p className="work-ask">
      <Button size="small" loading={submission.busy} disabled={reason.trim() === ''} onClick={() => void submission.send()}>
        {t('work.ask')}
      </Button>{' '}
      <span className="muted">{t(reason.trim() === '' ? 'work.askNeedsReason' : 'work.askAbout')}</span>
      {submission.problem ? (
        <span role="alert">
          <SafeText text={submission.problem.lines[0]?.message ?? submission.problem.detail ?? submission.problem.title} />
        </span>
      ) : null}
    </p>
  );
}

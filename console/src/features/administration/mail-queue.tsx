import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MailMessage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useMailMessages } from './queries';

const states: MailMessage['state'][] = ['GIVEN_UP', 'WAITING', 'SENT'];

/** Letters by what became of them; those that were given up say why and can be tried again. */
export function MailQueue() {
  const { t, language } = useWords();
  const [state, setState] = useState<MailMessage['state']>('GIVEN_UP');
  const messages = useMailMessages(state);
  const items = messages.data?.items ?? [];
  return (
    <section className="panel mail-queue" aria-labelledby="queue-title">
      <div className="panel-head">
        <h2 id="queue-title">{t('mail.letters')}</h2>
        {messages.data ? <span className="note">{t('mail.count', { n: formatCount(messages.data.total, language) })}</span> : null}
      </div>
      <div className="admin-tools">
        <Segmented aria-label={t('mail.which')} value={state} options={states.map((value) => ({ value, label: t(`mail.stateOf.${value}`) }))} onChange={setState} />
      </div>
      {messages.error ? <FaultState error={messages.error} action={<Button onClick={() => void messages.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {messages.isPending ? <Skeleton rows={4} height={44} /> : null}
      {messages.data && items.length === 0 ? <StateBox icon={Inbox} title={t(`mail.none.${state}`)} /> : null}
      <ul className="admin-lines mail-letters" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <Letter letter={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letter({ letter }: { letter: MailMessage }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const again = useMutation({ mutationFn: () => postJson<MailMessage>(`/api/mail/messages/${encodeURIComponent(letter.id)}/again`, {}), onSuccess: () => client.invalidateQueries({ queryKey: ['mail'] }) });
  return (
    <>
      <b>
        <SafeText text={letter.subject} />
      </b>
      <span>
        <SafeText text={letter.address} /> · {t('mail.attempts', { n: formatCount(letter.attempts, language) })} · {formatDateMinute(letter.endedAt ?? letter.madeAt)}
        {letter.state === 'WAITING' ? ` · ${t('mail.next', { time: formatDateMinute(letter.dueAt) })}` : ''}
      </span>
      {letter.answer ? (
        <span className="mail-reason">
          <SafeText text={letter.answer} />
        </span>
      ) : null}
      {again.error ? <FaultState error={again.error} /> : null}
      {letter.state === 'GIVEN_UP' ? (
        <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
          {t('mail.again')}
        </Button>
      ) : null}
    </>
  );
}

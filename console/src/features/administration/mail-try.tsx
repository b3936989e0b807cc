import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { CircleAlert, CircleCheck, Send } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { postJson } from '../../api/http';
import type { MailTest } from '../../api/types';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { Refusal } from '../../ui/refusal';

/** Sends a letter now and tells the server's own answer. */
export function MailTry() {
  const { t } = useWords();
  const field = useId();
  const [address, setAddress] = useState('');
  const test = useMutation({ mutationFn: () => postJson<MailTest>('/api/mail/test', { address }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    test.mutate();
  };
  return (
    <form className="mail-try" onSubmit={send} noValidate>
      <label htmlFor={field}>{t('mail.tryAddress')}</label>
      <div>
        <Input id={field} type="email" maxLength={254} value={address} onChange={(event) => setAddress(event.target.value)} />
        <Button htmlType="submit" icon={<Send aria-hidden size={15} />} loading={test.isPending}>
          {t('mail.try')}
        </Button>
      </div>
      <Refusal error={test.error} />
      {test.data ? (
        <p className="mail-answer" role="status" data-accepted={test.data.accepted || undefined}>
          {test.data.accepted ? <CircleCheck aria-hidden size={16} /> : <CircleAlert aria-hidden size={16} />}
          <span>
            {t(test.data.accepted ? 'mail.tryTaken' : 'mail.tryRefused')} <SafeText text={test.data.answer} />
          </span>
        </p>
      ) : null}
    </form>
  );
}

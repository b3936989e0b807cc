import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { MailSettings } from '../../api/types';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

const protections: MailSettings['tls'][] = ['STARTTLS', 'IMPLICIT', 'NONE'];
const usualPorts: Record<MailSettings['tls'], string> = { STARTTLS: '587', IMPLICIT: '465', NONE: '25' };

/** The mail server; the password goes in and never comes out again. */
export function MailServerForm({ settings, onClose }: { settings: MailSettings; onClose: () => void }) {
  const { t } = useWords();
  const [on, setOn] = useState(settings.version === 0 || settings.on);
  const [host, setHost] = useState(settings.host);
  const [port, setPort] = useState(String(settings.port));
  const [tls, setTls] = useState(settings.tls);
  const [sender, setSender] = useState(settings.sender);
  const [account, setAccount] = useState(settings.account ?? '');
  const [password, setPassword] = useState('');
  const [forget, setForget] = useState(false);
  const [domains, setDomains] = useState(settings.domains.join(', '));
  const [url, setUrl] = useState(settings.consoleUrl ?? (settings.version === 0 ? location.origin : ''));
  const submission = useSubmission(
    () =>
      putJson<MailSettings>('/api/mail/settings', {
        on,
        host,
        port: typedNumber(port),
        tls,
        sender,
        account: typedText(account),
        password: forget ? '' : password === '' ? null : password,
        domains: domains.split(/[\s,;]+/u).filter(Boolean),
        consoleUrl: typedText(url),
        version: settings.version,
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('mail.server')} about={t('mail.about')} submitWords={t('mail.save')} submission={submission} onClose={onClose}>
      <div className="field" data-wide>
        <Checkbox checked={on} onChange={(event) => setOn(event.target.checked)}>
          {t('mail.switchOn')}
        </Checkbox>
      </div>
      <Field name="host" label={t('mail.host')} required wide hint={t('mail.hostHint')}>
        {(described) => <Input {...described} autoFocus maxLength={254} value={host} onChange={(event) => setHost(event.target.value)} />}
      </Field>
      <Field name="tls" label={t('mail.tls')} required wide>
        {() => (
          <Segmented
            aria-label={t('mail.tls')}
            value={tls}
            options={protections.map((value) => ({ value, label: t(`mail.tlsOf.${value}`) }))}
            onChange={(next) => {
              setTls(next);
              if (Object.values(usualPorts).includes(port)) setPort(usualPorts[next]);
            }}
          />
        )}
      </Field>
      <Field name="port" label={t('mail.port')} required>
        {(described) => <Input {...described} inputMode="numeric" maxLength={5} value={port} onChange={(event) => setPort(event.target.value)} />}
      </Field>
      <Field name="sender" label={t('mail.sender')} required hint={t('mail.senderHint')}>
        {(described) => <Input {...described} type="email" maxLength={254} value={sender} onChange={(event) => setSender(event.target.value)} />}
      </Field>
      <Field name="account" label={t('mail.account')} hint={t('mail.accountHint')}>
        {(described) => <Input {...described} autoComplete="off" maxLength={254} value={account} onChange={(event) => setAccount(event.target.value)} />}
      </Field>
      <Field name="password" label={t('mail.password')} hint={t(settings.passwordKept ? 'mail.passwordStays' : 'mail.passwordHint')}>
        {(described) => <Input {...described} type="password" autoComplete="new-password" maxLength={200} disabled={forget} value={password} onChange={(event) => setPassword(event.target.value)} />}
      </Field>
      {settings.passwordKept ? (
        <div className="field" data-wide>
          <Checkbox checked={forget} onChange={(event) => setForget(event.target.checked)}>
            {t('mail.passwordForget')}
          </Checkbox>
        </div>
      ) : null}
      <Field name="domains" label={t('mail.domains')} required wide hint={t('mail.domainsHint')}>
        {(described) => <Input {...described} maxLength={2_000} value={domains} onChange={(event) => setDomains(event.target.value)} />}
      </Field>
      <Field name="consoleUrl" label={t('mail.consoleUrl')} wide hint={t('mail.urlHint')}>
        {(described) => <Input {...described} type="url" maxLength={254} value={url} onChange={(event) => setUrl(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

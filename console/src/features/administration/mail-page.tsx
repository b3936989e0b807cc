import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { MailQueue } from './mail-queue';
import { MailServerForm } from './mail-server-form';
import { MailTry } from './mail-try';
import { useMailSettings } from './queries';
import './administration.css';
import './mail.css';

/** Quản trị › Thư điện tử: the mail server, a try of it, and what became of the letters. */
export function MailPage() {
  const { t } = useWords();
  const settings = useMailSettings();
  const [changing, setChanging] = useState(false);
  const known = settings.data;
  const set = known !== undefined && known.version > 0;
  return (
    <div className="mail-page">
      <section className="panel" aria-labelledby="server-title">
        <div className="panel-head">
          <h2 id="server-title">{t('mail.server')}</h2>
          {known ? (
            <span className="right">
              <Button type={set ? 'default' : 'primary'} onClick={() => setChanging(true)}>
                {t(set ? 'mail.change' : 'mail.set')}
              </Button>
            </span>
          ) : null}
        </div>
        {settings.error ? <FaultState error={settings.error} action={<Button onClick={() => void settings.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {settings.isPending ? <Skeleton rows={6} height={22} /> : null}
        {known ? (
          <div className="mail-body">
            {set ? (
              <dl className="facts">
                <dt>{t('mail.state')}</dt>
                <dd>
                  <b>{t(known.on ? 'mail.on' : 'mail.off')}</b>
                </dd>
                <dt>{t('mail.host')}</dt>
                <dd>
                  <SafeText text={`${known.host}:${known.port}`} />
                </dd>
                <dt>{t('mail.tls')}</dt>
                <dd>{t(`mail.tlsOf.${known.tls}`)}</dd>
                <dt>{t('mail.sender')}</dt>
                <dd>
                  <SafeText text={known.sender} />
                </dd>
                <dt>{t('mail.account')}</dt>
                <dd>
                  {known.account ? <SafeText text={known.account} /> : t('mail.noAccount')} {known.account ? <span className="muted">{t(known.passwordKept ? 'mail.passwordKept' : 'mail.passwordMissing')}</span> : null}
                </dd>
                <dt>{t('mail.domains')}</dt>
                <dd>
                  <SafeText text={known.domains.join(', ')} />
                </dd>
                <dt>{t('mail.consoleUrl')}</dt>
                <dd>{known.consoleUrl ? <SafeText text={known.consoleUrl} /> : t('mail.noUrl')}</dd>
              </dl>
            ) : (
              <p>{t('mail.unset')}</p>
            )}
            {set ? <MailTry /> : null}
          </div>
        ) : null}
      </section>
      <MailQueue />
      {changing && known ? <MailServerForm settings={known} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

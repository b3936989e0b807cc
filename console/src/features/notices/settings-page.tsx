import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { BellOff, Mail } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem, putJson } from '../../api/http';
import type { NoticePreference, NoticeWay } from '../../api/types';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { hoursWords } from './hours-words';
import { MailForm } from './mail-form';
import { usePreference } from './queries';
import './notices.css';

/** Thông báo › Cách nhận: where letters go, quiet hours, and the way of each kind. */
export function NoticeSettingsPage() {
  const { t } = useWords();
  const preference = usePreference();
  const [changing, setChanging] = useState(false);
  const nobody = preference.error instanceof ApiProblem && preference.error.code === 'notice.no-person';
  if (nobody) return <StateBox icon={BellOff} title={t('notices.nobody')} text={t('notices.nobodyText')} />;
  if (preference.error) return <FaultState error={preference.error} action={<Button onClick={() => void preference.refetch()}>{t('fault.retry')}</Button>} />;
  const chosen = preference.data;
  return (
    <div className="notice-settings">
      <section className="panel" aria-labelledby="mail-title">
        <div className="panel-head">
          <h2 id="mail-title">{t('notices.mail')}</h2>
          {chosen ? (
            <span className="right">
              <Button type={chosen.address ? 'default' : 'primary'} onClick={() => setChanging(true)}>
                {t('notices.changeMail')}
              </Button>
            </span>
          ) : null}
        </div>
        {chosen ? <Chosen preference={chosen} /> : <Skeleton rows={5} height={24} />}
      </section>
      <section className="panel" aria-labelledby="ways-title">
        <div className="panel-head">
          <h2 id="ways-title">{t('notices.ways')}</h2>
        </div>
        {chosen ? <Ways preference={chosen} /> : <Skeleton rows={10} height={40} />}
      </section>
      {changing && chosen ? <MailForm preference={chosen} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

function Chosen({ preference }: { preference: NoticePreference }) {
  const { t } = useWords();
  return (
    <div className="notice-chosen">
      {preference.mailOn ? null : (
        <p className="hint">
          <Mail aria-hidden size={15} /> {t('notices.mailOff')}
        </p>
      )}
      <dl className="facts">
        <dt>{t('notices.address')}</dt>
        <dd>{preference.address ? <SafeText text={preference.address} /> : t('notices.noAddress')}</dd>
        <dt>{t('notices.language')}</dt>
        <dd>{t(`notices.languages.${preference.language}`)}</dd>
        <dt>{t('notices.digestAt')}</dt>
        <dd>{preference.digestAt}</dd>
        <dt>{t('notices.quiet')}</dt>
        <dd>
          {hoursWords(preference.quiet ?? preference.usualQuiet, t)} <span className="muted">{t(preference.quiet ? 'notices.quietOwn' : 'notices.quietUsual')}</span>
        </dd>
        <dt>{t('notices.urgentPasses')}</dt>
        <dd>{t(preference.urgentPasses ? 'notices.urgentYes' : 'notices.urgentNo')}</dd>
      </dl>
    </div>
  );
}

const ways: NoticeWay[] = ['AT_ONCE', 'DIGEST', 'PRODUCT', 'NONE'];

/** Each kind with its way; a choice is kept as soon as it is made. */
function Ways({ preference }: { preference: NoticePreference }) {
  const { t } = useWords();
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (chosen: NoticePreference['ways'][number]) =>
      putJson<NoticePreference>('/api/notices/preferences', {
        address: preference.address,
        language: preference.language,
        digestAt: preference.digestAt,
        quiet: preference.quiet,
        urgentPasses: preference.urgentPasses,
        version: preference.version,
        ways: [chosen],
      }),
    onSuccess: (now) => client.setQueryData(['notices', 'preference'], now),
    onError: () => client.invalidateQueries({ queryKey: ['notices', 'preference'] }),
  });
  return (
    <>
      <p className="notice-ways-about">{t(preference.address ? 'notices.waysAbout' : 'notices.waysNoAddress')}</p>
      {choose.error ? <FaultState error={choose.error} /> : null}
      <ul className="notice-ways">
        {preference.ways.map((one) => (
          <li key={one.kind}>
            <span id={`way-${one.kind}`}>{t(`notices.kind.${one.kind}`)}</span>
            <Segmented
              aria-labelledby={`way-${one.kind}`}
              name={`way-${one.kind}`}
              disabled={choose.isPending}
              value={choose.isPending && choose.variables.kind === one.kind ? choose.variables.way : one.way}
              options={ways.map((value) => ({ value, label: t(`notices.way.${value}`) }))}
              onChange={(way) => choose.mutate({ kind: one.kind, way })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

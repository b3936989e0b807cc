import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { NoticePreference } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { hoursWords } from './hours-words';

/** Where letters go, in which language, when the letter of the day comes, and when none come. */
export function MailForm({ preference, onClose }: { preference: NoticePreference; onClose: () => void }) {
  const { t } = useWords();
  const usual = preference.quiet ?? preference.usualQuiet;
  const [address, setAddress] = useState(preference.address ?? '');
  const [language, setLanguage] = useState(preference.language);
  const [digestAt, setDigestAt] = useState(preference.digestAt);
  const [own, setOwn] = useState(preference.quiet !== null);
  const [from, setFrom] = useState(usual.from);
  const [to, setTo] = useState(usual.to);
  const [daysOff, setDaysOff] = useState(usual.daysOff);
  const [passes, setPasses] = useState(preference.urgentPasses);
  const submission = useSubmission(
    () =>
      putJson<NoticePreference>('/api/notices/preferences', {
        address: typedText(address),
        language,
        digestAt,
        quiet: own ? { from, to, daysOff } : null,
        urgentPasses: passes,
        version: preference.version,
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('notices.changeMail')} about={preference.domains.length > 0 ? t('notices.domains', { domains: preference.domains.join(', ') }) : t('notices.mailOff')} submitWords={t('notices.save')} submission={submission} onClose={onClose}>
      <Field name="address" label={t('notices.address')} hint={t('notices.addressHint')} wide>
        {(described) => <Input {...described} type="email" autoComplete="email" maxLength={254} value={address} onChange={(event) => setAddress(event.target.value)} />}
      </Field>
      <Field name="language" label={t('notices.language')}>
        {() => <Segmented aria-label={t('notices.language')} value={language} options={['vi', 'en'].map((value) => ({ value, label: t(`notices.languages.${value}`) }))} onChange={setLanguage} />}
      </Field>
      <Field name="digestAt" label={t('notices.digestAt')} hint={t('notices.digestHint')}>
        {(described) => <Input {...described} type="time" value={digestAt} onChange={(event) => setDigestAt(event.target.value)} />}
      </Field>
      <div className="field" data-wide>
        <Checkbox checked={!own} onChange={(event) => setOwn(!event.target.checked)}>
          {t('notices.keepUsual', { hours: hoursWords(preference.usualQuiet, t) })}
        </Checkbox>
      </div>
      {own ? (
        <>
          <Field name="quiet.from" label={t('notices.quietFrom')}>
            {(described) => <Input {...described} type="time" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </Field>
          <Field name="quiet.to" label={t('notices.quietTo')}>
            {(described) => <Input {...described} type="time" value={to} onChange={(event) => setTo(event.target.value)} />}
          </Field>
          <div className="field" data-wide>
            <Checkbox checked={daysOff} onChange={(event) => setDaysOff(event.target.checked)}>
              {t('notices.quietDaysOff')}
            </Checkbox>
          </div>
        </>
      ) : null}
      <div className="field" data-wide>
        <Checkbox checked={passes} onChange={(event) => setPasses(event.target.checked)}>
          {t('notices.urgentPassesLong')}
        </Checkbox>
      </div>
    </FormDrawer>
  );
}

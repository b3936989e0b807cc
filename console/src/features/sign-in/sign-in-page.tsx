import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { CircleAlert, Lock, Moon, Sun } from 'lucide-react';
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { ApiProblem, postJson } from '../../api/http';
import { forgetOwedSignOut } from '../../api/offline/leaving';
import { lockedCount } from '../../api/offline/vault';
import { formatCount } from '../../format/numbers';
import { changeLanguage, useWords } from '../../i18n';
import { Logo } from '../../shell/logo';
import { SampleMark } from '../../shell/sample-mark';
import { changeTheme, useTheme } from '../../shell/theme';
import { OriginLegend } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { CircuitPicture } from './circuit-picture';
import './sign-in.css';

/** Only addresses of our own origin may follow a sign-in. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}

export function SignInPage() {
  const { t, language } = useWords();
  const theme = useTheme();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search: { next?: string } = useSearch({ strict: false });
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || !name.trim() || !password) return;
    setBusy(true);
    setProblem(null);
    try {
      await postJson('/api/sign-in', { name: name.trim(), password });
      forgetOwedSignOut();
      // Who that is, is read anew: it also opens what this device keeps for them.
      client.removeQueries({ queryKey: ['me'] });
      await navigate({ href: safeNext(search.next), replace: true });
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setPassword('');
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <section className="sign-in-side" aria-hidden>
        <div className="sign-in-brand">
          <Logo size={34} />
          <span>Thông Mạch</span>
        </div>
        <CircuitPicture />
        <p>{t('signIn.promise')}</p>
      </section>
      <section className="sign-in-main">
        <SampleMark />
        <div className="sign-in-tools">
          <Button type="text" size="small" lang={language === 'vi' ? 'en' : 'vi'} onClick={() => changeLanguage(language === 'vi' ? 'en' : 'vi')}>
            {language === 'vi' ? 'English' : 'Tiếng Việt'}
          </Button>
          <Button
            type="text"
            size="small"
            aria-label={theme === 'dark' ? t('account.light') : t('account.dark')}
            icon={theme === 'dark' ? <Sun aria-hidden size={16} /> : <Moon aria-hidden size={16} />}
            onClick={() => changeTheme(theme === 'dark' ? 'light' : 'dark')}
          />
        </div>
        <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
          <h1>{t('signIn.title')}</h1>
          <p className="sign-in-lead">{t('signIn.lead')}</p>
          <label htmlFor="name">{t('signIn.name')}</label>
          <Input id="name" size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus required onKeyDown={holdWhileComposing} value={name} onChange={(event) => setName(event.target.value)} />
          <label htmlFor="password">{t('signIn.password')}</label>
          <Input.Password id="password" size="large" autoComplete="current-password" required onKeyDown={holdWhileComposing} value={password} onChange={(event) => setPassword(event.target.value)} />
          <div role="alert" className="sign-in-alert">
            {problem ? <Refusal problem={problem} /> : null}
          </div>
          <Locked />
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('signIn.submit')}
          </Button>
          <p className="sign-in-help">{t('signIn.help')}</p>
        </form>
        <div className="sign-in-foot">
          <OriginLegend />
        </div>
      </section>
    </main>
  );
}

/** Vietnamese input methods end a word with Enter: that Enter belongs to them. */
function holdWhileComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
}

/** Says that changes lie locked on this device, and who alone can open and send them. */
function Locked() {
  const { t, language } = useWords();
  const [count, setCount] = useState(0);
  useEffect(() => void lockedCount().then(setCount, () => undefined), []);
  if (count === 0) return null;
  return (
    <p className="sign-in-locked" role="note">
      <Lock aria-hidden size={15} />
      <span>{t('offline.locked', { n: formatCount(count, language) })}</span>
    </p>
  );
}

function Refusal({ problem }: { problem: ApiProblem }) {
  const { t } = useWords();
  const unreachable = problem.code === 'console.unreachable';
  return (
    <div className="refusal">
      <CircleAlert aria-hidden size={16} />
      <div>
        <SafeText text={unreachable ? t('fault.unreachable') : problem.detail || problem.title || t('signIn.refused')} />
        {problem.retryAfterSeconds ? <span> {t('signIn.retryAfter', { seconds: problem.retryAfterSeconds })}</span> : null}
        <code>{problem.code}</code>
      </div>
    </div>
  );
}

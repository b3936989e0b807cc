import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWords } from '../i18n';
import { FaultState, StateBox } from '../ui/states';

export function MissingPage() {
  const { t } = useWords();
  return (
    <div className="lone">
      <StateBox title={t('missing.title')} text={t('missing.text')} action={<Link to="/">{t('missing.home')}</Link>} />
    </div>
  );
}

export function CrashPage({ error }: { error: unknown }) {
  const router = useRouter();
  const { t } = useWords();
  return (
    <div className="lone">
      <FaultState error={error} action={<Button onClick={() => void router.invalidate()}>{t('fault.retry')}</Button>} />
    </div>
  );
}

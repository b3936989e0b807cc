import { ShieldAlert } from 'lucide-react';
import { useWords } from '../i18n';
import './guard.css';
import { SafeText } from './safe-text';

/** A thing that reaches the scope of protected events which go on. */
export function GuardMark({ guards }: { guards: { id: string; name: string }[] }) {
  const { t } = useWords();
  if (guards.length === 0) return null;
  return (
    <span className="guard-mark">
      <ShieldAlert aria-hidden size={13} />
      <SafeText text={t('protection.guarded', { name: guards.map((one) => one.name).join(', ') })} />
    </span>
  );
}

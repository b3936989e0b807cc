import { CloudOff } from 'lucide-react';
import { formatRecent } from '../format/times';
import { useWords } from '../i18n';
import './kept-notice.css';
import { signalWords } from './use-signal';

/** Says that the figures below are those of an earlier time, and why; nothing where they are of now. */
export function KeptNotice({ at }: { at: number | null }) {
  const { t } = useWords();
  if (at === null) return null;
  return (
    <p className="kept-notice" role="status">
      <CloudOff aria-hidden size={16} strokeWidth={1.8} />
      <span>{t('offline.kept', { why: t(signalWords()), time: formatRecent(at) })}</span>
    </p>
  );
}

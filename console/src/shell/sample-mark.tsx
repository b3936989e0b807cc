import { FlaskConical } from 'lucide-react';
import { useWords } from '../i18n';

const sample = document.querySelector<HTMLMetaElement>('meta[name="thongmach-sample"]')?.content === 'true';

/** Says on every page that the operator does not exist, where the data are a sample. */
export function SampleMark() {
  const { t } = useWords();
  if (!sample) return null;
  return (
    <p className="sample-mark" role="note">
      <FlaskConical aria-hidden size={14} strokeWidth={1.8} />
      <span>{t('sample.mark')}</span>
    </p>
  );
}

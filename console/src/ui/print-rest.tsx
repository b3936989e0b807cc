import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';

/** How many rows of a list go on paper: what a meeting reads; lists marked `print-first` are cut there. */
const onPaper = 8;

/** The same for lists that stand in half the width, marked `print-few`. */
export const fewOnPaper = 4;

/** On paper below a cut list: how many rows stand on the screen only. */
export function PrintRest({ total, most = onPaper }: { total: number; most?: number }) {
  const { t, language } = useWords();
  if (total <= most) return null;
  return <p className="print-only print-rest">{t('print.rest', { n: formatCount(total - most, language) })}</p>;
}

import type { StudyCount } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';

/** How many have completed a campaign, of those who must; the rest in words. */
export function CountWords({ count, whole }: { count: StudyCount; whole?: boolean }) {
  const { t, language } = useWords();
  const n = (value: number) => formatCount(value, language);
  if (count.must === 0) return <span className="muted">{t('study.nobodyMust')}</span>;
  return (
    <span className="study-count">
      <b>
        {formatNumber((100 * count.completed) / count.must, language, 1)} % <OriginMark origin="REPORTED" />
      </b>
      <span>{t('study.covered', { done: n(count.completed), must: n(count.must) })}</span>
      {count.missing > 0 ? <span data-missing>{t('study.missing', { n: n(count.missing) })}</span> : null}
      {count.late > 0 ? <span>{t('study.late', { n: n(count.late) })}</span> : null}
      {whole && count.joined > 0 ? <span>{t('study.joined', { n: n(count.joined) })}</span> : null}
      {whole && count.left > 0 ? <span>{t('study.wentAway', { n: n(count.left) })}</span> : null}
    </span>
  );
}

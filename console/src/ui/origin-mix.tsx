import type { Origin, OriginMix } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { OriginMark } from './origin-mark';
import './origin-mix.css';

/** On what figures something stands: how many measured, reported, simulated, and how many targets have none. */
export function OriginMixView({ mix }: { mix: OriginMix }) {
  const { t, language } = useWords();
  const parts: [Origin, number][] = [
    ['MEASURED', mix.measured],
    ['REPORTED', mix.reported],
    ['SIMULATED', mix.simulated],
  ];
  return (
    <span className="origin-mix">
      {parts
        .filter(([, n]) => n > 0)
        .map(([origin, n]) => (
          <span key={origin}>
            {formatCount(n, language)}
            <OriginMark origin={origin} />
          </span>
        ))}
      {mix.none > 0 ? <span className="origin-none">{t('originMix.none', { n: formatCount(mix.none, language) })}</span> : null}
    </span>
  );
}

/** The weakest origin that took part: a sum is no better than its weakest figure. */
export function weakestOf(mix: OriginMix): Origin | null {
  return mix.simulated > 0 ? 'SIMULATED' : mix.reported > 0 ? 'REPORTED' : mix.measured > 0 ? 'MEASURED' : null;
}

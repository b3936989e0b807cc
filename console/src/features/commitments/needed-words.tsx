import type { TargetCauses } from '../../api/types';
import { formatNumber, formatPercent, formatRough } from '../../format/numbers';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';

const second = 1000;

/** What the days to come must bring, or that it cannot be reached any more and what can. */
export function NeededWords({ told }: { told: TargetCauses }) {
  const words = useWords();
  const { t, language } = words;
  const { needed } = told;
  if (!needed) return null;
  const unit = unitSign(told.unit, language);
  const time = needed.want === 'OUTAGE_BUDGET';
  const share = needed.want === 'SHARE';
  const figure = (value: number | null) => {
    if (value === null) return '–';
    if (time) return durationWords(Math.abs(value) * second, words);
    return share ? `${formatPercent(Math.max(0, value), language)} %` : `${formatRough(Math.abs(value), unit, language)} ${unit}`;
  };
  const best = needed.best === null ? '–' : time || share ? `${formatPercent(needed.best, language)} %` : `${formatRough(needed.best, unit, language)} ${unit}`;
  const adding = needed.want === 'AMOUNT' || needed.want === 'LEVEL';
  const held = adding && needed.amount <= 0;
  return (
    <p className="causes-words needed" data-gone={!needed.reachable || undefined}>
      {told.gap === null ? null : <b>{t('causes.needed.title')}: </b>}
      {held ? t('causes.needed.held') : t(`causes.needed.${needed.want}${needed.reachable ? '' : '_gone'}`, { amount: figure(needed.amount), perMonth: figure(needed.perMonth), soFar: figure(needed.soFarPerMonth), best })}
      {adding && !held && needed.best !== null ? ` ${t(needed.best < needed.amount ? 'causes.needed.never' : 'causes.needed.best', { best })}` : null} <span className="muted">({t('causes.needed.left', { n: formatNumber(needed.daysLeft, language, 1) })})</span> <OriginMark origin="SIMULATED" />
    </p>
  );
}

import { Link } from '@tanstack/react-router';
import type { EvidenceTie, LedTarget, TargetItem } from '../../api/types';
import { withQuery } from '../../api/http';
import { formatPercent, formatValue } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { Recompute } from '../../ui/recompute-panel';
import { SafeText } from '../../ui/safe-text';

interface LedRowProps {
  item: TargetItem;
  led?: LedTarget;
  /** Null outside a case: there is nowhere to write it. */
  onFinding: ((about: EvidenceTie) => void) | null;
}

/** A target with its figure, what speaks against it, the way to compute it anew, and the way to a finding. */
export function LedRow({ item, led, onFinding }: LedRowProps) {
  const { t, language } = useWords();
  const unit = item.unitOfMeasure === 'percent' ? '%' : item.unitOfMeasure;
  const figure = (value: number | null) => (value === null ? '–' : `${formatValue(value, item.unitOfMeasure, language)} ${unit}`);
  const make = (about: Partial<EvidenceTie>) => onFinding?.({ kind: 'TARGET', reference: item.code, within: null, period: item.period, label: item.name, figure: item.value, unit: item.unitOfMeasure, ...about });
  return (
    <li>
      <span className="sv-facts">
        <Link to="/commitments" search={{ target: item.code, period: item.period }}>
          <b>
            <SafeText text={`${item.code} ${item.name}`} />
          </b>
        </Link>
        <SafeText text={item.ownerUnit.name} />
      </span>
      <span className="sv-facts">
        <b>{figure(item.value)}</b> <OriginMark origin={item.origin} />
        <span>{t('supervisionLead.plan', { plan: figure(item.plan) })}</span>
        <span>{t('supervisionLead.weight', { weight: formatValue(item.weight, null, language) })}</span>
      </span>
      <ul className="sv-against" hidden={!led}>
        {led?.contradiction ? <li>{t('supervisionLead.contradiction', { reported: figure(led.contradiction.reported), computed: figure(led.contradiction.computed), at: formatDate(led.contradiction.reportedAt) })}</li> : null}
        {led?.disputes.map((one) => (
          <li key={one.id}>
            <SafeText text={t(one.explanation ? 'supervisionLead.disputeExplained' : 'supervisionLead.dispute', { wrong: one.wrong, due: formatDate(one.due) })} />
          </li>
        ))}
        {led?.restated.map((card) => (
          <li key={card.id}>
            <SafeText text={t('supervisionLead.restated', { period: card.period, value: figure(card.value), at: formatDateMinute(card.issuedAt), cause: card.cause?.words ?? '–' })} />{' '}
            {onFinding ? (
              <button type="button" className="link-button" aria-label={t('supervisionLead.findingCard', { code: item.code, period: card.period })} onClick={() => make({ kind: 'SCORECARD', reference: card.id, within: item.code, period: card.period, figure: card.value })}>
                {t('supervisionLead.finding')}
              </button>
            ) : null}
          </li>
        ))}
        {led?.gap ? <li>{t(`supervisionLead.gap.${led.gap}`, { share: formatPercent(item.completeness * 100, language) })}</li> : null}
      </ul>
      <span className="sv-doing">
        <Recompute path={withQuery(`/api/targets/${encodeURIComponent(item.code)}/recomputation`, { period: item.period })} unit={item.unitOfMeasure} />
        {onFinding ? (
          <button type="button" className="link-button" aria-label={t('supervisionLead.findingOf', { code: item.code })} onClick={() => make({})}>
            {t('supervisionLead.finding')}
          </button>
        ) : null}
      </span>
    </li>
  );
}

import type { EvidenceTie } from '../../api/types';
import { formatValue } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { useWords } from '../../i18n';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';

/** Where the console shows what is named. */
export function placeOf(tie: Pick<EvidenceTie, 'kind' | 'reference' | 'within' | 'period'>): string {
  const [reference, within] = [encodeURIComponent(tie.reference), encodeURIComponent(tie.within ?? '')];
  const period = tie.period ? `&period=${encodeURIComponent(tie.period)}` : '';
  switch (tie.kind) {
    case 'TARGET':
      return `/commitments?target=${reference}${period}`;
    case 'SCORECARD':
      return `/commitments?target=${within}${period}`;
    case 'MEASURE':
      return `/network/resources/${within}`;
    case 'OBJECT':
      return `/network/resources/${reference}`;
    case 'CLAUSE':
      return `/commitments/resolutions/${within}?clause=${reference}`;
    case 'TASK':
      return '/my-work';
  }
}

/** What a text names, each opening to the thing, with the figure as it stood when it was named. */
export function TieList({ ties }: { ties: EvidenceTie[] }) {
  const { t, language } = useWords();
  if (ties.length === 0) return null;
  return (
    <ul className="sv-ties" aria-label={t('supervisionEvidence.ties')}>
      {ties.map((tie, index) => {
        const period = tie.period ? parsePeriod(tie.period) : null;
        return (
          <li key={index}>
            <span className="muted">{t(`supervisionEvidence.tie.${tie.kind}`)}</span>
            <PlaceLink url={placeOf(tie)}>
              <SafeText text={tie.kind === 'TARGET' || tie.kind === 'TASK' ? `${tie.reference} ${tie.label}` : tie.label} />
            </PlaceLink>
            {period ? <span>{formatPeriod(period, language)}</span> : null}
            {tie.figure === null ? null : (
              <b>
                {formatValue(tie.figure, tie.unit, language)} {tie.unit === 'percent' ? '%' : tie.unit}
              </b>
            )}
          </li>
        );
      })}
    </ul>
  );
}

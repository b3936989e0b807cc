import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/http';
import type { DecisionCosts, DelayCost } from '../api/types';
import { formatCount, formatNumber } from '../format/numbers';
import { useWords } from '../i18n';
import { OriginMark } from './origin-mark';
import { SafeText } from './safe-text';
import './delay-cost.css';

const everyMillis = 60_000;

/** What each day of waiting costs, for everything that waits within reach; read once for a whole page. */
function useDelayCosts() {
  return useQuery({
    queryKey: ['overview', 'delay-costs'],
    queryFn: ({ signal }) => getJson<DecisionCosts>('/api/overview/delay-costs', signal),
    staleTime: everyMillis,
    refetchInterval: everyMillis,
  });
}

/** The price of one more day for one obstacle or handed-over task, the dearest target first; or why there is none. */
export function DelayCostLine({ id }: { id: string }) {
  const { t, language } = useWords();
  const { data } = useDelayCosts();
  const cost = data?.items.find((one) => one.id === id);
  const dearest = cost?.targets[0];
  if (!cost || !dearest) return null;
  const priced = cost.targets.filter((one) => one.points !== null);
  if (dearest.points === null) return <span className="delay-cost muted">{t('delay.none', { why: t(`delay.why.${dearest.why}`) })}</span>;
  const more = priced.length - 1 + cost.others;
  return (
    <span className="delay-cost" title={t(`delay.rule.${dearest.rule}`)}>
      {t('delay.day')} <b>{t('delay.points', { n: points(dearest, language) })}</b>{' '}
      <code>
        <SafeText text={dearest.target} />
      </code>{' '}
      <OriginMark origin={dearest.origin} /> <span className="muted">{t('delay.clause', { n: formatNumber(dearest.clausePoints ?? 0, language, 3) })}</span>
      {more > 0 ? <span className="muted"> {t('delay.more', { n: formatCount(more, language) })}</span> : null}
    </span>
  );
}

function points(cost: DelayCost, language: ReturnType<typeof useWords>['language']): string {
  return formatNumber(cost.points ?? 0, language, (cost.points ?? 0) < 1 ? 2 : 1);
}

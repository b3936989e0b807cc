import { useQuery } from '@tanstack/react-query';
import { postJson } from '../../api/http';
import type { ChangeOf, Changes } from '../../api/types';
import { asOfDay } from '../../format/as-of';
import { formatCount } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { PlaceLink } from '../../ui/place-link';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';

const everyMillis = 5 * 60_000;

/** Looking at the cockpit is noted; what changed since the visit before comes back. */
function useChanges() {
  return useQuery({ queryKey: ['visits'], queryFn: () => postJson<Changes>('/api/overview/visits', {}), refetchInterval: everyMillis, staleTime: 60_000, enabled: asOfDay() === null });
}

/** What changed since my last visit, each one click from the thing; a first visit says that it is one. */
export function ChangesPanel() {
  const { t, language } = useWords();
  const changes = useChanges().data;
  if (!changes) return null;
  const { since } = changes;
  const sums = changes.sums.map((sum) => t(`changes.sum.${sum.kind}`, { n: `${formatCount(sum.count, language)}${sum.more ? '+' : ''}` }));
  return (
    <section className="panel cockpit-changes" aria-labelledby="cockpit-changes">
      <div className="panel-head">
        <h2 id="cockpit-changes">{since ? t('changes.title', { time: formatDateMinute(since) }) : t('changes.first')}</h2>
        <span className="note">{since ? (sums.length > 0 ? sums.join(' · ') : t('changes.nothing')) : t('changes.firstText')}</span>
      </div>
      {changes.items.length > 0 ? (
        <ul className="scroll change-rows print-first" tabIndex={0} aria-label={t('changes.list')}>
          {changes.items.map((change) => (
            <li key={`${change.kind} ${change.url} ${change.at ?? ''}`}>
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
      ) : null}
      <PrintRest total={changes.items.length} />
    </section>
  );
}

function ChangeLine({ change }: { change: ChangeOf }) {
  const { t } = useWords();
  return (
    <>
      <span className="change-kind" data-kind={change.kind}>
        {t(`changes.kind.${change.kind}`)}
      </span>
      <PlaceLink url={change.url}>
        <SafeText text={change.code ? `${change.code} ${change.title}` : change.title} />
      </PlaceLink>
      <span className="change-more">
        {change.after ? (
          <>
            <ScoreWord state={change.before} /> <span aria-hidden>→</span> <ScoreWord state={change.after} /> <ScoreFigure score={change.score} state={change.after} origin={change.origin} />
          </>
        ) : null}
        {change.who ? <SafeText text={change.who} /> : null}
        {change.at ? <span>{formatDateMinute(change.at)}</span> : null}
      </span>
    </>
  );
}

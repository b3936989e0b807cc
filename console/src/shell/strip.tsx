import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Unplug } from 'lucide-react';
import { useEffect } from 'react';
import { ApiProblem, getJson, withQuery } from '../api/http';
import type { LineOfSight } from '../api/types';
import { useWords } from '../i18n';
import { focusOfAddress, leaveOtherRows, useStripFocus } from '../ui/strip-focus';
import { useNarrow } from '../ui/use-narrow';
import { Beads, FoldedBeads, Summary } from './strip-beads';
import './strip.css';

const rereadMillis = 60_000;

/** Line of sight of the row in focus, else of what the page is about, else of what the reader has most reason to look at. */
export function Strip() {
  const { t } = useWords();
  const narrow = useNarrow();
  const { pathname, search } = useLocation();
  const told = useStripFocus();
  useEffect(() => leaveOtherRows(pathname), [pathname]);
  const { type, id } = told ?? focusOfAddress(pathname, search as Record<string, unknown>) ?? { type: 'mine' as const, id: null };
  const sight = useQuery({
    queryKey: ['line-of-sight', type, id],
    queryFn: ({ signal }) => getJson<LineOfSight>(withQuery('/api/line-of-sight', id === null ? { type } : { type, id }), signal),
    placeholderData: keepPreviousData,
    staleTime: rereadMillis / 2,
    refetchInterval: rereadMillis,
    retry: false,
  });
  if (sight.isPending) {
    return (
      <div className="strip" aria-busy>
        <span className="visually-hidden">{t('strip.waits')}</span>
        <span className="strip-wait" aria-hidden />
      </div>
    );
  }
  const word = sight.error ? (sight.error instanceof ApiProblem && sight.error.status === 404 ? 'outside' : 'failed') : type === 'clause' || type === 'resolution' ? `noneOf.${type}` : 'none';
  const chain = sight.error ? undefined : sight.data?.chains[0];
  if (!chain) {
    return (
      <p className="strip strip-none" role="note" data-for={type}>
        <Unplug aria-hidden size={15} strokeWidth={1.7} />
        {t(`strip.${word}`)}
      </p>
    );
  }
  const whose = sight.data?.whose;
  const lead = whose ? t(`strip.whose.${whose}`) : null;
  return (
    <nav className="strip" aria-label={t('strip.label')} aria-busy={sight.isPlaceholderData} data-for={sight.data?.type}>
      {narrow ? (
        <FoldedBeads chain={chain} lead={lead} />
      ) : (
        <>
          {lead ? <p className="strip-whose">{lead}</p> : null}
          <Beads chain={chain} />
          <Summary chain={chain} />
        </>
      )}
    </nav>
  );
}

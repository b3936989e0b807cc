import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Handover, HandoverSeam, Page } from '../../api/types';

const most = 500;

/** Which handovers are shown: what waits for my unit, what my unit waits for, all open ones, ended ones. */
export type Shown = 'taken' | 'given' | 'open' | 'ended';

/** Two units between which work was passed. */
export interface Pair {
  from?: string | undefined;
  to?: string | undefined;
}

/** Handovers within reach, those the side has to act on first, by due day; of one pair of units all of them. */
export function useHandovers(shown: Shown, text: string | undefined, pair: Pair) {
  const ofPair = pair.from !== undefined && pair.to !== undefined;
  const side = shown === 'taken' || shown === 'given' ? shown : undefined;
  const query = ofPair ? { from: pair.from, to: pair.to } : { side, open: shown === 'ended' ? 'false' : 'true' };
  return useQuery({
    queryKey: ['handovers', query, text ?? ''],
    queryFn: ({ signal }) => getJson<Page<Handover>>(withQuery('/api/handovers', { ...query, q: text, size: most }), signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

export function useHandover(id: string) {
  return useQuery({ queryKey: ['handover', id], queryFn: ({ signal }) => getJson<Handover>(`/api/handovers/${encodeURIComponent(id)}`, signal), refetchInterval: 60_000 });
}

/** Every pair of units between which work within reach was passed, of handovers asked from a day on. */
export function useSeams(from: string | undefined) {
  return useQuery({
    queryKey: ['handovers', 'seams', from ?? ''],
    queryFn: ({ signal }) => getJson<HandoverSeam[]>(withQuery('/api/handovers/seams', { from }), signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

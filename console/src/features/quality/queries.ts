import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Measure, MeasureEvidence, Page, QualityAnswer, QualityComposition, QualityTarget } from '../../api/types';

const refreshed = 30_000;
const most = 1_000;

/** Every declared composition, oldest first. */
export function useCompositions() {
  return useQuery({ queryKey: ['quality', 'compositions'], queryFn: ({ signal }) => getJson<QualityComposition[]>('/api/quality-objectives', signal) });
}

/** The score of a period with its parts, as of now. */
export function useQualityScore(period: string) {
  return useQuery({ queryKey: ['quality', 'score', period], refetchInterval: refreshed, queryFn: ({ signal }) => getJson<QualityAnswer>(withQuery('/api/quality-objectives/score', { period }), signal) });
}

/** What stands behind one part of that score. */
export function usePartBehind(part: string, period: string) {
  return useQuery({
    queryKey: ['quality', 'part', part, period],
    queryFn: ({ signal }) => getJson<MeasureEvidence>(withQuery(`/api/quality-objectives/score/parts/${encodeURIComponent(part)}`, { period }), signal),
  });
}

/** Targets within reach that were set by a composition. */
export function useQualityTargets() {
  return useQuery({ queryKey: ['quality', 'targets'], queryFn: ({ signal }) => getJson<QualityTarget[]>('/api/quality-objectives/targets', signal) });
}

export function useMeasures(language: string) {
  return useQuery({ queryKey: ['measures', language], queryFn: ({ signal }) => getJson<Page<Measure>>(withQuery('/api/measures', { size: most }), signal), staleTime: 600_000 });
}

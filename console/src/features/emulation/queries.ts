import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Measure, MeasureEvidence, MovementPage, MovementRow, MovementStandingRow, Page } from '../../api/types';
import { useWords } from '../../i18n';

export const pageSize = 50;
const mostMeasures = 1_000;

export const movementPath = (id: string) => `/api/emulation-movements/${encodeURIComponent(id)}`;

/** Movements within reach, launched ones first. Pages from 0. */
export function useMovements(page: number) {
  const { language } = useWords();
  return useQuery({
    queryKey: ['emulation', 'movements', language, page],
    queryFn: ({ signal }) => getJson<Page<MovementRow>>(withQuery('/api/emulation-movements', { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useMovement(id: string) {
  const { language } = useWords();
  return useQuery({ queryKey: ['emulation', 'movement', id, language], queryFn: ({ signal }) => getJson<MovementPage>(movementPath(id), signal) });
}

/** How those registered stand, best first. Pages from 0. */
export function useStanding(id: string, page: number) {
  return useQuery({
    queryKey: ['emulation', 'movement', id, 'standing', page],
    queryFn: ({ signal }) => getJson<Page<MovementStandingRow>>(withQuery(`${movementPath(id)}/standing`, { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

/** What stands behind the figure of a unit in a period. */
export function useBehind(measure: string, period: string, unit: string) {
  return useQuery({
    queryKey: ['emulation', 'behind', measure, period, unit],
    queryFn: ({ signal }) => getJson<MeasureEvidence>(withQuery(`/api/measures/${encodeURIComponent(measure)}/evidence`, { period, unit }), signal),
  });
}

export function useMeasures() {
  const { language } = useWords();
  return useQuery({ queryKey: ['measures', language], queryFn: ({ signal }) => getJson<Page<Measure>>(withQuery('/api/measures', { size: mostMeasures }), signal), staleTime: 600_000 });
}

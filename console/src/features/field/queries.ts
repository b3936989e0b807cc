import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Area } from '../../api/types';

/** The area of a unit; without one that of the reader's own. */
export function useArea(unit: string | undefined) {
  return useQuery({
    queryKey: ['overview', 'area', unit],
    queryFn: ({ signal }) => getJson<Area>(withQuery('/api/overview/area', { unit }), signal),
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  });
}

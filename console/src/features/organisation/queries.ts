import { useQueries, useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Mandate, Page, Person, Unit } from '../../api/types';

const most = 1_000;

/** All units of a tree within reach. */
export function useUnits(tree: Unit['tree']) {
  return useQuery({ queryKey: ['units', tree], queryFn: ({ signal }) => getJson<Page<Unit>>(withQuery('/api/units', { tree, size: most }), signal) });
}

/** Who holds which post in a unit. */
export function useMandates(unit: string | undefined) {
  return useQuery({ queryKey: ['mandates', unit], enabled: unit !== undefined, queryFn: ({ signal }) => getJson<Page<Mandate>>(withQuery('/api/mandates', { unit, size: most }), signal) });
}

/** Names by the ids of people. */
export function useNames(ids: string[]): Map<string, Person> {
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ['person', id], queryFn: ({ signal }: { signal: AbortSignal }) => getJson<Person>(`/api/people/${encodeURIComponent(id)}`, signal), staleTime: Infinity })),
    combine: (answers) => new Map(answers.flatMap((answer) => (answer.data ? [[answer.data.id, answer.data] as const] : []))),
  });
}

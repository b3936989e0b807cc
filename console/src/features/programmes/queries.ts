import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Page, Programme, ProgrammeItem } from '../../api/types';

const mostProgrammes = 500;

/** All action programmes within reach. */
export function useProgrammes(text: string) {
  return useQuery({
    queryKey: ['programmes', text],
    queryFn: ({ signal }) => getJson<Page<ProgrammeItem>>(withQuery('/api/programmes', { q: text, size: mostProgrammes }), signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

/** One programme with its milestones, key tasks, clauses and obstacles. */
export function useProgramme(code: string) {
  return useQuery({ queryKey: ['programme', code], queryFn: ({ signal }) => getJson<Programme>(`/api/programmes/${encodeURIComponent(code)}`, signal), refetchInterval: 60_000 });
}

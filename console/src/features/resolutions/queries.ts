import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { ClauseVersion, Committee, DocumentPage, FocusArea, Page, ProgrammeItem, Resolution, ResolutionProgress } from '../../api/types';

const most = 1_000;

/** Documents within reach, latest adopted first, narrowed by kind and words. */
export function useResolutions(kind: string | undefined, text: string | undefined) {
  return useQuery({
    queryKey: ['resolutions', kind ?? '', text ?? ''],
    queryFn: ({ signal }) => getJson<Page<Resolution>>(withQuery('/api/resolutions', { kind, q: text, size: most }), signal),
    placeholderData: (before) => before,
  });
}

/** Scores of all documents in a period, by the id of the document. */
export function useProgress(period: string) {
  return useQuery({
    queryKey: ['document-progress', period],
    queryFn: async ({ signal }) => {
      const answer = await getJson<Page<ResolutionProgress>>(withQuery('/api/commitments', { period, size: most }), signal);
      return new Map(answer.items.map((one) => [one.id, one]));
    },
    refetchInterval: 60_000,
  });
}

export function useDocument(id: string) {
  return useQuery({ queryKey: ['resolution', id], queryFn: ({ signal }) => getJson<DocumentPage>(`/api/resolutions/${encodeURIComponent(id)}`, signal) });
}

/** Everything a clause has said, oldest first. */
export function useClauseVersions(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['clause-versions', id],
    enabled: wanted,
    queryFn: ({ signal }) => getJson<ClauseVersion[]>(`/api/clauses/${encodeURIComponent(id)}/versions`, signal),
  });
}

/** The programmes that serve at least one clause of a document. */
export function useServingProgrammes(resolution: string) {
  return useQuery({
    queryKey: ['programmes', 'serving', resolution],
    queryFn: ({ signal }) => getJson<Page<ProgrammeItem>>(withQuery('/api/programmes', { resolution, size: most }), signal),
  });
}

/** Fields of objectives, those no longer used included. */
export function useFocusAreas() {
  return useQuery({ queryKey: ['focus-areas'], queryFn: ({ signal }) => getJson<FocusArea[]>('/api/focus-areas', signal) });
}

/** The committees that steer a document. */
export function useCommittees(resolution: string) {
  return useQuery({
    queryKey: ['committees', resolution],
    queryFn: ({ signal }) => getJson<Page<Committee>>(withQuery('/api/steering-committees', { resolution, size: most }), signal),
  });
}

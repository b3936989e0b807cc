import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { BallotComparison, BundleComparison, Congress, CongressPage, ElectionAftercare, ElectionPage, ElectionRecord, EnteredBallot, EnteredBundle, Page } from '../../api/types';

export const pageSize = 50;
export const standings = ['ATTENDING', 'ABSENT_FOR_NOW', 'ABSENT_EXCUSED', 'ABSENT', 'ELSEWHERE', 'EXEMPT', 'SUSPENDED', 'REJECTED'] as const;
export const offices = ['COMMITTEE', 'STANDING_COMMITTEE', 'SECRETARY', 'DEPUTY_SECRETARY', 'INSPECTION_COMMISSION', 'INSPECTION_HEAD', 'DELEGATION'] as const;
export const posts = ['PRESIDIUM', 'SECRETARIAT', 'CREDENTIALS', 'TELLERS'] as const;

export const congressPath = (id: string) => `/api/congresses/${encodeURIComponent(id)}`;
export const electionPath = (id: string) => `/api/elections/${encodeURIComponent(id)}`;

/** What stands on ballots is read only when somebody asks for it: after the count every reading is recorded. */
const asked = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 60_000 } as const;

/** Congresses the reader has a part in. Pages from 0. */
export function useCongresses(page: number) {
  return useQuery({ queryKey: ['congress', 'list', page], queryFn: ({ signal }) => getJson<Page<Congress>>(withQuery('/api/congresses', { page, size: pageSize }), signal), placeholderData: (before) => before });
}

export function useCongress(id: string) {
  return useQuery({ queryKey: ['congress', 'one', id], queryFn: ({ signal }) => getJson<CongressPage>(congressPath(id), signal) });
}

/** Read again every few seconds while posts enter. */
export function useElection(id: string) {
  return useQuery({
    queryKey: ['congress', 'election', id],
    queryFn: ({ signal }) => getJson<ElectionPage>(electionPath(id), signal),
    refetchInterval: (query) => (query.state.data?.election.state === 'ENTERING' ? 3_000 : false),
  });
}

export function useOwnEntries(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['congress', 'election', id, 'entries'], enabled, queryFn: ({ signal }) => getJson<EnteredBallot[]>(`${electionPath(id)}/entries`, signal), ...asked });
}

export function useComparison(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['congress', 'election', id, 'comparison'], enabled, queryFn: ({ signal }) => getJson<BallotComparison[]>(`${electionPath(id)}/comparison`, signal), ...asked });
}

export function useOwnBundles(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['congress', 'election', id, 'bundles'], enabled, queryFn: ({ signal }) => getJson<EnteredBundle[]>(`${electionPath(id)}/bundles`, signal), ...asked });
}

export function useBundleComparison(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['congress', 'election', id, 'bundle-comparison'], enabled, queryFn: ({ signal }) => getJson<BundleComparison>(`${electionPath(id)}/bundle-comparison`, signal), ...asked });
}

/** The record of a count with who confirmed it. */
export function useRecord(id: string) {
  return useQuery({ queryKey: ['congress', 'election', id, 'record'], queryFn: ({ signal }) => getJson<ElectionRecord>(`${electionPath(id)}/record`, signal) });
}

/** Ratification, complaints and clocks of a counted election. */
export function useAftercare(id: string) {
  return useQuery({ queryKey: ['congress', 'election', id, 'aftercare'], queryFn: ({ signal }) => getJson<ElectionAftercare>(`${electionPath(id)}/aftercare`, signal) });
}

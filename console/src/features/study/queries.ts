import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Page, StudyCampaign, StudyCampaignPage, StudyPerson, StudyRecord, StudySession, StudyUnit } from '../../api/types';
import { campaignPath } from '../../ui/study-path';

export const pageSize = 50;

export const sessionPath = (id: string) => `/api/study-sessions/${encodeURIComponent(id)}`;

const liveMillis = 20_000;

/** Which campaigns are shown: all, one's own, or those in a state. */
export type Show = 'all' | 'mine' | 'OPENED' | 'DRAFT' | 'CLOSED';

/** Campaigns within reach, opened ones first, by due day. Pages from 0. */
export function useCampaigns(show: Show, q: string | undefined, page: number) {
  return useQuery({
    queryKey: ['study', 'list', show, q, page],
    queryFn: ({ signal }) =>
      getJson<Page<StudyCampaign>>(withQuery('/api/study-campaigns', { ...(show === 'mine' ? { mine: 'true' } : show === 'all' ? {} : { state: show }), q, page, size: pageSize }), signal),
    placeholderData: (before) => before,
    refetchInterval: liveMillis,
  });
}

/** One campaign; its figures follow what is recorded. */
export function useCampaign(id: string) {
  return useQuery({ queryKey: ['study', id], queryFn: ({ signal }) => getJson<StudyCampaignPage>(campaignPath(id), signal), refetchInterval: liveMillis });
}

/** Coverage by unit, what is missing most first. Pages from 0. */
export function useUnitCoverage(id: string, page: number) {
  return useQuery({
    queryKey: ['study', id, 'units', page],
    queryFn: ({ signal }) => getJson<Page<StudyUnit>>(withQuery(`${campaignPath(id)}/units`, { page, size: pageSize }), signal),
    placeholderData: (before) => before,
    refetchInterval: liveMillis,
  });
}

/** How people stand, by given name. Pages from 0. */
export function useStudyPeople(id: string, filter: { unit?: string | undefined; state?: string | undefined; q?: string | undefined }, page: number) {
  return useQuery({
    queryKey: ['study', id, 'people', filter, page],
    queryFn: ({ signal }) => getJson<Page<StudyPerson>>(withQuery(`${campaignPath(id)}/people`, { ...filter, page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

/** The sessions of a campaign, latest first. */
export function useSessions(id: string) {
  return useQuery({ queryKey: ['study', id, 'sessions'], queryFn: ({ signal }) => getJson<Page<StudySession>>(withQuery(`${campaignPath(id)}/sessions`, { size: 200 }), signal) });
}

/** Records of taking part of a person or session, latest first. */
export function useRecords(id: string, of: { person: string } | { session: string }) {
  return useQuery({ queryKey: ['study', id, 'records', of], queryFn: ({ signal }) => getJson<Page<StudyRecord>>(withQuery(`${campaignPath(id)}/records`, { ...of, size: 1000 }), signal) });
}

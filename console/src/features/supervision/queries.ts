import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Page, SocialCritique, SpokenUnions, SupervisionCase, SupervisionConclusionPage, SupervisionDiary, SupervisionEvidence, SupervisionFile, SupervisionFindings, SupervisionLead, SupervisionOwed, SupervisionPlan, SupervisionPlanPage, SupervisionReading } from '../../api/types';

export const pageSize = 50;

export const planPath = (id: string) => `/api/supervision-plans/${encodeURIComponent(id)}`;
export const casePath = (id: string) => `/api/supervision-cases/${encodeURIComponent(id)}`;

export const phases = ['PREPARE', 'CONDUCT', 'FINISH', 'CLOSED'] as const;
export type Phase = (typeof phases)[number];

/** Every reading of a file is recorded, so none happens that nobody asked for. */
const asked = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 60_000 } as const;

/** Yearly plans within reach, latest year first. */
export function usePlans(enabled: boolean) {
  return useQuery({ queryKey: ['supervision', 'plans'], enabled, queryFn: ({ signal }) => getJson<Page<SupervisionPlan>>(withQuery('/api/supervision-plans', { size: 100 }), signal) });
}

export function usePlan(id: string) {
  return useQuery({ queryKey: ['supervision', 'plan', id], queryFn: ({ signal }) => getJson<SupervisionPlanPage>(planPath(id), signal) });
}

/** Cases open to the reader, and decisions served on them. Pages from 0. */
export function useCases(phase: Phase | null, page: number) {
  return useQuery({
    queryKey: ['supervision', 'cases', phase, page],
    queryFn: ({ signal }) => getJson<Page<SupervisionCase>>(withQuery('/api/supervision-cases', { ...(phase ? { phase } : {}), page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useCase(id: string) {
  return useQuery({ queryKey: ['supervision', 'case', id], queryFn: ({ signal }) => getJson<SupervisionFile>(casePath(id), signal), ...asked });
}

/** The diary, latest day first. Pages from 0. */
export function useDiary(id: string, page: number) {
  return useQuery({
    queryKey: ['supervision', 'case', id, 'diary', page],
    queryFn: ({ signal }) => getJson<Page<SupervisionDiary>>(withQuery(`${casePath(id)}/diary`, { page, size: pageSize }), signal),
    placeholderData: (before) => before,
    ...asked,
  });
}

/** What the team asked the unit for. */
export function useEvidence(id: string) {
  return useQuery({ queryKey: ['supervision', 'case', id, 'evidence'], queryFn: ({ signal }) => getJson<SupervisionEvidence>(`${casePath(id)}/evidence`, signal), ...asked });
}

/** What the team found. */
export function useFindings(id: string) {
  return useQuery({ queryKey: ['supervision', 'case', id, 'findings'], queryFn: ({ signal }) => getJson<SupervisionFindings>(`${casePath(id)}/findings`, signal), ...asked });
}

/** How a case ended, and what is to be mended. */
export function useConclusion(id: string) {
  return useQuery({ queryKey: ['supervision', 'case', id, 'conclusion'], queryFn: ({ signal }) => getJson<SupervisionConclusionPage>(`${casePath(id)}/conclusion`, signal), ...asked });
}

/** What is not mended yet in the cases the reader knows, by due day. Pages from 0. */
export function useOwed(page: number) {
  return useQuery({
    queryKey: ['supervision', 'owed', page],
    queryFn: ({ signal }) => getJson<Page<SupervisionOwed>>(withQuery('/api/supervision-shortcomings', { open: 'true', page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

/** What speaks against the figures of a resolution's targets in a period. */
export function useLead(resolution: string, period: string) {
  return useQuery({ queryKey: ['supervision', 'lead', resolution, period], queryFn: ({ signal }) => getJson<SupervisionLead>(withQuery(`/api/supervision-leads/${encodeURIComponent(resolution)}`, { period }), signal), placeholderData: (before) => before });
}

/** Critiques open to the reader, those that wait first. Pages from 0. */
export function useCritiques(page: number) {
  return useQuery({
    queryKey: ['critiques', page],
    queryFn: ({ signal }) => getJson<Page<SocialCritique>>(withQuery('/api/social-critiques', { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

/** Unions for which the reader may speak. */
export function useSpokenUnions() {
  return useQuery({ queryKey: ['critiques', 'unions'], queryFn: ({ signal }) => getJson<SpokenUnions>('/api/social-critiques/unions', signal) });
}

/** Who read the file, latest first. */
export function useReadings(id: string, page: number) {
  return useQuery({
    queryKey: ['supervision', 'case', id, 'readings', page],
    queryFn: ({ signal }) => getJson<Page<SupervisionReading>>(withQuery(`${casePath(id)}/readings`, { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

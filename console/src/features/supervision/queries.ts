import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Page, SupervisionCase, SupervisionDiary, SupervisionEvidence, SupervisionFile, SupervisionPlan, SupervisionPlanPage, SupervisionReading } from '../../api/types';

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

/** Who read the file, latest first. */
export function useReadings(id: string, page: number) {
  return useQuery({
    queryKey: ['supervision', 'case', id, 'readings', page],
    queryFn: ({ signal }) => getJson<Page<SupervisionReading>>(withQuery(`${casePath(id)}/readings`, { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { GradingCandidate, GradingFact, GradingRound, GradingRoundPage, GradingSubjectPage, OwnGrading, Page, ReviewReading } from '../../api/types';

export const pageSize = 50;

export const roundPath = (id: string) => `/api/grading-rounds/${encodeURIComponent(id)}`;
export const subjectPath = (id: string) => `/api/grading-subjects/${encodeURIComponent(id)}`;

export const states = ['DRAFT', 'REVIEW', 'PROPOSAL', 'DECISION', 'ISSUED'] as const;
export type RoundState = (typeof states)[number];
export const gradeCodes = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type GradeCode = (typeof gradeCodes)[number];
export type SubjectKind = 'COLLECTIVE' | 'INDIVIDUAL';

/** Every reading of somebody's review is recorded, so none happens that nobody asked for. */
const asked = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 60_000 } as const;

/** Reviews of a period within reach, latest first. Pages from 0. */
export function useRounds(page: number) {
  return useQuery({
    queryKey: ['grading', 'rounds', page],
    queryFn: ({ signal }) => getJson<Page<GradingRound>>(withQuery('/api/grading-rounds', { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useRound(id: string) {
  return useQuery({ queryKey: ['grading', 'round', id], queryFn: ({ signal }) => getJson<GradingRoundPage>(roundPath(id), signal) });
}

/** Who could be graded and stands in no group. */
export function useMissing(id: string, kind: SubjectKind, enabled: boolean) {
  return useQuery({
    queryKey: ['grading', 'round', id, 'missing', kind],
    enabled,
    queryFn: ({ signal }) => getJson<Page<GradingCandidate>>(withQuery(`${roundPath(id)}/missing`, { kind, size: 1000 }), signal),
  });
}

export function useSubject(id: string) {
  return useQuery({ queryKey: ['grading', 'subject', id], queryFn: ({ signal }) => getJson<GradingSubjectPage>(subjectPath(id), signal), ...asked });
}

/** What concerns the reader: their own reviews and grades, and what waits for them. */
export function useOwnGradings(enabled: boolean) {
  return useQuery({ queryKey: ['grading', 'mine'], enabled, queryFn: ({ signal }) => getJson<OwnGrading[]>('/api/grading-subjects/mine', signal) });
}

export function useSubjectReadings(id: string, page: number) {
  return useQuery({
    queryKey: ['grading', 'subject', id, 'readings', page],
    queryFn: ({ signal }) => getJson<Page<ReviewReading>>(withQuery(`${subjectPath(id)}/readings`, { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useFacts(page: number) {
  return useQuery({
    queryKey: ['grading', 'facts', page],
    queryFn: ({ signal }) => getJson<Page<GradingFact>>(withQuery('/api/grading-facts', { page, size: pageSize }), signal),
    placeholderData: (before) => before,
    ...asked,
  });
}

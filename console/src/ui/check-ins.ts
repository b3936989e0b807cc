import { useQuery } from '@tanstack/react-query';
import { getJson, postJson, withQuery } from '../api/http';
import type { CheckIn, CheckInState, Page } from '../api/types';

export const confidences = ['ON_WAY', 'AT_RISK', 'OFF'] as const;
export type Confidence = (typeof confidences)[number];

const rereadMillis = 60_000;
const target = (code: string, rest: string) => `/api/targets/${encodeURIComponent(code)}/${rest}`;

/** When a target is spoken about, what was said last and what is forecast beside it. */
export function useCheckInState(code: string) {
  return useQuery({ queryKey: ['check-ins', 'state', code], queryFn: ({ signal }) => getJson<CheckInState>(target(code, 'rhythm'), signal) });
}

/** What was said about a target, latest first. */
export function useCheckIns(code: string, size: number) {
  return useQuery({ queryKey: ['check-ins', 'history', code, size], queryFn: ({ signal }) => getJson<Page<CheckIn>>(withQuery(target(code, 'check-ins'), { size }), signal), placeholderData: (before) => before });
}

/** Targets late or soon due; those of the reader alone, or all within reach. */
export function useDueCheckIns(wanted: { head?: 'me'; late?: 'true'; size: number }) {
  return useQuery({ queryKey: ['check-ins', 'due', wanted], queryFn: ({ signal }) => getJson<Page<CheckInState>>(withQuery('/api/check-ins/due', wanted), signal), refetchInterval: rereadMillis });
}

/** Targets whose last check-in differs from what is forecast now. */
export function useDisagreeing() {
  return useQuery({ queryKey: ['check-ins', 'disagreeing'], queryFn: ({ signal }) => getJson<CheckInState[]>('/api/check-ins/disagreeing', signal), refetchInterval: rereadMillis });
}

export interface CheckInDraft {
  confidence: Confidence | null;
  likelihood: number | null;
  hindrance: string | null;
  raise: boolean;
  nextStep: string | null;
  nextDue: string | null;
}

export const sendCheckIn = (code: string, draft: CheckInDraft) => postJson<CheckIn>(target(code, 'check-ins'), draft);

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Cockpit, Decision, Decisions, Foresight, ResolutionCoverage } from '../../api/types';

const everyMillis = 15_000;

/** One answer for the whole cockpit; the period is a wire form, absent for the current year. */
export function useCockpit(period: string | undefined) {
  return useQuery({
    queryKey: ['overview', 'cockpit', period],
    queryFn: ({ signal }) => getJson<Cockpit>(withQuery('/api/overview/cockpit', { period }), signal),
    refetchInterval: everyMillis,
    placeholderData: (before) => before,
  });
}

export function useCoverage(period: string | undefined) {
  return useQuery({
    queryKey: ['overview', 'coverage', period],
    queryFn: ({ signal }) => getJson<ResolutionCoverage>(withQuery('/api/overview/coverage', { period }), signal),
    refetchInterval: 4 * everyMillis,
    placeholderData: (before) => before,
  });
}

/** Which targets are forecast to miss their plan, and why. */
export function useForesight(period: string) {
  return useQuery({
    queryKey: ['overview', 'foresight', period],
    queryFn: ({ signal }) => getJson<Foresight>(withQuery('/api/overview/foresight', { period }), signal),
    refetchInterval: 4 * everyMillis,
    placeholderData: (before) => before,
  });
}

export function useDecisions() {
  return useQuery({
    queryKey: ['overview', 'decisions'],
    queryFn: ({ signal }) => getJson<Decisions>('/api/overview/decisions', signal),
    refetchInterval: everyMillis,
  });
}

export type Verdict = { kind: 'remove'; text: string } | { kind: 'accept' } | { kind: 'return'; text: string };

/** Decides: removes an obstacle by a decision, takes what was handed over, or sends it back with a reason. */
export function useDecide(decision: Decision) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verdict: Verdict) =>
      verdict.kind === 'remove'
        ? postJson(`/api/obstacles/${decision.id}/decision`, { decision: verdict.text, version: decision.version })
        : postJson(`/api/tasks/${encodeURIComponent(decision.on.code)}/acceptance`, {
            accepted: verdict.kind === 'accept',
            version: decision.version,
            ...(verdict.kind === 'return' ? { reason: verdict.text } : {}),
          }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['overview'] }),
  });
}

import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../../api/http';
import type { EventReport, FreezeException, FrozenWork, ProtectedEvent, ReadinessReport } from '../../../api/types';

const refreshed = 30_000;
const base = '/api/protected-events';

export function useProtectedEvents() {
  return useQuery({ queryKey: ['protection', 'list'], refetchInterval: refreshed, queryFn: ({ signal }) => getJson<ProtectedEvent[]>(base, signal) });
}

export function useProtectedEvent(id: string) {
  return useQuery({ queryKey: ['protection', id], refetchInterval: refreshed, queryFn: ({ signal }) => getJson<ProtectedEvent>(`${base}/${encodeURIComponent(id)}`, signal) });
}

/** Work in the time of an event that touches its scope. */
export function useFrozenWork(id: string) {
  return useQuery({ queryKey: ['protection', id, 'works'], queryFn: ({ signal }) => getJson<FrozenWork[]>(`${base}/${encodeURIComponent(id)}/works`, signal) });
}

/** What was asked for; those whose time is not over may still be announced. */
export function useExceptions(id: string) {
  return useQuery({
    queryKey: ['protection', id, 'exceptions'], 
    queryFn: async ({ signal }) => {
      const found = await getJson<FreezeException[]>(`${base}/${encodeURIComponent(id)}/exceptions`, signal);
      return found.map((one) => ({ ...one, ahead: Date.parse(one.to) > Date.now() }));
    },
  });
}

/** How ready the scope is now. */
export function useReadiness(id: string) {
  return useQuery({ queryKey: ['protection', id, 'readiness'], queryFn: ({ signal }) => getJson<ReadinessReport>(`${base}/${encodeURIComponent(id)}/readiness`, signal) });
}

export function useEventReports(id: string) {
  return useQuery({ queryKey: ['protection', id, 'reports'], queryFn: ({ signal }) => getJson<EventReport[]>(`${base}/${encodeURIComponent(id)}/reports`, signal) });
}

/** One report as it was made; it never changes. */
export function useEventReport(id: string | undefined) {
  return useQuery({ queryKey: ['protection', 'report', id], enabled: id !== undefined, staleTime: Infinity, queryFn: ({ signal }) => getJson<EventReport>(`${base}/reports/${encodeURIComponent(id ?? '')}`, signal) });
}

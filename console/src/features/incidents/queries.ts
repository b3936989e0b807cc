import { queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getJson, withQuery } from '../../api/http';
import { useTopic } from '../../api/live';
import type { ExplainedAlarm, Incident, IncidentDetail, IncidentStakes, Page } from '../../api/types';

export type IncidentFilter = 'open' | 'closed' | 'rejected' | 'all';

const pageSize = 50;

/** Incidents, the latest first; read again when one of them changes. */
export function useIncidents(state: IncidentFilter) {
  return useInfiniteQuery({
    queryKey: ['incidents', 'list', state],
    queryFn: ({ pageParam, signal }) => getJson<Page<Incident>>(withQuery('/api/incidents', { state, page: pageParam, size: pageSize }), signal),
    initialPageParam: 0,
    getNextPageParam: (last) => ((last.page + 1) * last.size < last.total ? last.page + 1 : undefined),
    placeholderData: (before) => before,
  });
}

const oneIncident = (id: string) => queryOptions({ queryKey: ['incidents', 'one', id], queryFn: ({ signal }) => getJson<IncidentDetail>(`/api/incidents/${encodeURIComponent(id)}`, signal) });

export function useIncident(id: string) {
  return useQuery(oneIncident(id));
}

export function useIncidentAlarms(id: string) {
  return useInfiniteQuery({
    queryKey: ['incidents', 'alarms', id],
    queryFn: ({ pageParam, signal }) => getJson<Page<ExplainedAlarm>>(withQuery(`/api/incidents/${encodeURIComponent(id)}/alarms`, { page: pageParam, size: pageSize }), signal),
    initialPageParam: 0,
    getNextPageParam: (last) => ((last.page + 1) * last.size < last.total ? last.page + 1 : undefined),
  });
}

/** What an open incident puts at stake; null once it is over or rejected, which is read first. */
export function useIncidentStakes(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['incidents', 'stakes', id],
    queryFn: async ({ signal }) => {
      const { incident } = await client.fetchQuery({ ...oneIncident(id), staleTime: 1_000 });
      return incident.state === 'OPEN' ? getJson<IncidentStakes>(`/api/incidents/${encodeURIComponent(id)}/stakes`, signal) : null;
    },
  });
}

/** What each open incident puts at stake, by its id. */
export function useOpenStakes() {
  return useQuery({
    queryKey: ['incidents', 'stakes'],
    queryFn: ({ signal }) => getJson<IncidentStakes[]>('/api/incidents/stakes', signal),
    select: (all) => new Map(all.map((one) => [one.incident ?? '', one])),
  });
}

/** Reads incidents again when the server says that some changed. */
export function useLiveIncidents(): void {
  const client = useQueryClient();
  useTopic(
    'incident',
    useCallback(() => void client.invalidateQueries({ queryKey: ['incidents'] }), [client]),
  );
}

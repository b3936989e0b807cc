import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { IntakeFigures, MappingState, Silence, SourceRhythms, SourceSummary, SyslogSender, UnclearPage } from '../../api/types';

const pageSize = 50;

export interface UnclearFilter {
  state: string;
  domain: string;
  source: string;
  page: number;
}

/** Events that no rule understood. Read again every few seconds: reading again goes on in the background. */
export function useUnclear(filter: UnclearFilter) {
  return useQuery({
    queryKey: ['unclear', filter],
    queryFn: ({ signal }) => getJson<UnclearPage>(withQuery('/api/unclear-events', { ...filter, size: pageSize }), signal),
    refetchInterval: 5_000,
    placeholderData: (before) => before,
  });
}

/** The draft of the mapping rules and all versions, newest first. */
export function useMapping() {
  return useQuery({ queryKey: ['mapping'], queryFn: ({ signal }) => getJson<MappingState>('/api/mapping', signal) });
}

export function useSyslogSenders() {
  return useQuery({ queryKey: ['syslog-senders'], queryFn: ({ signal }) => getJson<SyslogSender[]>('/api/intake/syslog-senders', signal) });
}

/** Sources with a rhythm, and senders without one. */
export function useRhythms() {
  return useQuery({ queryKey: ['availability', 'sources'], queryFn: ({ signal }) => getJson<SourceRhythms>('/api/availability/sources', signal), refetchInterval: 5_000 });
}

/** The latest times in which sources were silent. */
export function useSilences() {
  return useQuery({ queryKey: ['availability', 'silences'], queryFn: ({ signal }) => getJson<Silence[]>('/api/availability/silences', signal), refetchInterval: 5_000 });
}

/** Inventories by name. */
export function useInventorySources() {
  return useQuery({ queryKey: ['inventory-sources'], queryFn: ({ signal }) => getJson<SourceSummary[]>('/api/inventory/sources', signal), staleTime: 600_000 });
}

/** What came in by each protocol, and what got lost. */
export function useIntake() {
  return useQuery({ queryKey: ['intake'], queryFn: ({ signal }) => getJson<IntakeFigures>('/api/intake', signal), refetchInterval: 5_000 });
}

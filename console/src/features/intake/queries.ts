import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { IntakeFigures, MappingState, SyslogSender, UnclearPage } from '../../api/types';

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

/** What came in by each protocol, and what got lost. */
export function useIntake() {
  return useQuery({ queryKey: ['intake'], queryFn: ({ signal }) => getJson<IntakeFigures>('/api/intake', signal), refetchInterval: 5_000 });
}

import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { CellMonthPage, MeetingBodies, MeetingPage, MeetingRow, MeetingSeries, OpenMatter, Page } from '../../api/types';
import { dayBefore } from '../../format/days';

export const kinds = ['REGULAR', 'THEMATIC', 'EXTRAORDINARY'] as const;
export const presences = ['PRESENT', 'ONLINE', 'ABSENT'] as const;
export type Presence = (typeof presences)[number];

export const meetingPath = (id: string) => `/api/meetings/${encodeURIComponent(id)}`;
export const seriesPath = (body: string) => `/api/meeting-series/${encodeURIComponent(body)}`;

/** Pages from 0. */
export function useMeetings(filter: { mine?: boolean; state?: string | undefined; body?: string | undefined; q?: string | undefined }, page: number) {
  return useQuery({
    queryKey: ['meetings', 'list', filter, page],
    queryFn: ({ signal }) => getJson<Page<MeetingRow>>(withQuery('/api/meetings', { mine: filter.mine ? 'true' : null, state: filter.state, body: filter.body, q: filter.q, page, size: 30 }), signal),
    placeholderData: (before) => before,
  });
}

/** All of a month, yyyy-MM; at most 200. */
export function useMonth(month: string, mine: boolean, on: boolean) {
  return useQuery({
    queryKey: ['meetings', 'month', month, mine],
    enabled: on,
    queryFn: ({ signal }) => getJson<Page<MeetingRow>>(withQuery('/api/meetings', { from: `${month}-01`, to: lastOf(month), mine: mine ? 'true' : null, size: 200 }), signal),
    placeholderData: (before) => before,
  });
}

export function useCellMonth(month: string, state: string | null, page: number) {
  return useQuery({
    queryKey: ['meetings', 'cells', month, state, page],
    queryFn: ({ signal }) => getJson<CellMonthPage>(withQuery('/api/meeting-months', { month: `${month}-01`, state, page, size: 50 }), signal),
    placeholderData: (before) => before,
  });
}

export function useMeeting(id: string) {
  return useQuery({ queryKey: ['meetings', 'one', id], queryFn: ({ signal }) => getJson<MeetingPage>(meetingPath(id), signal) });
}

export function useBodies() {
  return useQuery({ queryKey: ['meetings', 'bodies'], queryFn: ({ signal }) => getJson<MeetingBodies>('/api/meeting-bodies', signal) });
}

export function useOpenMatters(id: string) {
  return useQuery({ queryKey: ['meetings', 'open', id], queryFn: ({ signal }) => getJson<OpenMatter[]>(`${meetingPath(id)}/open-matters`, signal) });
}

export function useSeries(body: string | null) {
  return useQuery({ queryKey: ['meetings', 'series', body], enabled: body !== null, queryFn: ({ signal }) => getJson<MeetingSeries>(seriesPath(body ?? ''), signal) });
}

/** The month so many after one, yyyy-MM. */
export function monthAfter(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number);
  const at = (year ?? 0) * 12 + (number ?? 1) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Last day of a month, yyyy-MM-dd. */
export function lastOf(month: string): string {
  return dayBefore(`${monthAfter(month, 1)}-01`);
}

/** Where a conference takes place, as far as one may tell from its address. */
export function hostOf(link: string): string {
  try {
    return new URL(link).host;
  } catch {
    return link;
  }
}

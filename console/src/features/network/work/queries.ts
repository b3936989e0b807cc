import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../../api/http';
import type { AnnouncedWork, IncidentStakes, ReachingWork, WindowCheck, WorkCalendar, WorkDetail } from '../../../api/types';

export const ranges = ['week', 'month', 'quarter'] as const;
export type Range = (typeof ranges)[number];

const days: Record<Range, number> = { week: 7, month: 30, quarter: 90 };
const hour = 3_600_000;

/** Work that stands from now on, by its begin. */
export function useWorkCalendar(range: Range) {
  return useQuery({
    queryKey: ['availability', 'windows', 'calendar', range],
    queryFn: ({ signal }) => {
      const now = Math.floor(Date.now() / hour) * hour;
      return getJson<WorkCalendar>(withQuery('/api/availability/windows/calendar', { from: new Date(now).toISOString(), to: new Date(now + days[range] * 24 * hour).toISOString() }), signal);
    },
    placeholderData: (before) => before,
  });
}

/** One work with its other times and what was not told because of them. */
export function useWork(id: string) {
  return useQuery({
    queryKey: ['availability', 'windows', 'one', id],
    queryFn: async ({ signal }) => {
      const work = await getJson<WorkDetail>(`/api/availability/windows/${encodeURIComponent(id)}`, signal);
      return { ...work, times: work.times.map((time) => ({ ...time, ahead: Date.parse(time.from) > Date.now() })) };
    },
  });
}

/** Work on what an object needs. */
export function useReachingWork(object: string) {
  return useQuery({ queryKey: ['availability', 'windows', 'reaching', object], queryFn: ({ signal }) => getJson<ReachingWork[]>(withQuery('/api/availability/windows/reaching', { object }), signal) });
}

export interface Asked {
  object: string;
  from: string;
  to: string;
  recurrence: string | null;
}

/** When some work would take place and what stands against it; nothing is asked while it is not known whole. */
export function useWindowCheck(asked: Asked | null) {
  return useQuery({
    queryKey: ['availability', 'windows', 'check', asked],
    enabled: asked !== null,
    retry: false,
    queryFn: ({ signal }) => getJson<WindowCheck>(withQuery('/api/availability/windows/check', { object: asked?.object, from: asked?.from, to: asked?.to, recurrence: asked?.recurrence ?? undefined }), signal),
    placeholderData: (before) => before,
  });
}

/** What an object puts at stake if it is taken out of service now. */
export function useObjectStakes(object: string | null) {
  return useQuery({
    queryKey: ['incidents', 'stakes', 'object', object],
    enabled: object !== null,
    queryFn: ({ signal }) => getJson<IncidentStakes>(withQuery('/api/incidents/reach/stakes', { object: object ?? '' }), signal),
  });
}

export type Work = AnnouncedWork;

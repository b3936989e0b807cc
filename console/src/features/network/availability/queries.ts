import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../../api/http';
import type { FailureTimes, MeasureEvidence, MaintenanceWindow, OutageCorrection, ObjectTimeline, ProvinceTimeline } from '../../../api/types';

export const spans = ['day', 'week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

const days: Record<Span, number> = { day: 1, week: 7, month: 30, year: 365 };
const refreshed = 60_000;

function since(span: Span): string {
  return new Date(Date.now() - days[span] * 86_400_000).toISOString();
}

/** How one object stood up to now. */
export function useTimeline(object: string, span: Span) {
  return useQuery({
    queryKey: ['alarms', 'object', object, 'timeline', span],
    refetchInterval: refreshed,
    queryFn: ({ signal }) => getJson<ObjectTimeline>(withQuery('/api/availability/timeline', { object, from: since(span) }), signal),
    placeholderData: (before) => before,
  });
}

/** How long failures of one object took. */
export function useFailureTimes(object: string, span: Span) {
  return useQuery({
    queryKey: ['alarms', 'object', object, 'failures', span],
    queryFn: ({ signal }) => getJson<FailureTimes>(withQuery('/api/availability/failures', { object, from: since(span) }), signal),
    placeholderData: (before) => before,
  });
}

/** How one province stood up to now. */
export function useProvinceTimeline(name: string | undefined, span: Span) {
  return useQuery({
    queryKey: ['availability', 'province', name, span],
    enabled: name !== undefined,
    refetchInterval: refreshed,
    queryFn: ({ signal }) => getJson<ProvinceTimeline>(withQuery('/api/availability/province', { name: name ?? '', from: since(span) }), signal),
  });
}

/** How the sites of one unit and those below it stood up to now. */
export function useUnitTimeline(unit: string | undefined, span: Span) {
  return useQuery({
    queryKey: ['availability', 'unit', unit, span],
    enabled: unit !== undefined,
    refetchInterval: refreshed,
    retry: false,
    queryFn: ({ signal }) => getJson<ProvinceTimeline>(withQuery('/api/availability/unit', { unit: unit ?? '', from: since(span) }), signal),
  });
}

/** Provinces in which the reader reaches sites. */
export function useProvinces() {
  return useQuery({ queryKey: ['availability', 'provinces'], staleTime: 300_000, queryFn: ({ signal }) => getJson<string[]>('/api/availability/provinces', signal) });
}

/** What people say of an object's outages. */
export function useCorrections(object: string) {
  return useQuery({ queryKey: ['availability', 'corrections', object], queryFn: ({ signal }) => getJson<OutageCorrection[]>(withQuery('/api/availability/corrections', { object }), signal) });
}

/** Work announced on an object. */
export function useWindows(object: string) {
  return useQuery({
    queryKey: ['availability', 'windows', object],
    queryFn: async ({ signal }) => {
      const windows = await getJson<MaintenanceWindow[]>(withQuery('/api/availability/windows', { object }), signal);
      return windows.map((window) => ({ ...window, ahead: Date.parse(window.from) > Date.now() }));
    },
  });
}

/** A measure of the running year of a unit or a province, with what stands behind it. */
export function useAreaMeasure(measure: string, of: { unit?: string | undefined; province?: string | undefined }) {
  return useQuery({
    queryKey: ['availability', 'measure', measure, of.unit ?? '', of.province ?? ''],
    refetchInterval: refreshed,
    queryFn: ({ signal }) => getJson<MeasureEvidence>(withQuery(`/api/measures/${measure}/evidence`, of), signal),
  });
}

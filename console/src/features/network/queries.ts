import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getJson, withQuery } from '../../api/http';
import { useTopic } from '../../api/live';
import type { Alarm, NetworkObject, ObjectDetail, ObjectPart, Obstacle, Page, SourceSummary, Task, Unit } from '../../api/types';

const pageSize = 200;

export function useObjects(text: string, type: string) {
  return useInfiniteQuery({
    queryKey: ['inventory', 'objects', text, type],
    queryFn: ({ pageParam, signal }) => getJson<Page<NetworkObject>>(withQuery('/api/inventory/objects', { q: text, type, page: pageParam, size: pageSize }), signal),
    initialPageParam: 0,
    getNextPageParam: (last) => ((last.page + 1) * last.size < last.total ? last.page + 1 : undefined),
    placeholderData: (before) => before,
  });
}

export function useSources() {
  return useQuery({
    queryKey: ['inventory', 'sources'],
    queryFn: async ({ signal }) => {
      const answer = await getJson<SourceSummary[] | Page<SourceSummary>>('/api/inventory/sources', signal);
      return Array.isArray(answer) ? answer : answer.items;
    },
  });
}

export function useObject(id: string) {
  return useQuery({ queryKey: ['inventory', 'object', id], queryFn: ({ signal }) => getJson<ObjectDetail>(`/api/inventory/objects/${encodeURIComponent(id)}`, signal) });
}

export function useAlarmsOf(id: string, state: 'open' | 'cleared') {
  return useQuery({
    queryKey: ['alarms', 'object', id, state],
    queryFn: ({ signal }) => getJson<Page<Alarm>>(withQuery('/api/alarms', { state, object: id, size: 12 }), signal),
  });
}

/** What an object is part of: targets and clauses it serves, what it moved, who must be asked. */
export function useObjectPart(object: string) {
  return useQuery({ queryKey: ['overview', 'object-part', object], queryFn: ({ signal }) => getJson<ObjectPart>(withQuery('/api/overview/object-part', { object }), signal) });
}

const mostWork = 12;

/** What is being done on an object, open tasks first. */
export function useTasksOn(object: string) {
  return useQuery({
    queryKey: ['tasks', 'object', object],
    queryFn: ({ signal }) => getJson<Page<Task>>(withQuery('/api/tasks', { object, size: mostWork }), signal),
  });
}

/** What stands in the way at an object. */
export function useObstaclesOn(object: string) {
  return useQuery({
    queryKey: ['obstacles', 'object', object],
    queryFn: ({ signal }) => getJson<Page<Obstacle>>(withQuery('/api/obstacles', { onType: 'OBJECT', onCode: object, open: 'true', size: mostWork }), signal),
  });
}

/** The unit that runs an object; null where everybody reads it and nobody runs it. */
export function useOwner(unit: string | null) {
  return useQuery({
    queryKey: ['unit', unit],
    enabled: unit !== null,
    staleTime: 300_000,
    retry: false,
    queryFn: ({ signal }) => getJson<Unit>(`/api/units/${encodeURIComponent(unit ?? '')}`, signal),
  });
}

/** Reads what is shown again when an import or an alarm touches it. */
export function useLiveInventory(): void {
  const client = useQueryClient();
  useTopic('inventory', useCallback(() => void client.invalidateQueries({ queryKey: ['inventory'] }), [client]));
}

/** Reads the alarms of one object again when a push names it. */
export function useLiveObjectAlarms(id: string): void {
  const client = useQueryClient();
  const hear = useCallback(
    (items: unknown[]) => {
      if ((items as Alarm[]).some((alarm) => alarm.object?.id === id)) void client.invalidateQueries({ queryKey: ['alarms', 'object', id] });
    },
    [client, id],
  );
  useTopic('alarm', hear);
}

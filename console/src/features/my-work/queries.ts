import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { giveChange } from '../../api/offline/change';
import { getKept } from '../../api/offline/kept';
import { ownPartPath, ownTasksPath } from '../../api/own';
import { isoDay } from '../../format/times';
import { getJson, withQuery } from '../../api/http';
import type { MyPart, Obstacle, Page, Task, UnitPart } from '../../api/types';

/** The tasks of whoever is signed in, open ones first, by due day; without signal those last read. */
export function useMyTasks() {
  return useQuery({
    queryKey: ['tasks', 'me'],
    queryFn: ({ signal }) => getKept<Page<Task>>(ownTasksPath, signal),
    refetchInterval: 60_000,
  });
}

/** What the person behind the reader moves, from scores at most a minute old; without signal as it was last read. */
export function useMyPart() {
  return useQuery({
    queryKey: ['overview', 'my-part'],
    queryFn: ({ signal }) => getKept<MyPart>(ownPartPath, signal),
    refetchInterval: 60_000,
  });
}

/** The same of somebody in the reader's units. */
export function usePersonPart(person: string) {
  return useQuery({
    queryKey: ['overview', 'my-part', person],
    queryFn: ({ signal }) => getJson<MyPart>(withQuery('/api/overview/my-part', { person }), signal),
  });
}

/** What the people of a unit work on; absent: the reader's own unit. Pages from 0. */
export function useUnitPart(unit: string | undefined, page: number) {
  return useQuery({
    queryKey: ['overview', 'unit-part', unit, page],
    queryFn: ({ signal }) => getJson<UnitPart>(withQuery('/api/overview/unit-part', { unit, page, size: 50 }), signal),
    placeholderData: (before) => before,
  });
}

/** The open tasks of a unit or of a person, by due day. Pages from 0. */
export function useOpenTasks(of: { unit: string } | { person: string }, page: number) {
  return useQuery({
    queryKey: ['tasks', 'open', of, page],
    queryFn: ({ signal }) => getJson<Page<Task>>(withQuery('/api/tasks', { ...of, state: 'OPEN', page, size: 50 }), signal),
    placeholderData: (before) => before,
  });
}

/** Asks whoever must decide which target a task serves: an obstacle on that task, its decider and day by the rules. */
export function useAskLine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, title }: { code: string; title: string }) => giveChange<Obstacle>({ kind: 'obstacle', path: '/api/obstacles', body: { title, onType: 'TASK', onCode: code }, title }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['overview'] }), client.invalidateQueries({ queryKey: ['obstacles'] })]),
  });
}

/** Where a task is reported done. */
export function donePath(code: string): string {
  return `/api/tasks/${encodeURIComponent(code)}/done`;
}

/** Hands a task over, with a note where its product lies; without signal that waits, with the day it was done. */
export function useFinishTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, note }: { task: Task; note: string }) =>
      giveChange<Task>({ kind: 'task', path: donePath(task.code), body: { note, doneOn: isoDay(new Date()) }, title: `${task.code} ${task.title}` }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['tasks'] }), client.invalidateQueries({ queryKey: ['overview', 'my-part'] })]),
  });
}

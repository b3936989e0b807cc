import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Committee, KeyTask, Page, Programme, ProgrammeItem, Task, Theme } from '../../api/types';

const most = 500;
const mostTasks = 50;

/** All action programmes within reach. */
export function useProgrammes(text: string) {
  return useQuery({
    queryKey: ['programmes', text],
    queryFn: ({ signal }) => getJson<Page<ProgrammeItem>>(withQuery('/api/programmes', { q: text, size: most }), signal),
    placeholderData: (before) => before,
  });
}

export function useProgramme(code: string) {
  return useQuery({ queryKey: ['programme', code], queryFn: ({ signal }) => getJson<Programme>(`/api/programmes/${encodeURIComponent(code)}`, signal) });
}

/** The tasks that serve a programme, open ones first, by due day. */
export function useProgrammeTasks(programme: string) {
  return useQuery({ queryKey: ['tasks', 'programme', programme], queryFn: ({ signal }) => getJson<Page<Task>>(withQuery('/api/tasks', { programme, size: mostTasks }), signal) });
}

/** The priority list, latest year first, by theme and code. */
export function useKeyTasks() {
  return useQuery({ queryKey: ['key-tasks'], queryFn: ({ signal }) => getJson<Page<KeyTask>>(withQuery('/api/key-tasks', { size: most }), signal) });
}

/** The themes of key tasks, by code. */
export function useThemes() {
  return useQuery({ queryKey: ['themes'], queryFn: ({ signal }) => getJson<Theme[]>('/api/themes', signal) });
}

/** The committees that steer the resolutions within reach. */
export function useCommittees() {
  return useQuery({ queryKey: ['committees'], queryFn: ({ signal }) => getJson<Page<Committee>>(withQuery('/api/steering-committees', { size: most }), signal) });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson, withQuery } from '../../api/http';
import type { MyPart, Obstacle, Page, Task } from '../../api/types';

const mostTasks = 200;

/** The tasks of whoever is signed in, open ones first, by due day. */
export function useMyTasks() {
  return useQuery({
    queryKey: ['tasks', 'me'],
    queryFn: ({ signal }) => getJson<Page<Task>>(withQuery('/api/tasks', { person: 'me', size: mostTasks }), signal),
    refetchInterval: 60_000,
  });
}

/** What the person behind the reader moves; the server works from scores at most a minute old. */
export function useMyPart() {
  return useQuery({
    queryKey: ['overview', 'my-part'],
    queryFn: ({ signal }) => getJson<MyPart>('/api/overview/my-part', signal),
    refetchInterval: 60_000,
  });
}

/** Asks whoever must decide which target a task serves: an obstacle on that task, its decider and day by the rules. */
export function useAskLine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, title }: { code: string; title: string }) => postJson<Obstacle>('/api/obstacles', { title, onType: 'TASK', onCode: code }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['overview'] }), client.invalidateQueries({ queryKey: ['obstacles'] })]),
  });
}

/** Hands a task over, with a note where its product lies. */
export function useFinishTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, note }: { code: string; note: string }) => postJson<Task>(`/api/tasks/${encodeURIComponent(code)}/done`, { note }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['tasks'] }), client.invalidateQueries({ queryKey: ['overview', 'my-part'] })]),
  });
}

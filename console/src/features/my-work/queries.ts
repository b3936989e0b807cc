import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Page, Task } from '../../api/types';

const mostTasks = 200;

/** The tasks of whoever is signed in, open ones first, by due day. */
export function useMyTasks() {
  return useQuery({
    queryKey: ['tasks', 'me'],
    queryFn: ({ signal }) => getJson<Page<Task>>(withQuery('/api/tasks', { person: 'me', size: mostTasks }), signal),
    refetchInterval: 60_000,
  });
}

/** Hands a task over, with a note where its product lies. */
export function useFinishTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, note }: { code: string; note: string }) => postJson<Task>(`/api/tasks/${encodeURIComponent(code)}/done`, { note }),
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Obstacle, ObstacleDesk, Page } from '../../api/types';

const most = 500;

/** Which obstacles are shown: those that stand, those that wait for me, those removed. */
export type Shown = 'open' | 'mine' | 'removed';

/** Obstacles within reach, by due day. */
export function useObstacles(shown: Shown, text: string | undefined) {
  return useQuery({
    queryKey: ['obstacles', shown, text ?? ''],
    queryFn: ({ signal }) =>
      getJson<Page<Obstacle>>(withQuery('/api/obstacles', { open: shown === 'removed' ? 'false' : 'true', mustDecide: shown === 'mine' ? 'me' : undefined, q: text, size: most }), signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

/** Every desk an obstacle lies and lay on. */
export function useStages(id: string, version: number) {
  return useQuery({ queryKey: ['obstacle', id, 'stages', version], queryFn: ({ signal }) => getJson<ObstacleDesk[]>(`/api/obstacles/${encodeURIComponent(id)}/stages`, signal), refetchInterval: 60_000 });
}

export function useObstacle(id: string) {
  return useQuery({ queryKey: ['obstacle', id], queryFn: ({ signal }) => getJson<Obstacle>(`/api/obstacles/${encodeURIComponent(id)}`, signal) });
}

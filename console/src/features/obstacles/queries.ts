import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Obstacle, ObstacleDesk, ObstacleDeskSums, Page } from '../../api/types';

const most = 500;

/** Which obstacles are shown: those that stand, those that wait for me, those removed. */
export type Shown = 'open' | 'mine' | 'removed';

/** Obstacles within reach, by due day. */
export function useObstacles(shown: Shown, text: string | undefined, desk: { desk?: string; deskUnit?: string }) {
  return useQuery({
    queryKey: ['obstacles', shown, text ?? '', desk.desk ?? '', desk.deskUnit ?? ''],
    queryFn: ({ signal }) =>
      getJson<Page<Obstacle>>(withQuery('/api/obstacles', { open: shown === 'removed' ? 'false' : 'true', mustDecide: shown === 'mine' ? 'me' : desk.desk, deskUnit: desk.deskUnit, q: text, size: most }), signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

/** What is stuck, by person and by unit. */
export function useDeskSums() {
  return useQuery({ queryKey: ['obstacles', 'desks'], queryFn: ({ signal }) => getJson<ObstacleDeskSums>('/api/obstacles/desks', signal), refetchInterval: 60_000 });
}

/** Every desk an obstacle lies and lay on. */
export function useStages(id: string, version: number) {
  return useQuery({ queryKey: ['obstacle', id, 'stages', version], queryFn: ({ signal }) => getJson<ObstacleDesk[]>(`/api/obstacles/${encodeURIComponent(id)}/stages`, signal), refetchInterval: 60_000 });
}

export function useObstacle(id: string) {
  return useQuery({ queryKey: ['obstacle', id], queryFn: ({ signal }) => getJson<Obstacle>(`/api/obstacles/${encodeURIComponent(id)}`, signal) });
}

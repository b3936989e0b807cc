import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { getJson, withQuery } from '../../api/http';
import { useTopic } from '../../api/live';
import type { Evidence, Forecast, ObstructedCauses, Page, ResolutionProgress, Scorecard, TargetCauses, TargetDetail, TargetItem } from '../../api/types';

type Answer = ResolutionProgress[] | Page<ResolutionProgress>;

/** Resolution → clause → target → score in a period. */
export function useCommitments(period: string) {
  return useQuery({
    queryKey: ['commitments', period],
    queryFn: async ({ signal }) => {
      const answer = await getJson<Answer>(withQuery('/api/commitments', { period }), signal);
      return Array.isArray(answer) ? answer : answer.items;
    },
    refetchInterval: 60_000,
  });
}

function targetPath(code: string): string {
  return `/api/targets/${encodeURIComponent(code)}`;
}

export function useTarget(code: string, period: string) {
  return useQuery({
    queryKey: ['target', code, period],
    queryFn: ({ signal }) => getJson<TargetDetail>(withQuery(targetPath(code), { period }), signal),
    refetchInterval: 60_000,
  });
}

export function useEvidence(code: string, period: string) {
  return useQuery({
    queryKey: ['evidence', code, period],
    queryFn: ({ signal }) => getJson<Evidence>(withQuery(`${targetPath(code)}/evidence`, { period }), signal),
    refetchInterval: 60_000,
  });
}

/** Where a target will stand at the end of the period. */
export function useForecast(code: string, period: string) {
  return useQuery({
    queryKey: ['forecast', code, period],
    queryFn: ({ signal }) => getJson<Forecast>(withQuery(`${targetPath(code)}/forecast`, { period }), signal),
    refetchInterval: 60_000,
  });
}

/** What a target is short by, and what it would take. */
export function useCauses(code: string, period: string) {
  return useQuery({
    queryKey: ['causes', code, period],
    queryFn: ({ signal }) => getJson<TargetCauses>(withQuery(`${targetPath(code)}/causes`, { period }), signal),
    refetchInterval: 60_000,
  });
}

/** Obstacles behind the causes; whoever reads no obstacles of these units is told of none. */
export function useObstructedCauses(code: string, period: string) {
  return useQuery({
    queryKey: ['obstructed-causes', code, period],
    queryFn: ({ signal }) => getJson<ObstructedCauses>(withQuery('/api/overview/obstructed-causes', { target: code, period }), signal),
    refetchInterval: 60_000,
  });
}

export function useScorecards(code: string) {
  return useQuery({
    queryKey: ['scorecards', code],
    queryFn: async ({ signal }) => {
      const answer = await getJson<Scorecard[] | Page<Scorecard>>(`${targetPath(code)}/scorecards`, signal);
      return Array.isArray(answer) ? answer : answer.items;
    },
  });
}

const quietMillis = 1_000;

/** Puts pushed scores into the open tree at once and reads what hangs on them again, at most once a second. */
export function useLiveScores(): void {
  const client = useQueryClient();
  const timer = useRef<number | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
    },
    [],
  );
  const hear = useCallback(
    (items: unknown[]) => {
      const pushed = new Map((items as TargetItem[]).map((item) => [`${item.code}/${item.period}`, item]));
      client.setQueriesData<ResolutionProgress[]>({ queryKey: ['commitments'] }, (tree) => tree?.map((resolution) => withScores(resolution, pushed)));
      timer.current ??= window.setTimeout(() => {
        timer.current = null;
        for (const key of ['commitments', 'target', 'evidence', 'scorecards']) void client.invalidateQueries({ queryKey: [key] });
      }, quietMillis);
    },
    [client],
  );
  useTopic('score', hear);
}

function withScores(resolution: ResolutionProgress, pushed: Map<string, TargetItem>): ResolutionProgress {
  return {
    ...resolution,
    clauses: resolution.clauses.map((clause) => ({
      ...clause,
      targets: clause.targets.map((target) => pushed.get(`${target.code}/${target.period}`) ?? target),
    })),
  };
}

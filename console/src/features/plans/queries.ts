import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Page, PlanRow, Proposal } from '../../api/types';

const mostRows = 1_000;
const mostProposals = 200;

/** Targets with all their plans, for a year's table. */
export function usePlans(year: string, unit: string | null, q: string) {
  return useQuery({
    queryKey: ['plans', year, unit, q],
    queryFn: ({ signal }) => getJson<Page<PlanRow>>(withQuery('/api/target-plans', { year, unit, q, size: mostRows }), signal),
    placeholderData: (before) => before,
  });
}

/** What was proposed, open ones first; about one target where a code is given. */
export function useProposals(code?: string) {
  return useQuery({
    queryKey: ['proposals', code ?? null],
    queryFn: ({ signal }) => getJson<Page<Proposal>>(withQuery('/api/target-proposals', { code, size: mostProposals }), signal),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Dispute, Page } from '../../api/types';

/** All disputes over a target, those not settled first. */
export function useDisputes(target: string) {
  return useQuery({
    queryKey: ['disputes', target],
    queryFn: ({ signal }) => getJson<Page<Dispute>>(withQuery('/api/disputes', { target, size: 100 }), signal),
  });
}

interface Objection {
  period: string;
  wrong: string;
  reported?: string;
}

/** Objects to a figure, or asks to explain a report. */
export function useObject(target: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (objection: Objection) => postJson<Dispute>(`/api/targets/${encodeURIComponent(target)}/disputes`, objection),
    onSuccess: () => client.invalidateQueries({ queryKey: ['disputes'] }),
  });
}

export type Answer = { kind: 'explanation'; text: string } | { kind: 'settlement'; outcome: 'EXPLAINED' | 'UPHELD'; reason: string };

/** Explains or settles a dispute. */
export function useAnswer(dispute: Dispute) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...said }: Answer) => postJson<Dispute>(`/api/disputes/${dispute.id}/${kind}`, { ...said, version: dispute.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['disputes'] }),
  });
}

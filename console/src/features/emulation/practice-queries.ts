import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { GoodPractice, GoodPracticePage, Page } from '../../api/types';

const pageSize = 20;

export const practicePath = (id: string) => `/api/good-practices/${encodeURIComponent(id)}`;

/** Good practices of the organisation, newest first. Pages from 0. */
export function usePractices(q: string, page: number) {
  return useQuery({
    queryKey: ['emulation', 'practices', q, page],
    queryFn: ({ signal }) => getJson<Page<GoodPractice>>(withQuery('/api/good-practices', { ...(q ? { q } : {}), page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function usePractice(id: string) {
  return useQuery({ queryKey: ['emulation', 'practice', id], queryFn: ({ signal }) => getJson<GoodPracticePage>(practicePath(id), signal) });
}

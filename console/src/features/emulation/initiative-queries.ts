import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Initiative, Page } from '../../api/types';
import { useWords } from '../../i18n';

const pageSize = 20;

export const initiativePath = (id: string) => `/api/initiatives/${encodeURIComponent(id)}`;

/** Initiatives within reach, submitted ones first. Pages from 0. */
export function useInitiatives(page: number) {
  const { language } = useWords();
  return useQuery({
    queryKey: ['emulation', 'initiatives', language, page],
    queryFn: ({ signal }) => getJson<Page<Initiative>>(withQuery('/api/initiatives', { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useInitiative(id: string) {
  const { language } = useWords();
  return useQuery({ queryKey: ['emulation', 'initiative', id, language], queryFn: ({ signal }) => getJson<Initiative>(initiativePath(id), signal) });
}

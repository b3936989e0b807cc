import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { Award, EmulationTitle, Page } from '../../api/types';
import { useWords } from '../../i18n';
import { pageSize } from './queries';

export const awardPath = (id: string) => `/api/emulation-awards/${encodeURIComponent(id)}`;

/** Awards within reach, newest first; nominations for those who decide. Pages from 0. */
export function useAwards(filter: { year: string | null; unit: string | null }, page: number) {
  const { language } = useWords();
  return useQuery({
    queryKey: ['emulation', 'awards', language, filter, page],
    queryFn: ({ signal }) => getJson<Page<Award>>(withQuery('/api/emulation-awards', { ...(filter.year ? { year: filter.year } : {}), ...(filter.unit ? { unit: filter.unit } : {}), page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useAward(id: string) {
  const { language } = useWords();
  return useQuery({ queryKey: ['emulation', 'award', id, language], queryFn: ({ signal }) => getJson<Award>(awardPath(id), signal) });
}

/** What may be given by the rule in force. */
export function useTitles() {
  const { language } = useWords();
  return useQuery({ queryKey: ['emulation', 'titles', language], queryFn: ({ signal }) => getJson<EmulationTitle[]>('/api/emulation-titles', signal) });
}

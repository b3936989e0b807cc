import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, putJson, withQuery } from '../../api/http';
import type { Notice, NoticePreference, Page, Unread } from '../../api/types';
import type { Language } from '../../format/language';

/** What the reader was told, newest first; the sentences come in their language. */
export function useNotices(unread: boolean, size: number, language: Language) {
  return useQuery({
    queryKey: ['notices', 'list', unread, size, language],
    queryFn: ({ signal }) => getJson<Page<Notice>>(withQuery('/api/notices', { unread: unread ? 'true' : undefined, size }), signal),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

/** Notes that one notice was seen, or all up to one. */
export function useSee() {
  const client = useQueryClient();
  const done = () => client.invalidateQueries({ queryKey: ['notices'] });
  const one = useMutation({ mutationFn: (id: number) => putJson<Unread>(`/api/notices/${id}/seen`, {}), onSuccess: done });
  const all = useMutation({ mutationFn: (upTo: number) => putJson<Unread>('/api/notices/seen', { upTo }), onSuccess: done });
  return { one, all };
}

/** How the reader wants to be told. */
export function usePreference() {
  return useQuery({ queryKey: ['notices', 'preference'], queryFn: ({ signal }) => getJson<NoticePreference>('/api/notices/preferences', signal), retry: false });
}

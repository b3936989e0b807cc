import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useCallback } from 'react';
import { getJson } from '../api/http';
import { useReset, useTopic } from '../api/live';
import type { Unread } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { useMe } from '../ui/choices';
import './notice-bell.css';

const rereadMillis = 60_000;
const most = 99;

/** How many notices the reader has not seen, with the way to them; as soon as one is told. */
export function NoticeBell() {
  const { t, language } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const unread = useQuery({ queryKey: ['notices', 'unread'], enabled: Boolean(me?.person), queryFn: ({ signal }) => getJson<Unread>('/api/notices/unread', signal), refetchInterval: rereadMillis });
  const reread = useCallback(() => void client.invalidateQueries({ queryKey: ['notices'] }), [client]);
  useTopic('notice', reread);
  useReset(reread);
  if (!me?.person) return null;
  const count = unread.data?.count ?? 0;
  const words = count > 0 ? t('notices.bellUnread', { n: formatCount(count, language) }) : t('notices.bell');
  return (
    <Link to="/notices" className="notice-bell" aria-label={words} title={words} data-unread={count > 0 || undefined}>
      <Bell aria-hidden size={17} strokeWidth={1.8} />
      {count > 0 ? <span aria-hidden>{count > most ? `${most}+` : formatCount(count, language)}</span> : null}
    </Link>
  );
}

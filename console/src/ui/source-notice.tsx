import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { getJson } from '../api/http';
import type { SourceSummary } from '../api/types';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';

/** What must be known of whatever comes from a source, for example that it is another network; nothing where nothing was said. */
export function SourceNotice({ source }: { source: string | null | undefined }) {
  const { t } = useWords();
  const notice = useNotices().find(({ name }) => name === source)?.notice;
  if (!source || !notice) return null;
  return (
    <p className="source-notice" role="note">
      <Info aria-hidden size={15} strokeWidth={1.8} />
      <span>
        <b>
          {t('source.notice')} <SafeText text={source} />
        </b>{' '}
        <SafeText text={notice} />
      </span>
    </p>
  );
}

/** The first source with a notice that one of these comes from; known by its name before the slash. */
export function useNoticedSource(things: readonly { sourceName: string }[]): string | null {
  const noticed = useNotices().filter(({ notice }) => notice);
  if (noticed.length === 0) return null;
  return noticed.find(({ name }) => things.some(({ sourceName }) => sourceName.startsWith(`${name}/`)))?.name ?? null;
}

function useNotices(): SourceSummary[] {
  const sources = useQuery({
    queryKey: ['inventory', 'sources'],
    queryFn: ({ signal }) => getJson<SourceSummary[]>('/api/inventory/sources', signal),
    staleTime: 60_000,
  });
  return sources.data ?? [];
}

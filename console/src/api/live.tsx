import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { asOfDay } from '../format/as-of';
import { getJson } from './http';
import { LiveStream, type LinkState, type Topic } from './stream';
import type { Me } from './types';

const LiveContext = createContext<LiveStream | null>(null);

/** Opens the live feed for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const stream = useMemo(
    () =>
      new LiveStream({
        open: () => new EventSource('/api/stream'),
        onRefused: () => void client.fetchQuery({ queryKey: ['me'], queryFn: () => getJson<Me>('/api/me'), staleTime: 0 }).catch(() => undefined),
      }),
    [client],
  );
  useEffect(() => {
    const forget = stream.onReset(() => void client.invalidateQueries());
    stream.start();
    return () => {
      forget();
      stream.stop();
    };
  }, [stream, client]);
  return <LiveContext value={stream}>{children}</LiveContext>;
}

function useStream(): LiveStream {
  const stream = useContext(LiveContext);
  if (!stream) throw new Error('useStream outside LiveProvider');
  return stream;
}

export function useLinkState(): { state: LinkState; since: number } {
  const stream = useStream();
  return useSyncExternalStore(stream.watch, stream.current);
}

/** Hears the items of one topic while mounted, unless the page speaks of an earlier day. The listener must be stable (useCallback). */
export function useTopic(topic: Topic, listener: (items: unknown[]) => void): void {
  const stream = useStream();
  useEffect(() => (asOfDay() ? undefined : stream.on(topic, listener)), [stream, topic, listener]);
}

/** Hears when events may have been missed; of an earlier day none are. The listener must be stable. */
export function useReset(listener: () => void): void {
  const stream = useStream();
  useEffect(() => (asOfDay() ? undefined : stream.onReset(listener)), [stream, listener]);
}

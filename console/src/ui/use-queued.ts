import { useSyncExternalStore } from 'react';
import { onQueueChange, queued, type QueuedChange } from '../api/offline/queue';

let current: QueuedChange[] = [];
const watchers = new Set<() => void>();
let leave: (() => void) | null = null;

function read(): void {
  void queued().then((found) => {
    if (found.length === 0 && current.length === 0) return;
    current = found;
    for (const watcher of watchers) watcher();
  });
}

/** The list is read and opened once for all that watch it. */
function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (!leave) {
    leave = onQueueChange(read);
    read();
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    leave?.();
    leave = null;
    current = [];
  };
}

/** What waits to be sent of whoever is signed in, in its order. */
export function useQueued(): QueuedChange[] {
  return useSyncExternalStore(watch, () => current);
}

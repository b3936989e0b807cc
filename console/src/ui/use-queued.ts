import { useEffect, useState } from 'react';
import { onQueueChange, queued, type QueuedChange } from '../api/offline/queue';

const none: QueuedChange[] = [];

/** What waits to be sent of whoever is signed in, in its order. */
export function useQueued(): QueuedChange[] {
  const [changes, setChanges] = useState(none);
  useEffect(() => {
    let mounted = true;
    const read = () =>
      void queued().then((found) => {
        if (mounted) setChanges(found);
      });
    read();
    const leave = onQueueChange(read);
    return () => {
      mounted = false;
      leave();
    };
  }, []);
  return changes;
}

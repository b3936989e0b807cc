import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getJson } from '../api/http';
import { onQueueChange } from '../api/offline/queue';
import { sendAll } from '../api/offline/sending';
import { currentSignal, onSignal } from '../api/offline/signal';
import { keepConsole, lookForNewer } from '../api/offline/worker';
import { settlePush } from '../api/push';

const betweenTriesMillis = 15_000;

/**
 * Keeps the console ready for times without signal while somebody is signed in: what waits is sent when signal
 * returns, when the page is looked at again and when it opens; then everything is read anew.
 */
export function useKeeping(): void {
  const client = useQueryClient();
  useEffect(() => {
    const send = () => void sendAll().catch(() => undefined);
    const returned = () => {
      if (currentSignal() === 'gone') return;
      send();
      void client.invalidateQueries();
    };
    // The first answer of the server says that there is signal again.
    const ask = () => void getJson('/api/me').catch(() => undefined);
    const seen = () => {
      if (document.visibilityState !== 'visible') return;
      send();
      void lookForNewer();
    };
    const tries = setInterval(() => {
      if (currentSignal() === 'gone' && document.visibilityState === 'visible') ask();
    }, betweenTriesMillis);
    void keepConsole().then(() => settlePush(document.documentElement.lang)).catch(() => undefined);
    addEventListener('online', ask);
    document.addEventListener('visibilitychange', seen);
    const leave = onSignal(returned);
    // What was sent changes what the pages show.
    const leaveQueue = onQueueChange(() => {
      if (currentSignal() === 'here') void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    });
    return () => {
      clearInterval(tries);
      removeEventListener('online', ask);
      document.removeEventListener('visibilitychange', seen);
      leave();
      leaveQueue();
    };
  }, [client]);
}

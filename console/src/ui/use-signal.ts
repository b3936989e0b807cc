import { useSyncExternalStore } from 'react';
import { currentSignal, onSignal, type Signal } from '../api/offline/signal';

/** Whether the server can be reached. */
export function useSignal(): Signal {
  return useSyncExternalStore(onSignal, currentSignal);
}

/** Why it cannot: the device has no network, or the network leads to no server. */
export function signalWords(): 'offline.gone' | 'offline.unreachable' {
  return navigator.onLine ? 'offline.unreachable' : 'offline.gone';
}

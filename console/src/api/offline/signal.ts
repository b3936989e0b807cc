/** Whether the server can be reached, as far as the last request tells. */
export type Signal = 'here' | 'gone';

let current: Signal = typeof navigator !== 'undefined' && navigator.onLine === false ? 'gone' : 'here';
const listeners = new Set<() => void>();

function move(next: Signal): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** A request found no server. */
export function signalGone(): void {
  move('gone');
}

/** A request was answered, with whatever. */
export function signalHere(): void {
  move('here');
}

export function currentSignal(): Signal {
  return current;
}

/** Hears each change. */
export function onSignal(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

globalThis.addEventListener?.('offline', signalGone);

import { useSyncExternalStore } from 'react';

function query(): MediaQueryList | null {
  return typeof matchMedia === 'function' ? matchMedia('screen and (max-width: 900px)') : null;
}

function watch(tell: () => void): () => void {
  const list = query();
  list?.addEventListener('change', tell);
  return () => list?.removeEventListener('change', tell);
}

/** True on a phone: tables become rows, panels become sheets. Paper is as narrow and is not one: nothing is folded on it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => query()?.matches ?? false);
}

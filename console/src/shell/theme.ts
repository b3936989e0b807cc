import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const storageKey = 'thongmach.theme';
const watchers = new Set<() => void>();

function remembered(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Storage is off: follow the machine.
  }
  return typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

let current = remembered();

function apply(): void {
  document.documentElement.dataset['theme'] = current;
}
apply();

/** What is chosen in one window holds in the others. */
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key === storageKey) changeTheme(remembered());
});

export function changeTheme(theme: Theme): void {
  current = theme;
  apply();
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, () => current);
}

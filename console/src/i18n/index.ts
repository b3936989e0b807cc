import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { setRequestLanguage } from '../api/http';
import type { Language } from '../format/language';
import { en } from './en';
import { vi } from './vi';

const storageKey = 'thongmach.language';

/** The words and the language of the reader. */
export interface Wording {
  t: (key: string, values?: Record<string, unknown>) => string;
  language: Language;
}

const watchers = new Set<() => void>();
let current: Wording = { t: (key) => key, language: 'vi' };

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

function use(language: Language): void {
  document.documentElement.lang = language;
  setRequestLanguage(language);
  current = { t: i18next.getFixedT(language) as Wording['t'], language };
  for (const watcher of watchers) watcher();
}

export async function initialiseLanguage(language: Language = remembered()): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  use(language);
}

export function changeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
  use(language);
}

/** What is chosen in one window holds in the others. */
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key === storageKey && i18next.isInitialized) use(remembered());
});

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** One object for all readers of a language: thousands of grid cells ask for it. */
export function useWords(): Wording {
  return useSyncExternalStore(watch, () => current);
}

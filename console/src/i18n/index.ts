import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { setRequestLanguage } from '../api/http';
import type { Language } from '../format/language';
import { en } from './en';
import { vi } from './vi';

const storageKey = 'thongmach.language';

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

function announce(language: Language): void {
  document.documentElement.lang = language;
  setRequestLanguage(language);
}

export async function initialiseLanguage(language: Language = remembered()): Promise<void> {
  announce(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export function changeLanguage(language: Language): void {
  announce(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
  void i18next.changeLanguage(language);
}

/** The words and the language of the reader. */
export function useWords(): { t: (key: string, values?: Record<string, unknown>) => string; language: Language } {
  const { t, i18n } = useTranslation();
  return { t: t as (key: string, values?: Record<string, unknown>) => string, language: i18n.language === 'en' ? 'en' : 'vi' };
}

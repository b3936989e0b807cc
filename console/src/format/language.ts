export type Language = 'vi' | 'en';

/** The locale whose number conventions a language uses: 1.234,5 in Vietnamese, 1,234.5 in English. */
export function localeOf(language: Language): string {
  return language === 'vi' ? 'vi-VN' : 'en-GB';
}

import type { NoticePreference } from '../../api/types';
import type { Wording } from '../../i18n';

/** Quiet hours in words. */
export function hoursWords(hours: NoticePreference['usualQuiet'], t: Wording['t']): string {
  const night = hours.from === hours.to ? null : t('notices.hours', { from: hours.from, to: hours.to });
  const off = hours.daysOff ? t('notices.daysOff') : null;
  return [night, off].filter(Boolean).join(', ') || t('notices.noQuiet');
}

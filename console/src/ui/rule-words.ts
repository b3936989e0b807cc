import type { Wording } from '../i18n';

const days = new Map([['MO', 1], ['TU', 2], ['WE', 3], ['TH', 4], ['FR', 5], ['SA', 6], ['SU', 0]]);

/** A rule of repeating in the reader's words. */
export function ruleWords(rule: string, { t, language }: Wording): string {
  const parts = new Map(rule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const n = Number(parts.get('INTERVAL') ?? '1');
  const often = t(`series.rule.${parts.get('FREQ') ?? 'DAILY'}${n === 1 ? '' : '_N'}`, { n });
  const weekdays = parts.get('BYDAY')?.split(',').map((one) => weekday(days.get(one) ?? 1, language));
  if (weekdays) return `${often}, ${weekdays.join(', ')}`;
  const day = parts.get('BYMONTHDAY');
  if (day === '-1') return `${often}, ${t('series.rule.last')}`;
  return day ? `${often}, ${t('series.rule.day', { day })}` : often;
}

/** The day's name; 1 November 2026 is a Sunday. */
function weekday(day: number, language: string): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 10, 1 + day)));
}

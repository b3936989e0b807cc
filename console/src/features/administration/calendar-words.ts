import { formatDate } from '../../format/times';
import type { Wording } from '../../i18n';

interface Holiday {
  name: string;
  calendar: 'SOLAR' | 'LUNAR';
  month: number;
  day: number;
  first: number;
  days: number;
}

/** The rules of the working-day calendar and of desks in words; null for parameters of another form. */
export function calendarWords(value: unknown, t: Wording['t']): string | null {
  if (isHolidays(value)) return value.map((holiday) => holidayWords(holiday, t)).join('; ');
  if (isSwapped(value)) return t('administration.swapped', { off: daysWords(value.off, t), working: daysWords(value.working, t) });
  if (isWeek(value)) {
    const days = value.days.map((day) => t(`administration.weekday.${day}`)).join(', ');
    return t('administration.week', { days, hours: value.hours.map(([from, to]) => `${from}–${to}`).join(', ') });
  }
  if (isDesks(value)) {
    const lists = { management: value.management.join(', '), party: value.party.join(', ') };
    return 'first' in value ? t('administration.terms', { first: value.first, ...lists }) : t('administration.headPosts', lists);
  }
  return null;
}

function holidayWords(holiday: Holiday, t: Wording['t']): string {
  const date = `${holiday.day}/${holiday.month}`;
  const day = holiday.calendar === 'LUNAR' ? t('administration.lunar', { date }) : date;
  if (holiday.days === 1 && holiday.first === 0) return t('administration.holiday', { name: holiday.name, day });
  return t(holiday.first === 0 ? 'administration.holidays' : 'administration.holidaysFrom', { name: holiday.name, day, n: holiday.days, before: -holiday.first });
}

function daysWords(days: string[], t: Wording['t']): string {
  return days.length === 0 ? t('administration.noDay') : days.map((day) => formatDate(day)).join(', ');
}

function isHolidays(value: unknown): value is Holiday[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && 'calendar' in one && 'first' in one);
}

function isSwapped(value: unknown): value is { off: string[]; working: string[] } {
  return typeof value === 'object' && value !== null && 'off' in value && 'working' in value && Array.isArray(value.off) && Array.isArray(value.working);
}

function isWeek(value: unknown): value is { days: number[]; hours: [string, string][] } {
  return typeof value === 'object' && value !== null && 'days' in value && 'hours' in value && Array.isArray(value.days) && Array.isArray(value.hours);
}

function isDesks(value: unknown): value is { first?: number; management: unknown[]; party: unknown[] } {
  return typeof value === 'object' && value !== null && 'management' in value && 'party' in value && Array.isArray(value.management) && Array.isArray(value.party);
}

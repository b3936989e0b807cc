import { vietnameseDay } from './times';

const dayMillis = 86_400_000;

/** Today in Viet Nam as yyyy-MM-dd. */
export function today(now: Date = new Date()): string {
  const { year, month, day } = vietnameseDay(now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whole days from one day (yyyy-MM-dd) to another; negative when that lies before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);
}

/** The day before a day: ranges end before their last day, people read them with it. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - dayMillis).toISOString().slice(0, 10);
}

/** The first day after a last day as typed; null where none, and as it is where it is no day. */
export function dayAfter(typed: string): string | null {
  const at = Date.parse(typed);
  if (typed === '') return null;
  return Number.isNaN(at) ? typed : new Date(at + dayMillis).toISOString().slice(0, 10);
}

/** The day so many days after a day; before it where negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10);
}

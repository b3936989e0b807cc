import { dayBefore, today } from './days';

/** The day (yyyy-MM-dd) up to whose end the page in view speaks; null for now. */
let day: string | null = null;

export function asOfDay(): string | null {
  return day;
}

export function setAsOfDay(next: string | null): void {
  day = next;
}

/** The instant at which the page in view stands: the end of its day in Viet Nam, or now. */
export function readingInstant(): Date {
  return day ? new Date(Date.parse(`${day}T24:00:00+07:00`) - 1) : new Date();
}

/** A past day as written in an address; anything else, today too, means now. */
export function pastDay(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text >= today()) return null;
  const read = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== text ? null : text;
}

/** Days that people look back to: yesterday, and the last day of the month, quarter and year before. */
export function pastDays(now: string = today()): { key: 'yesterday' | 'month' | 'quarter' | 'year'; day: string }[] {
  const year = now.slice(0, 4);
  const month = Number(now.slice(5, 7));
  const quarter = String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, '0');
  return [
    { key: 'yesterday', day: dayBefore(now) },
    { key: 'month', day: dayBefore(`${now.slice(0, 7)}-01`) },
    { key: 'quarter', day: dayBefore(`${year}-${quarter}-01`) },
    { key: 'year', day: dayBefore(`${year}-01-01`) },
  ];
}

import { readingInstant } from './as-of';
import type { Language } from './language';
import { vietnameseDay } from './times';

export type PeriodKind = 'YEAR' | 'QUARTER' | 'MONTH' | 'DAY';

/** A calendar period in Vietnamese time: 2026, 2026-Q4, 2026-11 or 2026-11-22 on the wire. */
export interface Period {
  kind: PeriodKind;
  year: number;
  /** 1..12; first month of the quarter; 1 for a year. */
  month: number;
  /** 1..31; 1 unless the period is a day. */
  day: number;
}

const roman = ['I', 'II', 'III', 'IV'] as const;
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Reads the wire form; null when it is none. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return { kind: 'QUARTER', year, month: Number(match[2]) * 3 - 2, day: 1 };
  if (!match[3]) return { kind: 'YEAR', year, month: 1, day: 1 };
  const month = Number(match[3]);
  if (month < 1 || month > 12) return null;
  if (!match[4]) return { kind: 'MONTH', year, month, day: 1 };
  const day = Number(match[4]);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > lastDay ? null : { kind: 'DAY', year, month, day };
}

export function periodCode(period: Period): string {
  switch (period.kind) {
    case 'YEAR':
      return String(period.year);
    case 'QUARTER':
      return `${period.year}-Q${(period.month + 2) / 3}`;
    case 'MONTH':
      return `${period.year}-${two(period.month)}`;
    case 'DAY':
      return `${period.year}-${two(period.month)}-${two(period.day)}`;
  }
}

/** Năm 2026 · Quý IV/2026 · Tháng 11/2026 · Ngày 22/11/2026, or the English forms. */
export function formatPeriod(period: Period, language: Language): string {
  const vietnamese = language === 'vi';
  switch (period.kind) {
    case 'YEAR':
      return vietnamese ? `Năm ${period.year}` : String(period.year);
    case 'QUARTER': {
      const quarter = (period.month + 2) / 3;
      return vietnamese ? `Quý ${roman[quarter - 1]}/${period.year}` : `Q${quarter} ${period.year}`;
    }
    case 'MONTH':
      return vietnamese ? `Tháng ${period.month}/${period.year}` : `${englishMonths[period.month - 1]} ${period.year}`;
    case 'DAY':
      return vietnamese ? `Ngày ${two(period.day)}/${two(period.month)}/${period.year}` : `${period.day} ${englishMonths[period.month - 1]} ${period.year}`;
  }
}

/** The period of a kind that holds an instant, by the calendar of Viet Nam. */
export function periodAt(kind: PeriodKind, instant: Date): Period {
  const { year, month, day } = vietnameseDay(instant);
  return narrow(kind, { kind: 'DAY', year, month, day });
}

/** The period of a kind that runs now, or ran on the day the page speaks of. */
export function currentPeriod(kind: PeriodKind): Period {
  return periodAt(kind, readingInstant());
}

/** The period of another kind around the first day of a period. */
export function narrow(kind: PeriodKind, period: Period): Period {
  switch (kind) {
    case 'YEAR':
      return { kind, year: period.year, month: 1, day: 1 };
    case 'QUARTER':
      return { kind, year: period.year, month: Math.floor((period.month - 1) / 3) * 3 + 1, day: 1 };
    case 'MONTH':
      return { kind, year: period.year, month: period.month, day: 1 };
    case 'DAY':
      return { kind, year: period.year, month: period.month, day: period.day };
  }
}

/** The period `steps` further on (negative: back). */
export function step(period: Period, steps: number): Period {
  const date =
    period.kind === 'DAY'
      ? new Date(Date.UTC(period.year, period.month - 1, period.day + steps))
      : new Date(Date.UTC(period.year, period.month - 1 + steps * monthsOf(period.kind), 1));
  return { kind: period.kind, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function monthsOf(kind: 'YEAR' | 'QUARTER' | 'MONTH'): number {
  return kind === 'YEAR' ? 12 : kind === 'QUARTER' ? 3 : 1;
}

/** First instant of the period (midnight in Viet Nam, UTC+7 without daylight saving). */
export function periodStart(period: Period): Date {
  return new Date(`${period.year}-${two(period.month)}-${two(period.day)}T00:00:00+07:00`);
}

/** First instant after the period. */
export function periodEnd(period: Period): Date {
  return periodStart(step(period, 1));
}


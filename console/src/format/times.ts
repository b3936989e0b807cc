/** Every time on screen is Vietnamese time: dd/MM/yyyy HH:mm:ss, whatever the reader's machine says. */
export const timeZone = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Fields {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

function fields(instant: Date): Fields {
  const found: Record<string, string> = {};
  for (const part of parts.formatToParts(instant)) found[part.type] = part.value;
  return found as unknown as Fields;
}

function toDate(instant: string | number | Date): Date {
  return instant instanceof Date ? instant : new Date(instant);
}

/** 22/11/2026 18:07:31 */
export function formatDateTime(instant: string | number | Date): string {
  const f = fields(toDate(instant));
  return `${f.day}/${f.month}/${f.year} ${f.hour}:${f.minute}:${f.second}`;
}

/** 22/11/2026 18:07 */
export function formatDateMinute(instant: string | number | Date): string {
  const f = fields(toDate(instant));
  return `${f.day}/${f.month}/${f.year} ${f.hour}:${f.minute}`;
}

/** 22/11/2026 */
export function formatDate(instant: string | number | Date): string {
  const f = fields(toDate(instant));
  return `${f.day}/${f.month}/${f.year}`;
}

/** 22/11 */
export function formatDayMonth(instant: string | number | Date): string {
  const f = fields(toDate(instant));
  return `${f.day}/${f.month}`;
}

/** 18:07:31 */
export function formatTime(instant: string | number | Date): string {
  const f = fields(toDate(instant));
  return `${f.hour}:${f.minute}:${f.second}`;
}

/** 18:07 */
export function formatMinute(instant: string | number | Date): string {
  const f = fields(toDate(instant));
  return `${f.hour}:${f.minute}`;
}

/** 18:07 of today, 22/11/2026 18:07 of another day. */
export function formatRecent(instant: string | number | Date): string {
  const now = new Date();
  return formatDate(instant) === formatDate(now) ? formatMinute(instant) : formatDateMinute(instant);
}

/** 22/11/2026 18:07:31,123456: the whole precision of the instant as it was sent, for evidence. */
export function formatExact(instant: string): string {
  const fraction = /\.(\d+)Z$/.exec(instant)?.[1];
  return fraction ? `${formatDateTime(instant)},${fraction}` : formatDateTime(instant);
}

/** Today's year, month and day in Viet Nam. */
export function vietnameseDay(now: Date): { year: number; month: number; day: number } {
  const f = fields(now);
  return { year: Number(f.year), month: Number(f.month), day: Number(f.day) };
}

/** 2026-11-22: the day in Viet Nam, as requests name it. */
export function isoDay(now: Date): string {
  const f = fields(now);
  return `${f.year}-${f.month}-${f.day}`;
}

export interface DurationParts {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** A length of time split into days, hours, minutes and seconds; negative lengths count as none. */
export function splitDuration(milliseconds: number): DurationParts {
  const all = Math.max(0, Math.floor(milliseconds / 1000));
  return {
    days: Math.floor(all / 86_400),
    hours: Math.floor((all % 86_400) / 3600),
    minutes: Math.floor((all % 3600) / 60),
    seconds: all % 60,
  };
}

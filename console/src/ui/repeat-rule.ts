export const repeats = ['DAILY', 'WEEKLY', 'MONTHLY', 'LAST_DAY', 'QUARTERLY', 'YEARLY'] as const;
export type Repeat = (typeof repeats)[number];

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The same RRULE with another last day (yyyy-mm-dd), or with none. */
export function withUntil(rule: string, until: string): string {
  const kept = rule.split(';').filter((part) => !/^(UNTIL|COUNT)=/.test(part));
  return [...kept, ...(until ? [`UNTIL=${until.replaceAll('-', '')}`] : [])].join(';');
}

/** The RRULE of a way of repeating from a first day (yyyy-mm-dd) on; null while either is not known. */
export function ruleOf(repeat: Repeat | null, starts: string, until: string): string | null {
  const day = new Date(`${starts}T00:00:00Z`);
  if (repeat === null || Number.isNaN(day.getTime())) return null;
  const end = until ? `;UNTIL=${until.replaceAll('-', '')}` : '';
  switch (repeat) {
    case 'DAILY':
    case 'YEARLY':
      return `FREQ=${repeat}${end}`;
    case 'WEEKLY':
      return `FREQ=WEEKLY;BYDAY=${weekdays[day.getUTCDay()]}${end}`;
    case 'MONTHLY':
      return `FREQ=MONTHLY;BYMONTHDAY=${day.getUTCDate()}${end}`;
    case 'LAST_DAY':
      return `FREQ=MONTHLY;BYMONTHDAY=-1${end}`;
    case 'QUARTERLY':
      return `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${day.getUTCDate()}${end}`;
  }
}

export const recurrences = ['DAILY', 'WEEKLY', 'MONTHLY', 'NTH'] as const;
export type Recurrence = (typeof recurrences)[number];

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The RRULE of a way of coming again from a first moment (yyyy-mm-ddThh:mm) to a last day (yyyy-mm-dd); null while either is not known. */
export function recurrenceOf(recurrence: Recurrence | null, from: string, until: string): string | null {
  const day = new Date(`${from.slice(0, 10)}T00:00:00Z`);
  if (recurrence === null || until === '' || Number.isNaN(day.getTime())) return null;
  const weekday = weekdays[day.getUTCDay()] ?? 'MO';
  const nth = Math.ceil(day.getUTCDate() / 7);
  const end = `UNTIL=${until.replaceAll('-', '')}`;
  switch (recurrence) {
    case 'DAILY':
      return `FREQ=DAILY;${end}`;
    case 'WEEKLY':
      return `FREQ=WEEKLY;BYDAY=${weekday};${end}`;
    case 'MONTHLY':
      return `FREQ=MONTHLY;BYMONTHDAY=${day.getUTCDate()};${end}`;
    case 'NTH':
      return `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday};${end}`;
  }
}

/** The parts of a rule that a sentence needs. */
export function partsOf(rule: string): Record<string, string> {
  return Object.fromEntries(rule.split(';').map((part) => part.split('=') as [string, string]));
}

/** How often and until when a rule comes again, as the form asks for it; null for a rule that the form does not write. */
export function recurrenceRead(rule: string | null, from: string): { often: Recurrence; until: string } | null {
  const end = rule === null ? undefined : partsOf(rule)['UNTIL'];
  if (end === undefined) return null;
  const until = `${end.slice(0, 4)}-${end.slice(4, 6)}-${end.slice(6, 8)}`;
  const often = recurrences.find((one) => recurrenceOf(one, from, until) === rule);
  return often ? { often, until } : null;
}

import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../api/http';
import type { DayOff } from '../api/types';
import { dayAfter, daysAfter, today } from '../format/days';

const aheadDays = 400;
const keptMillis = 3_600_000;

/** The days off from today on, by the rules; undefined until they are known. */
export function useDaysOff(): ReadonlySet<string> | undefined {
  const from = today();
  return useQuery({
    queryKey: ['working-days', from],
    queryFn: ({ signal }) => getJson<{ off: DayOff[] }>(withQuery('/api/working-days', { from, to: daysAfter(from, aheadDays) }), signal),
    select: (range) => new Set(range.off.map((one) => one.day)),
    staleTime: keptMillis,
  }).data;
}

/** How many working days a day lies ahead of today; null where it is past, or not known so far ahead. */
export function useWorkingDaysUntil(day: string): number | null {
  const off = useDaysOff();
  return day > today() ? workingDaysBetween(off, today(), day) : null;
}

/** How many working days lie after one day up to another, which counts; null where it is not known so far ahead. */
export function workingDaysBetween(off: ReadonlySet<string> | undefined, from: string, to: string): number | null {
  if (!off || from < today() || to > daysAfter(today(), aheadDays)) return null;
  let count = 0;
  for (let day = dayAfter(from); day !== null && day <= to; day = dayAfter(day)) if (!off.has(day)) count += 1;
  return count;
}

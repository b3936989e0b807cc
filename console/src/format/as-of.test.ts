import { afterEach, expect, test } from 'vitest';
import { asOfDay, pastDay, pastDays, readingInstant, setAsOfDay } from './as-of';
import { currentPeriod, periodCode } from './periods';

afterEach(() => setAsOfDay(null));

test('a past day reads to its end in Viet Nam, and its periods run then', () => {
  setAsOfDay('2025-06-30');
  expect(asOfDay()).toBe('2025-06-30');
  expect(readingInstant().toISOString()).toBe('2025-06-30T16:59:59.999Z');
  expect(periodCode(currentPeriod('QUARTER'))).toBe('2025-Q2');
});

test('what is no past day means now', () => {
  for (const text of ['2999-01-01', '2025-02-30', '30/06/2025', '', undefined, 20250630]) expect(pastDay(text)).toBeNull();
  expect(pastDay('2024-02-29')).toBe('2024-02-29');
});

test('the days people look back to', () => {
  expect(pastDays('2026-11-29').map((one) => one.day)).toEqual(['2026-11-28', '2026-10-31', '2026-09-30', '2025-12-31']);
  expect(pastDays('2026-01-01').map((one) => one.day)).toEqual(['2025-12-31', '2025-12-31', '2025-12-31', '2025-12-31']);
});

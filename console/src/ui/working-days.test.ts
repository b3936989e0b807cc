import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tieOfFocus } from './obstacle-thing';
import { workingDaysBetween } from './working-days';

const off = new Set(['2026-08-29', '2026-08-30', '2026-08-31', '2026-09-01', '2026-09-02', '2026-09-05', '2026-09-06']);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-08-28T03:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

test('counts the working days after one day up to another, which counts', () => {
  expect(workingDaysBetween(off, '2026-08-28', '2026-09-03')).toBe(1);
  expect(workingDaysBetween(off, '2026-08-28', '2026-09-07')).toBe(3);
  expect(workingDaysBetween(off, '2026-08-28', '2026-09-01')).toBe(0);
});

test('tells nothing of what it does not know: before today, too far ahead, or while the days off are not read', () => {
  expect(workingDaysBetween(off, '2026-08-27', '2026-09-03')).toBeNull();
  expect(workingDaysBetween(off, '2026-08-28', '2028-01-01')).toBeNull();
  expect(workingDaysBetween(undefined, '2026-08-28', '2026-09-03')).toBeNull();
});

test('an obstacle is raised on what the strip looks at, where one can stand in its way', () => {
  expect(tieOfFocus({ type: 'object', id: '7' })).toEqual({ onType: 'OBJECT', onCode: '7' });
  expect(tieOfFocus({ type: 'resolution', id: '1' })).toBeNull();
  expect(tieOfFocus(null)).toBeNull();
});

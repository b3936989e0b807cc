import { afterEach, expect, test } from 'vitest';
import { setAsOfDay } from '../format/as-of';
import { datedPath, isDated } from './dated';

afterEach(() => setAsOfDay(null));

test('what the server knows of earlier days is asked as of the day of the page', () => {
  setAsOfDay('2026-09-30');
  expect(datedPath('/api/overview/cockpit?period=2026')).toBe('/api/overview/cockpit?period=2026&asOf=2026-09-30');
  expect(datedPath('/api/targets/MT-1%2F2/evidence')).toBe('/api/targets/MT-1%2F2/evidence?asOf=2026-09-30');
  for (const path of ['/api/targets/MT-1/versions', '/api/me', '/api/alarms/01', '/api/overview/decisions']) expect(datedPath(path)).toBe(path);
});

test('as of now nothing is added', () => {
  expect(datedPath('/api/overview/cockpit')).toBe('/api/overview/cockpit');
});

test('pages that can look back', () => {
  expect(isDated('/overview')).toBe(true);
  expect(isDated('/commitments/')).toBe(true);
  expect(isDated('/overview/decisions')).toBe(false);
});

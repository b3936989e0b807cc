import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceInterval } from '../../api/types';
import { boundsOf, budgetMinutes, outageByObject, spentOver, union } from './outages';

const at = (time: string) => `2026-11-01T${time}:00Z`;
const interval = (object: string, from: string, to: string): EvidenceInterval => ({ object, from: at(from), to: at(to), events: [] });

describe('outages', () => {
  it('joins what overlaps', () => {
    const joined = union([interval('b', '02:00', '03:00'), interval('a', '01:00', '02:30'), interval('a', '05:00', '06:00')]);
    expect(joined.map((one) => (one.to - one.from) / 3_600_000)).toEqual([2, 1]);
  });

  it('adds up the outages of objects that are down together', () => {
    const points = spentOver([interval('a', '01:00', '02:00'), interval('b', '01:30', '02:00')], Date.parse(at('00:00')), Date.parse(at('04:00')));
    expect(points.at(-1)?.minutes).toBe(90);
    expect(points.find((point) => point.at === Date.parse(at('01:30')))?.minutes).toBe(30);
    for (const [index, point] of points.entries()) expect(point.minutes).toBeGreaterThanOrEqual(points[index - 1]?.minutes ?? 0);
  });

  it('lets the plan decide how many minutes are left for the period', () => {
    const day = boundsOf('2026-11-01');
    expect(day.to - day.from).toBe(86_400_000);
    const evidence = {
      period: '2026-11-01',
      asOf: new Date(day.from + 43_200_000).toISOString(),
      inputs: { observedSeconds: 2 * 43_200 },
      objectsTotal: 2,
      item: { measure: 'availability', direction: 'HIGHER', plan: 99 },
    } as unknown as Evidence;
    expect(budgetMinutes(evidence)).toBeCloseTo(0.01 * 2 * 1440, 9);
    expect(budgetMinutes({ ...evidence, item: { ...evidence.item, plan: null } })).toBeNull();
  });

  it('names the object with the longest outage first', () => {
    const sums = outageByObject([interval('a', '01:00', '01:10'), interval('b', '01:00', '02:00'), interval('a', '03:00', '03:10')]);
    expect([...sums]).toEqual([
      ['b', 3_600_000],
      ['a', 1_200_000],
    ]);
  });
});

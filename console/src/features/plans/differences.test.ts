import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../api/types';
import { differences } from './differences';

const draft = { name: 'Độ khả dụng', direction: 'HIGHER', measure: 'availability', baseline: 99, weight: 1, plan: [{ period: '2026', value: 99.9, baseline: null }] };

describe('what a proposal changes', () => {
  it('lists everything of a new target', () => {
    const found = differences({ draft, current: null } as unknown as Proposal);
    expect(found.map((one) => one.what)).toEqual(['name', 'direction', 'measure', 'baseline', 'weight', 'plan']);
    expect(found.every((one) => one.before === null)).toBe(true);
  });

  it('lists what is otherwise alone, and plans that fall away', () => {
    const current = { ...draft, plan: [{ period: '2026', value: 99.5 }, { period: '2027', value: 99.6 }], tolerance: null, parent: null };
    expect(differences({ draft, current } as unknown as Proposal)).toEqual([
      { what: 'plan', period: '2026', before: 99.5, after: 99.9 },
      { what: 'plan', period: '2027', before: 99.6, after: null },
    ]);
  });
});

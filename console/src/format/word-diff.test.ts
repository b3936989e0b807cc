import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, daysBetween, today } from './days';
import { wordDiff } from './word-diff';

describe('the difference of two texts', () => {
  it('keeps what both say and marks the words that changed', () => {
    expect(wordDiff('Bảo đảm mạng trục đạt 99,99 %', 'Bảo đảm mạng trục đạt ít nhất 99,995 %')).toEqual([
      { kind: 'same', text: 'Bảo đảm mạng trục đạt' },
      { kind: 'removed', text: ' 99,99' },
      { kind: 'added', text: ' ít nhất 99,995' },
      { kind: 'same', text: ' %' },
    ]);
  });

  it('shows texts of thousands of changed words whole, one after the other', () => {
    const before = Array.from({ length: 3_000 }, (_, at) => `cũ${at}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, at) => `mới${at}`).join(' ');
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('gives both texts back whatever changed', () => {
    const texts = ['', 'một', 'một hai ba', 'ba hai một', 'một  hai\nba ', 'một hai bốn ba'];
    for (const before of texts) {
      for (const after of texts) {
        const parts = wordDiff(before, after);
        expect(parts.filter((part) => part.kind !== 'added').map((part) => part.text).join('')).toBe(before);
        expect(parts.filter((part) => part.kind !== 'removed').map((part) => part.text).join('')).toBe(after);
      }
    }
  });
});

describe('days', () => {
  it('are those of Viet Nam', () => {
    expect(today(new Date('2026-11-29T17:30:00Z'))).toBe('2026-11-30');
    expect(daysBetween('2026-11-29', '2026-12-02')).toBe(3);
    expect(daysBetween('2026-11-29', '2026-11-28')).toBe(-1);
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
    expect([dayAfter('2026-12-31'), dayAfter(''), dayAfter('mai')]).toEqual(['2027-01-01', null, 'mai']);
  });
});

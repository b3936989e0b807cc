import { describe, expect, it } from 'vitest';
import { instant, typed } from './typed-time';

describe('typed times', () => {
  it('are Vietnamese time both ways', () => {
    expect(typed('2026-12-01T17:30:00Z')).toBe('2026-12-02T00:30');
    for (const local of ['2026-12-02T00:30', '2026-12-02T00:30:15']) {
      expect(typed(new Date(instant(local) ?? '').toISOString())).toBe(local);
    }
    expect(instant('')).toBeNull();
  });
});

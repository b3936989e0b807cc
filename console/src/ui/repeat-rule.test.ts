import { describe, expect, it } from 'vitest';
import { ruleOf, withUntil } from './repeat-rule';

describe('a rule of repeating', () => {
  it('follows the first day', () => {
    expect(ruleOf('WEEKLY', '2026-11-30', '')).toBe('FREQ=WEEKLY;BYDAY=MO');
    expect(ruleOf('MONTHLY', '2026-11-25', '2027-06-30')).toBe('FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20270630');
    expect(ruleOf('QUARTERLY', '2026-11-15', '')).toBe('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15');
    expect(ruleOf('LAST_DAY', '2026-11-15', '')).toBe('FREQ=MONTHLY;BYMONTHDAY=-1');
    expect(ruleOf('DAILY', '2026-11-15', '')).toBe('FREQ=DAILY');
  });

  it('takes another last day, or none', () => {
    expect(withUntil('FREQ=WEEKLY;BYDAY=MO', '2027-06-30')).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630');
    expect(withUntil('FREQ=DAILY;COUNT=5', '2027-06-30')).toBe('FREQ=DAILY;UNTIL=20270630');
    expect(withUntil('FREQ=DAILY;UNTIL=20270630', '')).toBe('FREQ=DAILY');
  });

  it('waits for a day', () => {
    expect(ruleOf('DAILY', '', '')).toBeNull();
    expect(ruleOf(null, '2026-11-15', '')).toBeNull();
  });
});

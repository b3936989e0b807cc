import { describe, expect, it } from 'vitest';
import { partsOf, recurrenceOf, recurrenceRead, recurrences } from './recurrence';

describe('work that comes again', () => {
  it('follows its first day', () => {
    expect(recurrenceOf('WEEKLY', '2026-12-01T23:00', '2027-01-31')).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131');
    expect(recurrenceOf('NTH', '2026-12-08T23:00', '2027-06-30')).toBe('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270630');
    expect(recurrenceOf('NTH', '2026-12-29T23:00', '2027-06-30')).toBe('FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20270630');
    expect(recurrenceOf('MONTHLY', '2026-12-05T01:30', '2027-06-30')).toBe('FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20270630');
  });

  it('waits for a first moment and an end', () => {
    expect(recurrenceOf('DAILY', '2026-12-01T23:00', '')).toBeNull();
    expect(recurrenceOf('DAILY', '', '2027-01-31')).toBeNull();
    expect(recurrenceOf(null, '2026-12-01T23:00', '2027-01-31')).toBeNull();
  });

  it('is read back as it was asked for, and no other rule is', () => {
    for (const one of recurrences) {
      expect(recurrenceRead(recurrenceOf(one, '2026-12-29T23:00', '2027-06-30'), '2026-12-29T23:00')).toEqual({ often: one, until: '2027-06-30' });
    }
    expect(recurrenceRead('FREQ=DAILY;COUNT=3', '2026-12-01T23:00')).toBeNull();
    expect(recurrenceRead('FREQ=DAILY;INTERVAL=2;UNTIL=20270131', '2026-12-01T23:00')).toBeNull();
    expect(recurrenceRead(null, '2026-12-01T23:00')).toBeNull();
  });

  it('is read back by its parts', () => {
    expect(partsOf('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131')).toEqual({ FREQ: 'WEEKLY', BYDAY: 'TU', UNTIL: '20270131' });
  });
});

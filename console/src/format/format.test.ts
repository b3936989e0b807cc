import { describe, expect, it } from 'vitest';
import { hexDump, decodeBase64 } from './bytes';
import { plainHostile, splitHostile } from './hostile';
import { formatCount, formatPercent, formatPoints, formatScore, formatValue } from './numbers';
import { formatPeriod, narrow, parsePeriod, periodAt, periodCode, periodEnd, periodStart, step } from './periods';
import { foldForSearch } from './search';
import { formatDate, formatDateTime, formatExact, splitDuration } from './times';

describe('numbers', () => {
  it('writes Vietnamese separators', () => {
    expect(formatCount(98214, 'vi')).toBe('98.214');
    expect(formatCount(98214, 'en')).toBe('98,214');
    expect(formatScore(70, 'vi')).toBe('70,0');
    expect(formatValue(1234.5, null, 'vi')).toBe('1.234,5');
  });

  it('never rounds a missed share up to 100', () => {
    expect(formatPercent(100, 'vi')).toBe('100');
    expect(formatPercent(99.9821, 'vi')).toBe('99,982');
    expect(formatPercent(99.9999, 'vi')).toBe('99,9999');
    expect(formatPercent(99.99996, 'vi')).toBe('99,99996');
    expect(formatPercent(99.99999999, 'vi')).toBe('< 100');
    expect(formatPercent(0, 'vi')).toBe('0');
    expect(formatPercent(0.00001, 'vi')).toBe('< 0,001');
  });
});

describe('times', () => {
  it('shows Vietnamese time whatever the machine says', () => {
    expect(formatDateTime('2026-11-22T17:30:05Z')).toBe('23/11/2026 00:30:05');
    expect(formatDate('2026-11-22T16:59:59Z')).toBe('22/11/2026');
  });

  it('keeps every digit of an instant in evidence', () => {
    expect(formatExact('2026-11-22T11:07:31.123456Z')).toBe('22/11/2026 18:07:31,123456');
  });

  it('splits a duration', () => {
    expect(splitDuration(93_784_000)).toEqual({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(splitDuration(-5)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
  });
});

describe('periods', () => {
  it('reads and writes the four wire forms', () => {
    for (const code of ['2026', '2026-Q4', '2026-11', '2026-11-22']) {
      const period = parsePeriod(code);
      expect(period && periodCode(period)).toBe(code);
    }
    for (const bad of ['', '26', '2026-Q5', '2026-13', '2026-02-30', 'x2026']) expect(parsePeriod(bad)).toBeNull();
  });

  it('follows the calendar of Viet Nam', () => {
    expect(periodCode(periodAt('DAY', new Date('2026-12-31T17:00:00Z')))).toBe('2027-01-01');
    const november = parsePeriod('2026-11');
    expect(november && periodStart(november).toISOString()).toBe('2026-10-31T17:00:00.000Z');
    expect(november && periodEnd(november).toISOString()).toBe('2026-11-30T17:00:00.000Z');
  });

  it('steps over year ends and narrows', () => {
    const quarter = parsePeriod('2026-Q4');
    expect(quarter && periodCode(step(quarter, 1))).toBe('2027-Q1');
    expect(quarter && periodCode(step(quarter, -4))).toBe('2025-Q4');
    expect(quarter && periodCode(narrow('MONTH', quarter))).toBe('2026-10');
  });

  it('names them as officers do', () => {
    const name = (code: string, language: 'vi' | 'en') => {
      const period = parsePeriod(code);
      return period && formatPeriod(period, language);
    };
    expect(name('2026-Q4', 'vi')).toBe('Quý IV/2026');
    expect(name('2026-11', 'vi')).toBe('Tháng 11/2026');
    expect(name('2026-11-22', 'vi')).toBe('Ngày 22/11/2026');
    expect(name('2026-11-22', 'en')).toBe('22 Nov 2026');
  });
});

describe('hostile text', () => {
  it('marks control, direction and invisible characters', () => {
    expect(splitHostile('ab\u202Egnp\u0000')).toEqual([
      { text: 'ab', marked: false },
      { text: 'U+202E', marked: true },
      { text: 'gnp', marked: false },
      { text: 'U+0000', marked: true },
    ]);
    expect(plainHostile('a\u200Bb\u2066c\uFEFF')).toBe('a⟦U+200B⟧b⟦U+2066⟧c⟦U+FEFF⟧');
    expect(plainHostile('\uD800x')).toBe('⟦U+D800⟧x');
  });

  it('leaves honest Vietnamese and markup alone', () => {
    expect(splitHostile('Đường trục <b>Đồng Hới</b>')).toEqual([{ text: 'Đường trục <b>Đồng Hới</b>', marked: false }]);
    expect(splitHostile('')).toEqual([]);
  });
});

describe('search', () => {
  it('folds case, diacritics and đ', () => {
    expect(foldForSearch(' Đông Hà ')).toBe('dong ha');
    expect(foldForSearch('ĐỒNG HỚI')).toBe(foldForSearch('dong hoi'));
  });
});

describe('hex dump', () => {
  it('shows offset, bytes and printable text', () => {
    const lines = hexDump(decodeBase64(btoa('{"event":"\u00e1"}plus more')), 0, 2);
    expect(lines[0]).toEqual({ offset: '0000', hex: '7b 22 65 76 65 6e 74 22 3a 22 e1 22 7d 70 6c 75', text: '{"event":".":}plu'.replace('":}', '"}') });
    expect(lines[1]?.offset).toBe('0010');
  });
});

describe('points moved by one thing', () => {
  it('keep two decimals, and tell what is smaller as smaller', () => {
    expect(formatPoints(0.00819, 'vi')).toBe('< 0,01');
    expect(formatPoints(0.135, 'vi')).toBe('0,14');
    expect(formatPoints(0, 'vi')).toBe('0');
    expect(formatPoints(12.345, 'en')).toBe('12.3');
  });
});

import { describe, expect, it } from 'vitest';
import { typedNumber, typedPeriod, typedText, writtenNumber } from './typed';

describe('what people type', () => {
  it('is read as a number with either mark of the decimals', () => {
    expect(typedNumber('99,95')).toBe(99.95);
    expect(typedNumber('99.95')).toBe(99.95);
    expect(typedNumber(' 1.234.567,5 ')).toBe(1_234_567.5);
    expect(typedNumber('320 000 000 000')).toBe(320_000_000_000);
  });

  it('goes as it is where it is no number, and as nothing where nothing was typed', () => {
    expect(typedNumber('chín mươi')).toBe('chín mươi');
    expect(typedNumber('  ')).toBeNull();
    expect(typedText('  ')).toBeNull();
    expect(typedText(' một ')).toBe('một');
  });

  it('is read as a period in the words of the office or in the wire form', () => {
    expect(['2026', 'Năm 2026', ' năm 2026 '].map(typedPeriod)).toEqual(['2026', '2026', '2026']);
    expect(['Quý I/2026', 'quý 2/2026', 'Q3 2026', 'Quý IV năm 2026', '2026-q1'].map(typedPeriod)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-Q1']);
    expect(['03/2026', 'Tháng 3/2026', '12-2026', '2026-03'].map(typedPeriod)).toEqual(['2026-03', '2026-03', '2026-12', '2026-03']);
    expect(typedPeriod('13/2026')).toBe('13/2026');
    expect(typedPeriod(' ')).toBeNull();
  });

  it('is read back from how it is written', () => {
    expect(writtenNumber(1234.5)).toBe('1234,5');
    expect(typedNumber(writtenNumber(99.95))).toBe(99.95);
    expect(writtenNumber(null)).toBe('');
    expect(writtenNumber(undefined)).toBe('');
  });
});

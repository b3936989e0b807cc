import { describe, expect, it } from 'vitest';
import { en } from './en';
import { vi } from './vi';

describe('words', () => {
  const keys = (value: object, prefix = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' && inner !== null ? keys(inner, `${prefix}${key}.`) : [`${prefix}${key}`]));

  it('names the score states as operators do', () => {
    expect([vi.scoreState.ON_PLAN, vi.scoreState.SLOW, vi.scoreState.SHORT, vi.scoreState.SEVERE]).toEqual(['Đúng kế hoạch', 'Chậm', 'Hụt', 'Hụt nặng']);
  });

  it('has every text in both languages', () => {
    expect(keys(en)).toEqual(keys(vi));
    for (const [language, words] of Object.entries({ vi, en })) {
      for (const key of keys(words)) {
        const text = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words);
        expect(text, `${language} ${key}`).toMatch(/\S/);
      }
    }
  });
});

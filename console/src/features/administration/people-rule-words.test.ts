import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import shipped from '../../../../control/src/main/resources/rules/elections-and-grading.json';
import { en } from '../../i18n/en';
import { vi } from '../../i18n/vi';
import { peopleRuleWords } from './people-rule-words';

beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: vi }, en: { translation: en } }, interpolation: { escapeValue: false } }));

describe('rules of elections and grading in words', () => {
  for (const language of ['vi', 'en']) {
    it(`has words for every wording shipped, in ${language}`, () => {
      const t = i18next.getFixedT(language) as (key: string, values?: Record<string, unknown>) => string;
      for (const wording of shipped) {
        const words = peopleRuleWords(wording.parameters, t, language);
        expect(`${wording.code}: ${words}`).toContain(`${wording.parameters.regulation}, ${wording.parameters.article}. `);
        expect(words).not.toMatch(/peopleRules|\{\{|undefined|NaN/);
      }
    });
  }

  it('tells shares in percent', () => {
    const t = i18next.getFixedT('vi') as (key: string, values?: Record<string, unknown>) => string;
    expect(peopleRuleWords({ regulation: '124-QĐ/TW', article: 'Điều 12', share: 0.2, of: 'GOOD', least: 1 }, t, 'vi')).toBe(
      '124-QĐ/TW, Điều 12. Số hoàn thành xuất sắc không quá 20% số được xếp hoàn thành tốt trong nhóm tương đồng. Nhóm nào cũng được ít nhất 1.',
    );
  });

  it('begins each grade as a sentence', () => {
    const t = i18next.getFixedT('vi') as (key: string, values?: Record<string, unknown>) => string;
    const levels = shipped.find((wording) => wording.code === 'grading.levels');
    expect(peopleRuleWords(levels?.parameters, t, 'vi')).toContain('70 kết quả. Hoàn thành xuất sắc: từ 90 điểm, 100% nhiệm vụ đúng hạn, ít nhất 30% vượt mức');
  });

  it('leaves other rules to others', () => {
    expect(peopleRuleWords({ slow: -2 }, (key) => key, 'vi')).toBeNull();
    expect(peopleRuleWords({ regulation: 'x', article: 'y', other: 1 }, (key) => key, 'vi')).toBeNull();
  });
});

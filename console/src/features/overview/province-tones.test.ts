import { describe, expect, it } from 'vitest';
import { provinces } from '../../ui/map/geography';
import { provinceOf, provinceTones } from './province-tones';

const names = provinces.map((province) => province.properties.name);
const wording = { t: (key: string) => key, language: 'vi' as const };

function area(name: string, state: 'ON_PLAN' | 'SEVERE' | null, score: number | null) {
  return { unit: { id: name, code: name, name }, targets: 1, worst: 'X', score, state, origin: 'MEASURED' as const };
}

describe('the map of provinces', () => {
  it('finds the province that a unit is named after, however its tone mark is put', () => {
    expect(provinceOf('Viễn thông Khánh Hòa', names)).toBe('Khánh Hoà');
    expect(provinceOf('Viễn thông Thành phố Hồ Chí Minh', names)).toBe('Hồ Chí Minh');
    expect(provinceOf('Trung tâm Điều hành mạng', names)).toBeNull();
    expect(provinceOf('Tổ Huế học viên', names)).toBeNull();
  });

  it('colours a province by its worst unit and counts units that work in none', () => {
    const { tones, elsewhere } = provinceTones([area('Viễn thông Huế', 'ON_PLAN', 99.4), area('Tổ Hạ tầng Huế', 'SEVERE', 40), area('Ban Kế hoạch', 'SEVERE', 10)], wording);
    expect(tones.get('Huế')?.tone).toBe('crit');
    expect(tones.get('Huế')?.title).toContain('40,0');
    expect(tones.size).toBe(1);
    expect(elsewhere).toBe(1);
  });

  it('leaves a province without a score quiet', () => {
    expect(provinceTones([area('Viễn thông Huế', null, null)], wording).tones.get('Huế')?.tone).toBe('quiet');
  });
});

import type { Language } from './language';

const signs: Record<Language, Record<string, string>> = {
  vi: {
    percent: '%',
    member: 'đảng viên',
    person: 'người',
    kilometre: 'km',
    hour: 'giờ',
    province: 'tỉnh, thành phố',
    user: 'người dùng',
    milestone: 'mốc',
    task: 'nhiệm vụ',
    obstacle: 'vướng mắc',
    programme: 'chương trình',
    point: 'điểm',
  },
  en: {
    percent: '%',
    member: 'members',
    person: 'people',
    kilometre: 'km',
    hour: 'hours',
    province: 'provinces',
    user: 'users',
    milestone: 'milestones',
    task: 'tasks',
    obstacle: 'obstacles',
    programme: 'programmes',
    point: 'points',
  },
};

/** How a measure's unit is written behind a figure; a unit without words of ours stands as it was defined. */
export function unitSign(unit: string | null | undefined, language: Language): string {
  return unit ? (signs[language][unit] ?? unit) : '';
}

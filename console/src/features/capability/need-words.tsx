import type { CapabilityNeed } from '../../api/types';
import { formatCount } from '../../format/numbers';
import type { Wording } from '../../i18n';

type Asked = Pick<CapabilityNeed['requirements'][number], 'item' | 'level'>;

/** What one person must have, as one line. */
export function requirementWords(requirements: readonly Asked[], { t }: Wording): string {
  return requirements.map((each) => (each.level > 0 ? t('capability.atLeast', { name: each.item.name, level: each.level }) : each.item.name)).join(' + ');
}

/** What is needed, as one line. */
export function needWords(need: CapabilityNeed, words: Wording): string {
  const { t, language } = words;
  const n = formatCount(need.quantity, language);
  switch (need.kind) {
    case 'PEOPLE':
      return t('capability.needPeople', { n, what: requirementWords(need.requirements, words) });
    case 'SPARE':
      return t('capability.needSpare', { n, unit: need.unitOfMeasure ?? '', what: need.item?.name ?? '–' });
    case 'STATION':
      return t(need.province ? 'capability.needStationIn' : 'capability.needStation', { n, what: need.stationType ?? '–', province: need.province ?? '' });
  }
}

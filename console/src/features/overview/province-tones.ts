import type { Cockpit } from '../../api/types';
import { formatScore } from '../../format/numbers';
import type { Wording } from '../../i18n';
import { scoreStateView, type Tone } from '../../format/score-state';
import { foldForSearch } from '../../format/search';
import { provinces } from '../../ui/map/geography';
import type { ProvinceTone } from '../../ui/map/ground';

type AreaState = Cockpit['areas'][number];

const order: Tone[] = ['quiet', 'minor', 'major', 'crit'];

/** The province that a unit's name ends in: Viễn thông Huế works in Huế. */
export function provinceOf(unitName: string, names: readonly string[]): string | null {
  const folded = ` ${foldForSearch(unitName)}`;
  return names.find((name) => folded.endsWith(` ${foldForSearch(name)}`)) ?? null;
}

/** Provinces by the worst target of the units that work there; and how many units with targets work in none. */
export function provinceTones(areas: readonly AreaState[], { t, language }: Wording): { tones: Map<string, ProvinceTone>; elsewhere: number } {
  const names = provinces.map((province) => province.properties.name);
  const tones = new Map<string, ProvinceTone>();
  let elsewhere = 0;
  for (const area of areas) {
    const province = provinceOf(area.unit.name, names);
    if (!province) {
      elsewhere++;
      continue;
    }
    const { tone, words } = scoreStateView(area.state);
    const before = tones.get(province);
    if (before && order.indexOf(before.tone) >= order.indexOf(tone)) continue;
    const score = area.score === null ? '' : `, ${area.worst ?? ''} ${formatScore(area.score, language)}${area.origin ? ` (${t(`origin.${area.origin}`)})` : ''}`;
    tones.set(province, { tone, title: `${province}: ${t(words)}${score}`, opens: area.worst ?? undefined });
  }
  return { tones, elsewhere };
}

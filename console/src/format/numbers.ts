import { localeOf, type Language } from './language';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language}/${least}/${most}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: least, maximumFractionDigits: most });
    formatters.set(key, found);
  }
  return found;
}

/** A count: 98.214 in Vietnamese. */
export function formatCount(value: number, language: Language): string {
  return formatter(language, 0, 0).format(value);
}

/** A number with as many decimals as it has, at most `most`. */
export function formatNumber(value: number, language: Language, most = 3): string {
  return formatter(language, 0, most).format(value);
}

/** A score, always one decimal, so that columns align: 70,0. */
export function formatScore(score: number, language: Language): string {
  return formatter(language, 1, 1).format(score);
}

/**
 * A share in percent (0..100). Shows three decimals, more where three would round a miss up to a full 100: what is
 * not 100 must never read 100.
 */
export function formatPercent(percent: number, language: Language): string {
  if (percent > 0 && percent < 0.0005) return `< ${formatter(language, 0, 3).format(0.001)}`;
  if (percent >= 100 || percent <= 0) return formatter(language, 0, 3).format(percent);
  for (const decimals of [3, 4, 5, 6]) {
    const unit = 10 ** decimals;
    if (Math.round(percent * unit) < 100 * unit) return formatter(language, decimals === 3 ? 0 : decimals, decimals).format(percent);
  }
  return `< ${formatter(language, 0, 0).format(100)}`;
}

/** A value in the unit of its measure, with the unit after a space; percentages keep what distinguishes them from 100. */
export function formatValue(value: number, unit: string | null | undefined, language: Language): string {
  return unit === '%' ? formatPercent(value, language) : formatNumber(value, language);
}

/** A value that is no count of anything, such as a forecast: three digits tell enough; shares keep theirs. */
export function formatRough(value: number, unit: string | null | undefined, language: Language): string {
  if (unit === '%') return formatPercent(value, language);
  const size = Math.abs(value);
  if (size >= 100 || value === 0) return formatNumber(value, language, 0);
  return formatNumber(value, language, size >= 10 ? 1 : Math.min(6, 2 - Math.floor(Math.log10(size))));
}

/** Points moved by one thing: two decimals at most; what is less than the last of them is told as less. */
export function formatPoints(points: number, language: Language): string {
  const size = Math.abs(points);
  if (size > 0 && size < 0.01) return `< ${formatNumber(0.01, language, 2)}`;
  return formatNumber(points, language, size >= 10 ? 1 : 2);
}

/** Seconds as minutes with at most two decimals; below a minute as a fraction of one. */
export function formatMinutes(seconds: number, language: Language): string {
  return formatNumber(seconds / 60, language, 2);
}

/** Bytes as plain count with thousands separators. */
export function formatBytes(bytes: number, language: Language): string {
  return formatCount(bytes, language);
}

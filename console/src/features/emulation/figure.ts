import type { Language } from '../../format/language';
import { formatValue } from '../../format/numbers';
import { unitSign } from '../../format/units';

/** A value of a measure with its unit. */
export function figureWords(value: number, unit: string | null | undefined, language: Language): string {
  const sign = unitSign(unit, language);
  return `${formatValue(value, sign, language)} ${sign}`.trim();
}

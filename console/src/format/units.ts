const signs: Record<string, string> = { percent: '%' };

/** How a measure's unit is written behind a figure. */
export function unitSign(unit: string | null | undefined): string {
  return unit ? (signs[unit] ?? unit) : '';
}

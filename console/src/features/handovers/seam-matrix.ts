import type { HandoverSeam } from '../../api/types';

/** Whose time a cell shows: until the receiving unit answered, or from then on until it delivered. */
export type SeamTime = 'answer' | 'deliver';

export type SeamTone = 'quick' | 'fair' | 'slow' | 'none';

/** Working hours of one and of three working days of eight hours. */
export const oneDay = 8;
export const threeDays = 24;

interface UnitName {
  id: string;
  code: string;
  name: string;
}

export interface SeamMatrix {
  from: UnitName[];
  to: UnitName[];
  /** By giving and receiving unit. */
  cell: (from: string, to: string) => HandoverSeam | undefined;
}

/** Median working hours; null where nothing was answered or delivered. */
export function medianOf(seam: HandoverSeam, time: SeamTime): number | null {
  return time === 'answer' ? seam.answerMedian : seam.deliverMedian;
}

/** Of how many handovers the median is. */
export function countOf(seam: HandoverSeam, time: SeamTime): number {
  return time === 'answer' ? seam.answered : seam.delivered;
}

/** How slow working hours are: within one working day, within three, longer. */
export function toneOf(hours: number | null): SeamTone {
  if (hours === null) return 'none';
  if (hours <= oneDay) return 'quick';
  return hours <= threeDays ? 'fair' : 'slow';
}

/** Units that gave as rows and units that took as columns, both by code. */
export function matrixOf(seams: HandoverSeam[]): SeamMatrix {
  const from = new Map<string, UnitName>();
  const to = new Map<string, UnitName>();
  const cells = new Map<string, HandoverSeam>();
  for (const seam of seams) {
    if (!seam.fromUnit || !seam.toUnit) continue;
    from.set(seam.fromUnit.id, seam.fromUnit);
    to.set(seam.toUnit.id, seam.toUnit);
    cells.set(`${seam.fromUnit.id} ${seam.toUnit.id}`, seam);
  }
  const byCode = (units: Map<string, UnitName>) => [...units.values()].toSorted((a, b) => a.code.localeCompare(b.code));
  return { from: byCode(from), to: byCode(to), cell: (giving, taking) => cells.get(`${giving} ${taking}`) };
}

/** The slowest first; what nobody answered or delivered yet comes last, most overdue first. */
export function slowestFirst(seams: HandoverSeam[], time: SeamTime): HandoverSeam[] {
  return seams.toSorted((a, b) => (medianOf(b, time) ?? -1) - (medianOf(a, time) ?? -1) || b.overdue - a.overdue);
}

import type { Me } from '../../api/types';

/** Who holds movements and decides awards of the units they reach. */
export const holding: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head', 'office', 'administrator']);

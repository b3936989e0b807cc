import type { Me } from '../../api/types';

/** Who confirms what people state. */
export const confirming: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head']);

/** Who keeps the catalogue. */
export const cataloguing: ReadonlySet<Me['role']> = new Set(['leader', 'office', 'administrator']);

/** Who writes down counts of spares. */
export const counting: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head', 'noc', 'office']);

/** Who writes posts of shifts. */
export const keepingShift: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head', 'noc']);

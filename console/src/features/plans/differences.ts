import type { Proposal } from '../../api/types';

/** One thing a proposal would make otherwise; `before` is null for a new target. */
export interface Difference {
  /** `plan` comes with its period, everything else by its name. */
  what: 'name' | 'weight' | 'baseline' | 'tolerance' | 'direction' | 'measure' | 'parent' | 'plan';
  period?: string;
  before: string | number | null;
  after: string | number | null;
}

const plain = ['name', 'direction', 'measure', 'baseline', 'tolerance', 'weight', 'parent'] as const;

/** What would be otherwise if a proposal were agreed, against the target as it stands now. */
export function differences(proposal: Proposal): Difference[] {
  const { current, draft } = proposal;
  const found: Difference[] = [];
  for (const what of plain) {
    const after = draft[what] ?? null;
    const before = current?.[what] ?? null;
    if (after !== before && (after !== null || current)) found.push({ what, before, after });
  }
  const plans = new Map((current?.plan ?? []).map((entry) => [entry.period, entry.value]));
  for (const entry of draft.plan ?? []) {
    if (!entry?.period) continue;
    const before = plans.get(entry.period) ?? null;
    plans.delete(entry.period);
    if (before !== (entry.value ?? null)) found.push({ what: 'plan', period: entry.period, before, after: entry.value ?? null });
  }
  for (const [period, before] of plans) found.push({ what: 'plan', period, before, after: null });
  return found;
}

import type { Origin, ResolutionProgress, ScoreStateName, TargetItem } from '../../api/types';

/** One line of the tree as it is seen: what is folded away is not listed. */
export interface TreeNode {
  key: string;
  /** 1 resolution, 2 clause, 3 and deeper targets and their parts. */
  level: number;
  code: string;
  name: string;
  /** Who answers for it: head of the target's unit, issuer of the resolution. */
  owner: string;
  score: number | null;
  state: ScoreStateName | null;
  origin: Origin | null;
  expandable: boolean;
  expanded: boolean;
  parent: string | null;
  /** Set for targets only. */
  target: string | null;
  /** The period a target's score is of. */
  period: string | null;
  /** A clause on which nobody has promised anything. */
  orphan: boolean;
  /** How many parts a target's score stands on; null where it does not come from parts. */
  coverage: { scored: number; counted: number } | null;
  /** How far beyond its plan a target went, in percent; null where it did not. */
  excess: number | null;
}

const deepest = 32;

export function visibleNodes(resolutions: readonly ResolutionProgress[], folded: ReadonlySet<string>): TreeNode[] {
  const nodes: TreeNode[] = [];
  const placed = new Set<string>();
  const parts = partsByWhole(resolutions);
  for (const resolution of resolutions) {
    const key = `r/${resolution.id}`;
    const expanded = !folded.has(key);
    const { score, state, origin } = resolution;
    nodes.push({ ...plain, key, level: 1, code: resolution.symbol, name: resolution.title, owner: resolution.issuer?.name ?? resolution.issuerName ?? '', score, state, origin, expandable: resolution.clauses.length > 0, expanded });
    if (!expanded) continue;
    for (const clause of resolution.clauses) {
      const clauseKey = `c/${clause.id}`;
      const open = !folded.has(clauseKey);
      nodes.push({
        ...plain,
        key: clauseKey,
        level: 2,
        code: clause.code,
        name: clause.text,
        score: clause.score,
        state: clause.state,
        origin: clause.origin,
        expandable: clause.targets.length > 0,
        expanded: open,
        parent: key,
        orphan: clause.targets.length === 0,
      });
      if (!open) continue;
      const here = new Set(clause.targets.map((target) => target.code));
      for (const target of clause.targets) {
        if (target.parent !== null && here.has(target.parent)) continue;
        // A target that serves several clauses stands below each of them, folded and walked through by itself.
        const first = !placed.has(target.code);
        placed.add(target.code);
        addTarget(nodes, target, first ? `t/${target.code}` : `t/${target.code}@${clause.id}`, 3, clauseKey, parts, folded);
      }
    }
  }
  return nodes;
}

const plain = { owner: '', parent: null, target: null, period: null, orphan: false, coverage: null, excess: null };

/** A target and, unfolded, its parts below it, whatever clause they stand on. */
function addTarget(nodes: TreeNode[], target: TargetItem, key: string, level: number, parent: string, parts: ReadonlyMap<string, TargetItem[]>, folded: ReadonlySet<string>) {
  const below = level < deepest ? (parts.get(target.code) ?? []) : [];
  const expanded = below.length > 0 && !folded.has(key);
  nodes.push({
    ...plain,
    key,
    level,
    code: target.code,
    name: target.name,
    owner: target.head.fullName,
    score: target.score,
    state: target.state,
    origin: target.origin,
    expandable: below.length > 0,
    expanded,
    parent,
    target: target.code,
    period: target.period,
    coverage: target.aggregation ? { scored: target.coverage.scored, counted: target.coverage.counted } : null,
    excess: target.attainment !== null && target.attainment > 100 ? target.attainment : null,
  });
  if (!expanded) return;
  for (const part of below) addTarget(nodes, part, `${key}/${part.code}`, level + 1, key, parts, folded);
}

/** The targets of all documents, each once, whatever number of clauses it serves. */
export function targetsOf(resolutions: readonly ResolutionProgress[]): TargetItem[] {
  const all = resolutions.flatMap((one) => one.clauses.flatMap((clause) => clause.targets));
  return [...new Map(all.map((target) => [target.code, target])).values()];
}

function partsByWhole(resolutions: readonly ResolutionProgress[]): Map<string, TargetItem[]> {
  const parts = new Map<string, TargetItem[]>();
  for (const target of resolutions.flatMap((one) => one.clauses.flatMap((clause) => clause.targets))) {
    if (target.parent === null) continue;
    const known = parts.get(target.parent);
    if (known?.some((part) => part.code === target.code)) continue;
    if (known) known.push(target);
    else parts.set(target.parent, [target]);
  }
  return parts;
}

import type { Origin, ResolutionProgress, ScoreStateName } from '../../api/types';

/** One line of the tree as it is seen: what is folded away is not listed. */
export interface TreeNode {
  key: string;
  level: 1 | 2 | 3;
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
  /** A clause on which nobody has promised anything. */
  orphan: boolean;
}

export function visibleNodes(resolutions: readonly ResolutionProgress[], folded: ReadonlySet<string>): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const resolution of resolutions) {
    const key = `r/${resolution.id}`;
    const expanded = !folded.has(key);
    const { score, state, origin } = resolution;
    nodes.push({ key, level: 1, code: resolution.symbol, name: resolution.title, owner: resolution.issuer?.name ?? '', score, state, origin, expandable: resolution.clauses.length > 0, expanded, parent: null, target: null, orphan: false });
    if (!expanded) continue;
    for (const clause of resolution.clauses) {
      const clauseKey = `c/${clause.id}`;
      const open = !folded.has(clauseKey);
      nodes.push({
        key: clauseKey,
        level: 2,
        code: clause.code,
        name: clause.text,
        owner: '',
        score: clause.score,
        state: clause.state,
        origin: clause.origin,
        expandable: clause.targets.length > 0,
        expanded: open,
        parent: key,
        target: null,
        orphan: clause.targets.length === 0,
      });
      if (!open) continue;
      for (const target of clause.targets) {
        nodes.push({
          key: `t/${target.code}`,
          level: 3,
          code: target.code,
          name: target.name,
          owner: target.head.fullName,
          score: target.score,
          state: target.state,
          origin: target.origin,
          expandable: false,
          expanded: false,
          parent: clauseKey,
          target: target.code,
          orphan: false,
        });
      }
    }
  }
  return nodes;
}

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ResolutionProgress } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { foldForSearch } from '../../format/search';
import { useWords } from '../../i18n';
import { DisputedMark } from '../../ui/disputes';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';
import { stripMark } from '../../ui/strip-focus';
import { visibleNodes, type TreeNode } from './tree-nodes';

interface CommitmentTreeProps {
  resolutions: readonly ResolutionProgress[];
  selected: string | null;
  onSelect: (code: string) => void;
}

/** Resolution → clause → target → its parts. Arrow keys walk, left and right fold and unfold, Enter opens, letters find. */
export function CommitmentTree({ resolutions, selected, onSelect }: CommitmentTreeProps) {
  const { t } = useWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(() => visibleNodes(resolutions, folded), [resolutions, folded]);
  const [focused, setFocused] = useState<string | null>(selected ? `t/${selected}` : null);
  const tree = useRef<HTMLUListElement>(null);
  const current = nodes.find((node) => node.key === focused) ?? nodes[0];

  function fold(node: TreeNode, away: boolean) {
    const next = new Set(folded);
    if (away) next.add(node.key);
    else next.delete(node.key);
    setFolded(next);
  }

  function focus(node: TreeNode | undefined) {
    if (!node) return;
    setFocused(node.key);
    // The node may stand in the page only after this render.
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(node.key)}"]`)?.focus());
  }

  function act(node: TreeNode) {
    if (node.target) onSelect(node.target);
    else if (node.expandable) fold(node, node.expanded);
  }

  function walk(event: KeyboardEvent) {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = nodes.indexOf(current);
    const move: Record<string, () => void> = {
      ArrowDown: () => focus(nodes[index + 1]),
      ArrowUp: () => focus(nodes[index - 1]),
      Home: () => focus(nodes[0]),
      End: () => focus(nodes.at(-1)),
      ArrowRight: () => (current.expandable && !current.expanded ? fold(current, false) : focus(nodes[index + 1])),
      ArrowLeft: () => (current.expandable && current.expanded ? fold(current, true) : focus(nodes.find((node) => node.key === current.parent))),
      Enter: () => act(current),
      ' ': () => act(current),
    };
    const handler = move[event.key];
    if (handler) {
      event.preventDefault();
      handler();
    } else if (event.key.length === 1 && !event.nativeEvent.isComposing) {
      const letter = foldForSearch(event.key);
      focus([...nodes.slice(index + 1), ...nodes.slice(0, index)].find((node) => foldForSearch(node.name).startsWith(letter)));
    }
  }

  return (
    <ul className="tree" role="tree" aria-label={t('commitments.title')} ref={tree} onKeyDown={walk}>
      {nodes.map((node) => (
        <TreeLine key={node.key} node={node} selected={node.target !== null && node.target === selected} focusable={node === current} onAct={() => act(node)} onFold={() => fold(node, node.expanded)} onFocus={() => setFocused(node.key)} />
      ))}
    </ul>
  );
}

interface TreeLineProps {
  node: TreeNode;
  selected: boolean;
  focusable: boolean;
  onAct: () => void;
  onFold: () => void;
  onFocus: () => void;
}

function TreeLine({ node, selected, focusable, onAct, onFold, onFocus }: TreeLineProps) {
  const { t, language } = useWords();
  const Chevron = node.expanded ? ChevronDown : ChevronRight;
  return (
    // Keys are heard by the tree, which owns the focus.
    // oxlint-disable-next-line click-events-have-key-events
    <li
      role="treeitem"
      aria-level={node.level}
      aria-selected={selected}
      {...(node.expandable ? { 'aria-expanded': node.expanded } : {})}
      data-key={node.key}
      data-strip={node.target ? stripMark('target', node.target) : stripMark(node.level === 1 ? 'resolution' : 'clause', node.key.slice(2))}
      data-level={node.level}
      tabIndex={focusable ? 0 : -1}
      className="tree-line"
      style={node.level > 3 ? { paddingLeft: `${40 + 14 * Math.min(node.level - 3, 6)}px` } : undefined}
      onClick={(event) => (event.target instanceof Element && event.target.closest('[data-foldable]') ? onFold() : onAct())}
      onFocus={onFocus}
    >
      <span className="tree-fold" data-foldable={node.expandable || undefined}>
        {node.expandable ? <Chevron aria-hidden size={14} /> : null}
      </span>
      <span className="tree-name">
        <b>
          <SafeText text={node.name} />
        </b>
        <span>
          <code>
            {node.level === 2 ? `${t('commitments.clause')} ` : ''}
            <SafeText text={node.code} />
          </code>
          {node.owner ? (
            <>
              {' · '}
              <SafeText text={node.owner} />
            </>
          ) : null}
          {node.coverage ? <span className="tree-coverage">{t('commitments.coverage', { scored: formatCount(node.coverage.scored, language), counted: formatCount(node.coverage.counted, language) })}</span> : null}
        </span>
      </span>
      <span className="tree-score">
        <span>
          {node.target && node.period ? <DisputedMark target={node.target} period={node.period} /> : null} <ScoreFigure score={node.score} state={node.state} origin={node.origin} />
        </span>
        {node.orphan ? <span className="score-word" data-tone="major">{t('commitments.orphan')}</span> : <ScoreWord state={node.state} />}
        {node.excess !== null ? <span className="excess">{t('commitments.excess', { percent: formatNumber(node.excess, language, 0) })}</span> : null}
      </span>
    </li>
  );
}

import { useRef, useState, type KeyboardEvent } from 'react';
import type { ClauseProgress, DocumentPage, ResolutionProgress } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';
import { stripMark } from '../../ui/strip-focus';

/** What is in focus when no single clause is. */
export const wholeDocument = 'all';

interface ClauseTreeProps {
  document: DocumentPage;
  progress: ResolutionProgress | undefined;
  selected: string;
  onSelect: (clause: string) => void;
}

interface Line {
  id: string;
  level: number;
  code: string;
  text: string;
  score: ClauseProgress | ResolutionProgress | undefined;
  commitments: number;
}

/** The document and its clauses in the order of reading. Arrow keys walk, Home and End jump, Enter opens. */
export function ClauseTree({ document, progress, selected, onSelect }: ClauseTreeProps) {
  const { t } = useWords();
  const lines = linesOf(document, progress, t('resolutions.whole'));
  const [focused, setFocused] = useState(selected);
  const tree = useRef<HTMLUListElement>(null);
  const current = Math.max(0, lines.findIndex((line) => line.id === focused));
  const walk = (event: KeyboardEvent) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: lines.length - 1 }[event.key];
    const line = lines[to ?? current];
    if (event.key === 'Enter' || event.key === ' ') onSelect(lines[current]?.id ?? wholeDocument);
    else if (to === undefined) return;
    else if (line) {
      setFocused(line.id);
      tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[to]?.focus();
    }
    event.preventDefault();
  };
  return (
    <ul className="scroll clause-tree" role="tree" aria-labelledby="clauses-title" ref={tree} onKeyDown={walk}>
      {lines.map((line, index) => (
        // Keys are heard by the tree, which owns the focus.
        // oxlint-disable-next-line click-events-have-key-events
        <li
          key={line.id}
          role="treeitem"
          aria-level={line.level}
          aria-selected={line.id === selected}
          tabIndex={index === current ? 0 : -1}
          className="clause-line"
          data-strip={line.id === wholeDocument ? stripMark('resolution', document.id) : stripMark('clause', line.id)}
          data-level={Math.min(line.level, 5)}
          onFocus={() => setFocused(line.id)}
          onClick={() => onSelect(line.id)}
        >
          <ClauseLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function ClauseLine({ line }: { line: Line }) {
  const { t, language } = useWords();
  const targets = line.score?.totalTargets ?? 0;
  return (
    <>
      <span className="clause-name">
        <code>
          {line.id === wholeDocument ? '' : `${t('commitments.clause')} `}
          <SafeText text={line.code} />
        </code>
        <span>
          <SafeText text={line.text} />
        </span>
        {line.commitments > 0 ? <span className="muted">{t('resolutions.commitmentsCount', { n: formatCount(line.commitments, language) })}</span> : null}
      </span>
      <span className="clause-score">
        {targets > 0 && line.score ? (
          <>
            <ScoreFigure score={line.score.score} state={line.score.state} origin={line.score.origin} />
            <ScoreWord state={line.score.state} />
          </>
        ) : line.id === wholeDocument || line.commitments > 0 ? null : (
          <span className="muted">{t('commitments.orphan')}</span>
        )}
      </span>
    </>
  );
}

function linesOf(document: DocumentPage, progress: ResolutionProgress | undefined, whole: string): Line[] {
  const levels = new Map<string, number>();
  const scores = new Map(progress?.clauses.map((clause) => [clause.id, clause]));
  const lines: Line[] = [{ id: wholeDocument, level: 1, code: document.symbol, text: whole, score: progress, commitments: document.commitments.length }];
  for (const clause of document.clauses) {
    const level = (clause.parent ? (levels.get(clause.parent) ?? 1) : 1) + 1;
    levels.set(clause.id, level);
    lines.push({ id: clause.id, level, code: clause.code, text: clause.text, score: scores.get(clause.id), commitments: document.commitments.filter((one) => one.clause?.id === clause.id).length });
  }
  return lines;
}

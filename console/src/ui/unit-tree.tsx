import { ChevronRight } from 'lucide-react';
import type { Unit } from '../api/types';
import { foldForSearch } from '../format/search';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';
import './unit-tree.css';

export interface Branch {
  unit: Unit;
  below: Branch[];
}

interface UnitTreeProps {
  branches: Branch[];
  /** All branches unfolded, as when something is searched. */
  open: boolean;
  /** Whether codes stand beside the names. */
  codes?: boolean;
  chosen: string | undefined;
  onChoose: (unit: string) => void;
}

/** Units below units; a branch folds by its own button. */
export function UnitTree({ branches, open, codes = false, chosen, onChoose }: UnitTreeProps) {
  const { t } = useWords();
  return (
    <ul className="unit-branch">
      {branches.map(({ unit, below }) => (
        <li key={unit.id}>
          <button type="button" className="unit-line" aria-current={unit.id === chosen || undefined} onClick={() => onChoose(unit.id)}>
            <SafeText text={unit.name} />
            {codes ? (
              <>
                {' '}
                <code>{unit.code}</code>
              </>
            ) : null}
          </button>
          {below.length > 0 ? (
            <details open={open || unit.parent === null}>
              <summary>
                <ChevronRight aria-hidden size={14} />
                {t('organisation.below', { n: below.length })}
              </summary>
              <UnitTree branches={below} open={open} codes={codes} chosen={chosen} onChoose={onChoose} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The tree of the units whose name or code holds the text, with all units above them; without a text, of all. */
export function unitTree(units: Unit[], text: string): Branch[] {
  return grow(matching(units, text));
}

function matching(units: Unit[], text: string): Unit[] {
  const wanted = foldForSearch(text.trim());
  if (!wanted) return units;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const unit of units) {
    if (!foldForSearch(`${unit.code} ${unit.name}`).includes(wanted)) continue;
    for (let at: Unit | undefined = unit; at && !kept.has(at.id); at = at.parent ? byId.get(at.parent) : undefined) kept.add(at.id);
  }
  return units.filter((unit) => kept.has(unit.id));
}

/** A unit whose parent lies outside the reader's reach stands at the top. */
function grow(units: Unit[]): Branch[] {
  const branches = new Map(units.map((unit): [string, Branch] => [unit.id, { unit, below: [] }]));
  const top: Branch[] = [];
  for (const branch of branches.values()) {
    const above = branch.unit.parent ? branches.get(branch.unit.parent) : undefined;
    (above ? above.below : top).push(branch);
  }
  return top;
}

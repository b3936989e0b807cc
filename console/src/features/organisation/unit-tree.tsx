import { ChevronRight } from 'lucide-react';
import type { Unit } from '../../api/types';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';

export interface Branch {
  unit: Unit;
  below: Branch[];
}

interface UnitTreeProps {
  branches: Branch[];
  /** All branches unfolded, as when something is searched. */
  open: boolean;
  chosen: string | undefined;
  onChoose: (unit: string) => void;
}

/** Units below units; a branch folds by its own button. */
export function UnitTree({ branches, open, chosen, onChoose }: UnitTreeProps) {
  const { t } = useWords();
  return (
    <ul className="unit-branch">
      {branches.map(({ unit, below }) => (
        <li key={unit.id}>
          <span className="unit-line" data-on={unit.id === chosen || undefined}>
            <button type="button" aria-current={unit.id === chosen || undefined} onClick={() => onChoose(unit.id)}>
              <SafeText text={unit.name} />
            </button>
          </span>
          {below.length > 0 ? (
            <details open={open || unit.parent === null}>
              <summary>
                <ChevronRight aria-hidden size={14} />
                {t('organisation.below', { n: below.length })}
              </summary>
              <UnitTree branches={below} open={open} chosen={chosen} onChoose={onChoose} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

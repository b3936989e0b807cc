import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { ChevronRight, Network, Plus, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Unit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { foldForSearch } from '../../format/search';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useAllUnits } from './queries';
import { NewUnit, UnitEditor } from './unit-editor';
import './administration.css';

const adding = 'new';

interface Branch {
  unit: Unit;
  below: Branch[];
}

/** Quản trị › Đơn vị: both trees as they stand today; units are made, renamed, moved and closed from a day on. */
export function UnitsPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/administration/units' });
  const navigate = useNavigate();
  const tree: Unit['tree'] = search.tree === 'PARTY' ? 'PARTY' : 'MANAGEMENT';
  const units = useAllUnits();
  const [text, setText] = useState('');
  const all = useMemo(() => (units.data?.items ?? []).filter((unit) => unit.tree === tree), [units.data, tree]);
  const branches = useMemo(() => grow(matching(all, text)), [all, text]);
  const chosen = all.find((unit) => unit.id === search.unit);
  const go = (next: { tree?: Unit['tree']; unit?: string }) => void navigate({ to: '/administration/units', search: { ...((next.tree ?? tree) === 'PARTY' ? { tree: 'PARTY' } : {}), ...(next.unit ? { unit: next.unit } : {}) } });
  return (
    <div className="admin" data-chosen={search.unit ? true : undefined}>
      <section className="panel admin-list" aria-labelledby="admin-units-title">
        <div className="panel-head">
          <h2 id="admin-units-title">{t('administration.units')}</h2>
          {units.data ? <span className="note">{t('administration.unitCount', { n: formatCount(all.length, language) })}</span> : null}
          <span className="right">
            <Button type="primary" icon={<Plus aria-hidden size={15} />} onClick={() => go({ unit: adding })}>
              {t('administration.addUnit')}
            </Button>
          </span>
        </div>
        <div className="admin-tools admin-tools-column">
          <Segmented block aria-label={t('organisation.tree')} value={tree} onChange={(next) => go({ tree: next })} options={(['MANAGEMENT', 'PARTY'] as const).map((value) => ({ value, label: t(`organisation.trees.${value}`) }))} />
          <Input allowClear value={text} aria-label={t('organisation.search')} placeholder={t('organisation.search')} prefix={<Search aria-hidden size={15} />} onChange={(event) => setText(event.target.value)} />
        </div>
        {units.error ? <FaultState error={units.error} action={<Button onClick={() => void units.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {units.isPending ? <Skeleton rows={10} height={24} /> : null}
        {units.data && branches.length === 0 ? <StateBox icon={Network} title={t(text ? 'organisation.noMatch' : 'organisation.none')} /> : null}
        <div className="scroll admin-tree" tabIndex={0}>
          <Branches branches={branches} open={text !== ''} chosen={chosen?.id} onChoose={(unit) => go({ unit })} />
        </div>
      </section>
      {search.unit === adding ? (
        <NewUnit tree={tree} units={all} onMade={(unit) => go({ unit })} onBack={() => go({})} />
      ) : chosen ? (
        <UnitEditor key={chosen.id} unit={chosen} units={all} onBack={() => go({})} />
      ) : (
        <StateBox icon={Network} title={t('administration.chooseUnit')} />
      )}
    </div>
  );
}

function Branches({ branches, open, chosen, onChoose }: { branches: Branch[]; open: boolean; chosen: string | undefined; onChoose: (unit: string) => void }) {
  const { t } = useWords();
  return (
    <ul className="admin-branch">
      {branches.map(({ unit, below }) => (
        <li key={unit.id}>
          <button type="button" className="admin-unit" aria-current={unit.id === chosen || undefined} onClick={() => onChoose(unit.id)}>
            <SafeText text={unit.name} /> <code>{unit.code}</code>
          </button>
          {below.length > 0 ? (
            <details open={open || unit.parent === null}>
              <summary>
                <ChevronRight aria-hidden size={14} />
                {t('organisation.below', { n: below.length })}
              </summary>
              <Branches branches={below} open={open} chosen={chosen} onChoose={onChoose} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Units whose name or code holds the text, with all units above them. */
function matching(units: Unit[], text: string): Unit[] {
  const wanted = foldForSearch(text);
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

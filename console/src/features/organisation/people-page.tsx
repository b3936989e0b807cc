import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { Search, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Unit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { foldForSearch } from '../../format/search';
import { useWords } from '../../i18n';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useUnits } from './queries';
import { UnitPanel } from './unit-panel';
import { UnitTree, type Branch } from './unit-tree';
import './organisation.css';

/** Tổ chức › Con người: both trees of the operator, and who holds which post in them. */
export function PeoplePage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/organisation/people' });
  const navigate = useNavigate();
  const tree: Unit['tree'] = search.tree === 'PARTY' ? 'PARTY' : 'MANAGEMENT';
  const units = useUnits(tree);
  const [text, setText] = useState('');
  const all = useMemo(() => units.data?.items ?? [], [units.data]);
  const branches = useMemo(() => grow(matching(all, text)), [all, text]);
  const chosen = all.find((unit) => unit.id === search.unit);
  const go = (next: { tree: Unit['tree']; unit?: string }) => void navigate({ to: '/organisation/people', search: { ...(next.tree === 'PARTY' ? { tree: 'PARTY' } : {}), ...(next.unit ? { unit: next.unit } : {}) } });
  return (
    <div className="organisation" data-chosen={chosen ? true : undefined}>
      <section className="panel unit-list" aria-labelledby="units-title">
        <div className="panel-head">
          <h2 id="units-title">{t('organisation.units')}</h2>
          {units.data ? <span className="note">{t('organisation.total', { n: formatCount(units.data.total, language) })}</span> : null}
        </div>
        <div className="unit-tools">
          <Segmented
            block
            aria-label={t('organisation.tree')}
            value={tree}
            onChange={(next) => go({ tree: next })}
            options={(['MANAGEMENT', 'PARTY'] as const).map((value) => ({ value, label: t(`organisation.trees.${value}`) }))}
          />
          <Input allowClear value={text} aria-label={t('organisation.search')} placeholder={t('organisation.search')} prefix={<Search aria-hidden size={15} />} onChange={(event) => setText(event.target.value)} />
        </div>
        {units.error ? <FaultState error={units.error} action={<Button onClick={() => void units.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {units.isPending ? <Skeleton rows={10} height={24} /> : null}
        {units.data && branches.length === 0 ? <StateBox icon={Users} title={t(text ? 'organisation.noMatch' : 'organisation.none')} /> : null}
        <div className="scroll unit-scroll" tabIndex={0}>
          <UnitTree branches={branches} open={text !== ''} chosen={chosen?.id} onChoose={(unit) => go({ tree, unit })} />
        </div>
      </section>
      {chosen ? <UnitPanel key={chosen.id} unit={chosen} all={all} onBack={() => go({ tree })} /> : <StateBox icon={Users} title={t('organisation.choose')} />}
    </div>
  );
}

/** Units whose name or code holds the text, with all units above them. */
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

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { Search, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Unit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { UnitTree, unitTree } from '../../ui/unit-tree';
import { useUnits } from './queries';
import { UnitPanel } from './unit-panel';
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
  const branches = useMemo(() => unitTree(all, text), [all, text]);
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

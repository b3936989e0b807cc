import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { Network, Plus, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Unit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { UnitTree, unitTree } from '../../ui/unit-tree';
import { useAllUnits } from './queries';
import { NewUnit, UnitEditor } from './unit-editor';
import './administration.css';

const adding = 'new';

/** Quản trị › Đơn vị: both trees as they stand today; units are made, renamed, moved and closed from a day on. */
export function UnitsPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/administration/units' });
  const navigate = useNavigate();
  const tree: Unit['tree'] = search.tree === 'PARTY' ? 'PARTY' : 'MANAGEMENT';
  const units = useAllUnits();
  const [text, setText] = useState('');
  const all = useMemo(() => (units.data?.items ?? []).filter((unit) => unit.tree === tree), [units.data, tree]);
  const branches = useMemo(() => unitTree(all, text), [all, text]);
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
          <UnitTree branches={branches} open={text !== ''} codes chosen={chosen?.id} onChoose={(unit) => go({ unit })} />
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

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { UserX } from 'lucide-react';
import type { UnitCapability } from '../../api/types';
import { today } from '../../format/days';
import { useWords } from '../../i18n';
import { ChooseUnit, useMe, type Choice } from '../../ui/choices';
import { readingCapability } from '../../ui/directing';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import './capability.css';
import { CataloguePanel } from './catalogue';
import { GapsPanel } from './gaps-panel';
import { OwnPanel } from './own-panel';
import { PeopleSums } from './people-sums';
import { useUnitCapability } from './queries';
import { confirming } from './roles';
import { ShiftPanel } from './shift-panel';
import { SparesPanel, StationsPanel } from './stores';
import { TrainingPanel } from './training-panel';
import { WaitingPanel } from './waiting-panel';

type View = 'have' | 'shift' | 'training' | 'own' | 'catalogue';

const views: View[] = ['have', 'shift', 'training', 'own', 'catalogue'];

/** Tổ chức › Năng lực: what a unit has on a day and lacks; whoever oversees nobody sees their own. */
export function CapabilityPage() {
  const { t } = useWords();
  const me = useMe();
  const search = useSearch({ from: '/shell/organisation/capability' });
  const navigate = useNavigate();
  if (!me) return <Skeleton rows={6} height={48} />;
  const oversees = readingCapability.has(me.role);
  const view = oversees ? (views.find((one) => one === search.view) ?? 'have') : 'own';
  return (
    <div className="cap">
      {oversees ? (
        <Segmented<View>
          className="cap-views"
          aria-label={t('capability.view')}
          value={view}
          options={views.map((value) => ({ value, label: t(`capability.views.${value}`) }))}
          onChange={(next) => void navigate({ to: '/organisation/capability', search: next === 'have' ? {} : { view: next } })}
        />
      ) : null}
      {view === 'have' ? (
        <>
          {confirming.has(me.role) ? <WaitingPanel /> : null}
          <GapsPanel />
          <UnitPart />
        </>
      ) : null}
      {view === 'shift' ? <ShiftPanel /> : null}
      {view === 'training' ? <TrainingPanel /> : null}
      {view === 'own' ? (
        me.person ? (
          <>
            <OwnPanel />
            <TrainingPanel own />
          </>
        ) : (
          <section className="panel">
            <StateBox icon={UserX} title={t('capability.noPerson')} text={t('capability.noPersonText')} />
          </section>
        )
      ) : null}
      {view === 'catalogue' ? <CataloguePanel /> : null}
    </div>
  );
}

function UnitPart() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/organisation/capability' });
  const navigate = useNavigate();
  const day = search.day ?? today();
  const found = useUnitCapability(true, search.unit, day);
  const unit = found.data?.unit ?? null;
  const known: Choice | null = unit ? { value: unit.id, label: `${unit.name} (${unit.code})` } : null;
  const go = (next: { unit?: string; day?: string }) => {
    const all = { ...search, ...next };
    void navigate({ to: '/organisation/capability', search: { ...(all.unit ? { unit: all.unit } : {}), ...(all.day && all.day !== today() ? { day: all.day } : {}) }, replace: true });
  };
  return (
    <>
      <div className="panel cap-tools" role="search">
        <label>
          <span>{t('capability.unit')}</span>
          <ChooseUnit key={unit?.id} aria-label={t('capability.unit')} value={unit?.id ?? null} known={known} onChange={(value) => go({ unit: value ?? '' })} />
        </label>
        <label>
          <span>{t('capability.onDay')}</span>
          <Input type="date" value={day} onChange={(event) => event.target.value && go({ day: event.target.value })} />
        </label>
        {day === today() ? null : <Button onClick={() => go({ day: today() })}>{t('capability.backToToday')}</Button>}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={5} height={48} /> : null}
      {found.data ? <Having has={found.data} /> : null}
    </>
  );
}

function Having({ has }: { has: UnitCapability }) {
  return (
    <div className="cap-columns">
      <PeopleSums has={has} />
      <div className="cap-column">
        <SparesPanel has={has} />
        <StationsPanel has={has} />
      </div>
    </div>
  );
}

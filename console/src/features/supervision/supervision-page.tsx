import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { ClipboardCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import type { SupervisionCase, SupervisionPlan } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder, useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { OpenCase } from './open-case';
import { OwedPanel } from './owed-panel';
import { Pager } from '../../ui/pager';
import { phases, useCases, usePlans, type Phase } from './queries';
import './supervision.css';
import { WritePlan } from './write-plan';

/** Tổ chức › Kiểm tra, giám sát: the cases open to the reader, and the yearly plans for those who may. */
export function SupervisionPage() {
  const me = useMe();
  const inspects = me?.role === 'inspector';
  return (
    <div className="sv">
      <OwedPanel />
      <Cases inspects={inspects} />
      {inspects || me?.role === 'leader' ? <Plans inspects={inspects} /> : null}
    </div>
  );
}

function Cases({ inspects }: { inspects: boolean }) {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/organisation/supervision' });
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [opening, setOpening] = useState(false);
  const phase: Phase | null = phases.find((one) => one === search.phase) ?? null;
  const found = useCases(phase, page);
  const items = found.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="sv-cases">
      <div className="panel-head">
        <h2 id="sv-cases">{t('supervision.cases')}</h2>
        {found.data ? <span className="note">{t('supervision.casesTotal', { n: formatCount(found.data.total, language) })}</span> : null}
        {inspects ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setOpening(true)}>
              {t('supervision.open')}
            </Button>
          </span>
        ) : null}
      </div>
      <div className="sv-tools">
        <Select
          aria-label={t('supervision.filter')}
          value={phase ?? 'ALL'}
          getPopupContainer={holder}
          options={[{ value: 'ALL', label: t('supervision.all') }, ...phases.map((value) => ({ value, label: t(`supervision.phase.${value}`) }))]}
          onChange={(value: string) => {
            setPage(0);
            void navigate({ to: '/organisation/supervision', search: value === 'ALL' ? {} : { phase: value }, replace: true });
          }}
        />
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={4} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={ClipboardCheck} title={t(phase ? 'supervision.casesNoMatch' : 'supervision.casesNone')} text={phase ? undefined : t('supervision.casesNoneText')} /> : null}
      <ul className="sv-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <CaseRow one={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {opening ? <OpenCase onClose={() => setOpening(false)} onOpened={(id) => void navigate({ to: '/organisation/supervision/cases/$id', params: { id } })} /> : null}
    </section>
  );
}

function CaseRow({ one }: { one: SupervisionCase }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/supervision/cases/$id" params={{ id: one.id }} className="sv-row">
      <span className="sv-name">
        <span className="sv-facts">
          <span className="chip">{one.phase ? t(`supervision.phase.${one.phase}`) : t('supervision.served')}</span>
          {t(`supervision.kind.${one.kind}`)}
        </span>
        <b>
          <SafeText text={one.subject?.name ?? '–'} />
        </b>
        {one.directive ? (
          <span className="muted">
            <SafeText text={`${one.directive.symbol} ${one.directive.title}`} />
          </span>
        ) : null}
      </span>
      <span className="sv-side">
        <SafeText text={t('supervision.decisionOf', { symbol: one.symbol, date: formatDate(one.decidedOn) })} />
        <span>{t('supervision.days', { from: formatDate(one.first), to: formatDate(one.last) })}</span>
      </span>
    </Link>
  );
}

function Plans({ inspects }: { inspects: boolean }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [writing, setWriting] = useState(false);
  const found = usePlans(true);
  const items = found.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="sv-plans">
      <div className="panel-head">
        <h2 id="sv-plans">{t('supervision.plans')}</h2>
        {inspects ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
              {t('supervision.planWrite')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={2} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={ClipboardCheck} title={t('supervision.plansNone')} text={t('supervision.plansNoneText')} /> : null}
      <ul className="sv-rows" hidden={items.length === 0}>
        {items.map((plan) => (
          <li key={plan.id}>
            <PlanRow plan={plan} />
          </li>
        ))}
      </ul>
      {writing ? <WritePlan onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/organisation/supervision/plans/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function PlanRow({ plan }: { plan: SupervisionPlan }) {
  const { t, language } = useWords();
  return (
    <Link to="/organisation/supervision/plans/$id" params={{ id: plan.id }} className="sv-row">
      <span className="sv-name">
        <span className="sv-facts">
          <span className="chip">{t(`supervision.planState.${plan.state}`)}</span>
        </span>
        <b>{t('supervision.plan', { year: plan.year })}</b>
        <span className="muted">
          <SafeText text={plan.body?.name ?? '–'} />
        </span>
      </span>
      <span className="sv-side">
        {plan.symbol && plan.issuedOn ? <SafeText text={t('supervision.planIssued', { symbol: plan.symbol, date: formatDate(plan.issuedOn) })} /> : null}
        <span>{t('supervision.planItems', { n: formatCount(plan.items.length, language) })}</span>
      </span>
    </Link>
  );
}

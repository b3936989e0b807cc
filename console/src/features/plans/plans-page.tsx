import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useCallback } from 'react';
import { useWords } from '../../i18n';
import { SavedViews } from '../../ui/saved-views';
import { PlanTable } from './plan-table';
import './plans.css';
import { ProposalList } from './proposal-list';
import { useProposals } from './queries';

/** Giao chỉ tiêu: what is promised in a year as one table, and what is still being negotiated. */
export function PlansPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/commitments/plans' });
  const navigate = useNavigate();
  const proposals = useProposals();
  const mine = proposals.data?.items.filter((one) => one.yourTurn).length ?? 0;
  const view = search.view === 'proposals' ? 'proposals' : 'table';
  const apply = useCallback((params: { [key: string]: string | undefined }) => void navigate({ to: '/commitments/plans', search: params }), [navigate]);
  return (
    <div className="plans">
      <section className="panel plans-panel" aria-labelledby="plans-title">
        <div className="panel-head plans-head">
          <h2 id="plans-title">{t('plans.title')}</h2>
          <SavedViews page="plans" current={{ q: search.q, view: search.view, year: search.year, unit: search.unit }} onApply={apply} />
          <Segmented
            aria-label={t('plans.view')}
            value={view}
            onChange={(next) => void navigate({ to: '/commitments/plans', search: () => (next === 'proposals' ? { view: 'proposals' } : {}) })}
            options={[
              { value: 'table', label: t('plans.views.table') },
              { value: 'proposals', label: mine > 0 ? t('plans.views.proposalsMine', { n: mine }) : t('plans.views.proposals') },
            ]}
          />
        </div>
        {view === 'table' ? <PlanTable year={search.year} unit={search.unit ?? null} q={search.q ?? ''} /> : <ProposalList proposals={proposals} />}
      </section>
    </div>
  );
}

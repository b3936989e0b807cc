import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { GraduationCap, Plus } from 'lucide-react';
import { useState } from 'react';
import type { GradingRound } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { BeginRound } from './begin-round';
import { FactsPanel } from './facts-panel';
import './grading.css';
import { OwnList } from './own-list';
import { Pager } from '../../ui/pager';
import { useOwnGradings, useRounds } from './queries';

/** Tổ chức › Đánh giá, xếp loại: what concerns the reader, the reviews within reach, and facts for those who may. */
export function GradingPage() {
  const me = useMe();
  const holds = me?.role === 'leader' || me?.role === 'office';
  return (
    <div className="gd">
      <Mine />
      <Rounds holds={holds} />
      {holds || me?.role === 'inspector' ? <FactsPanel /> : null}
    </div>
  );
}

function Mine() {
  const { t } = useWords();
  const found = useOwnGradings(true);
  if (!found.data || found.data.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="gd-mine">
      <div className="panel-head">
        <h2 id="gd-mine">{t('grading.mine')}</h2>
      </div>
      <OwnList own={found.data} />
    </section>
  );
}

function Rounds({ holds }: { holds: boolean }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [beginning, setBeginning] = useState(false);
  const found = useRounds(page);
  const items = found.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="gd-rounds">
      <div className="panel-head">
        <h2 id="gd-rounds">{t('grading.rounds')}</h2>
        {found.data ? <span className="note">{t('grading.roundsTotal', { n: formatCount(found.data.total, language) })}</span> : null}
        {holds ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setBeginning(true)}>
              {t('grading.begin')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={GraduationCap} title={t('grading.roundsNone')} text={t(holds ? 'grading.roundsNoneHolds' : 'grading.roundsNoneText')} /> : null}
      <ul className="gd-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.of.id}>
            <RoundRow one={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {beginning ? <BeginRound onClose={() => setBeginning(false)} onBegun={(id) => void navigate({ to: '/organisation/grading/$id', params: { id } })} /> : null}
    </section>
  );
}

function RoundRow({ one }: { one: GradingRound }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/grading/$id" params={{ id: one.of.id }} className="gd-row">
      <span className="gd-name">
        <span className="gd-facts">
          <span className="chip">{t(`grading.state.${one.of.state}`)}</span>
          {t(`grading.span.${one.of.span}`)}
        </span>
        <b>
          <SafeText text={one.of.title} />
        </b>
        <span className="muted">
          <SafeText text={one.heldBy?.name ?? '–'} />
        </span>
      </span>
      <span className="gd-side">
        <span>{t('grading.days', { from: formatDate(one.of.first), to: formatDate(one.of.last) })}</span>
        {one.of.due ? <span>{t('grading.due', { date: formatDate(one.of.due) })}</span> : null}
      </span>
    </Link>
  );
}

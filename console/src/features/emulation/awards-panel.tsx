import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { Award as AwardMark, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Award } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { ChooseUnit, holder, useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useAwards } from './award-queries';
import { Nominate } from './nominate';
import { Pager } from '../../ui/pager';
import { holding } from './roles';

const yearsBack = 10;

/** The wall: titles and awards of one's organisation, newest first, withdrawn ones among them. */
export function AwardsPanel() {
  const { t, language } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/organisation/emulation' });
  const [page, setPage] = useState(0);
  const [nominating, setNominating] = useState(false);
  const year = search.year ?? null;
  const unit = search.unit ?? null;
  const found = useAwards({ year, unit }, page);
  const items = found.data?.items ?? [];
  const holds = me !== null && holding.has(me.role);
  const now = Number(today().slice(0, 4));
  const show = (wanted: { year: string | null; unit: string | null }) => {
    setPage(0);
    void navigate({ to: '/organisation/emulation', search: { ...(wanted.year ? { year: wanted.year } : {}), ...(wanted.unit ? { unit: wanted.unit } : {}) }, replace: true });
  };
  return (
    <section className="panel" aria-labelledby="em-awards">
      <div className="panel-head">
        <h2 id="em-awards">{t('award.wall')}</h2>
        {found.data ? <span className="note">{t('award.total', { n: formatCount(found.data.total, language) })}</span> : null}
        {holds ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setNominating(true)}>
              {t('award.nominate')}
            </Button>
          </span>
        ) : null}
      </div>
      <div className="em-tools">
        <Select
          aria-label={t('award.year')}
          value={year ?? 'ALL'}
          getPopupContainer={holder}
          options={[{ value: 'ALL', label: t('award.allYears') }, ...Array.from({ length: yearsBack }, (_, at) => ({ value: String(now - at), label: String(now - at) }))]}
          onChange={(value: string) => show({ year: value === 'ALL' ? null : value, unit })}
        />
        <ChooseUnit aria-label={t('award.unit')} placeholder={t('award.unit')} value={unit} onChange={(value) => show({ year, unit: value })} />
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={AwardMark} title={t(year || unit ? 'award.noMatch' : 'award.none')} text={year || unit ? undefined : t(holds ? 'award.noneHolder' : 'award.noneText')} /> : null}
      <ul className="em-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <Row one={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {nominating ? <Nominate onClose={() => setNominating(false)} onNominated={(made) => void navigate({ to: '/organisation/emulation/awards/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function Row({ one }: { one: Award }) {
  const { t } = useWords();
  const { achievement, decision } = one;
  return (
    <Link to="/organisation/emulation/awards/$id" params={{ id: one.id }} className="em-row" data-state={one.state}>
      <span className="em-name">
        <span className="em-facts">
          {one.state === 'AWARDED' ? null : <span className="chip">{t(`award.state.${one.state}`)}</span>}
          <SafeText text={one.titleName} />
        </span>
        <b>
          <SafeText text={achievement.unit?.name ?? achievement.person?.fullName ?? '–'} />
        </b>
        {achievement.person ? (
          <span className="muted">
            <SafeText text={achievement.standsIn?.name ?? '–'} />
          </span>
        ) : null}
        <span className="muted">
          <SafeText text={achievement.text} />
        </span>
      </span>
      <span className="em-side">
        {decision ? <SafeText text={t('award.decisionOf', { symbol: decision.symbol, date: formatDate(decision.day) })} /> : null}
        <SafeText text={one.unit?.name ?? '–'} />
      </span>
    </Link>
  );
}

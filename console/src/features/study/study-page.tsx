import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { GraduationCap, Plus } from 'lucide-react';
import { useState } from 'react';
import type { StudyCampaign } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder, useMe } from '../../ui/choices';
import { holdingStudy } from '../../ui/directing';
import { SafeText } from '../../ui/safe-text';
import { SearchWords } from '../../ui/search-words';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { CountWords } from './count-words';
import { Pager } from '../../ui/pager';
import { useCampaigns, type Show } from './queries';
import { WriteCampaign } from './write-campaign';
import './study.css';

const shows: Show[] = ['all', 'mine', 'OPENED', 'DRAFT', 'CLOSED'];

/** Tổ chức › Học tập: campaigns that the reader holds, oversees or must take part in. */
export function StudyPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/organisation/study' });
  const navigate = useNavigate();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const [page, setPage] = useState(0);
  const show = shows.find((one) => one === search.show) ?? 'all';
  const found = useCampaigns(show, search.q, page);
  const go = (next: { show?: string; q?: string }) => {
    const now = { ...search, ...next };
    setPage(0);
    void navigate({ to: '/organisation/study', search: { ...(now.show && now.show !== 'all' ? { show: now.show } : {}), ...(now.q ? { q: now.q } : {}) }, replace: true });
  };
  const items = found.data?.items ?? [];
  const filtered = show !== 'all' || Boolean(search.q);
  return (
    <section className="panel study-list" aria-labelledby="study-title">
      <div className="panel-head">
        <h2 id="study-title">{t('study.title')}</h2>
        {found.data ? <span className="note">{t('study.total', { n: formatCount(found.data.total, language) })}</span> : null}
        <span className="right study-actions">
          <Button onClick={() => void navigate({ to: '/organisation/study/reviews' })}>{t('study.review.open')}</Button>
          {me && holdingStudy.has(me.role) ? (
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
              {t('study.write')}
            </Button>
          ) : null}
        </span>
      </div>
      <div className="study-tools" role="search">
        <SearchWords text={search.q ?? ''} label={t('study.search')} onWords={(q) => go({ q })} />
        <Select aria-label={t('study.filter')} value={show} getPopupContainer={holder} options={shows.map((value) => ({ value, label: t(`study.show.${value}`) }))} onChange={(value: Show) => go({ show: value })} />
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={GraduationCap} title={t(filtered ? 'study.noMatch' : 'study.none')} text={filtered ? undefined : t('study.noneText')} /> : null}
      <ul className="study-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <CampaignRow campaign={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {writing ? <WriteCampaign onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/organisation/study/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function CampaignRow({ campaign }: { campaign: StudyCampaign }) {
  const { t } = useWords();
  const about = campaign.directive ? `${campaign.directive.symbol} ${campaign.directive.title}` : campaign.topic;
  return (
    <Link to="/organisation/study/$id" params={{ id: campaign.id }} className="study-row">
      <span className="study-name">
        <span className="study-facts">
          <span className="chip" data-tone={campaign.overdue ? 'major' : undefined}>
            {t(`study.state.${campaign.state}`)}
          </span>
          {campaign.own ? <b data-missing={!campaign.own.done || undefined}>{t(campaign.own.done ? 'study.mineDone' : 'study.mineMissing')}</b> : null}
        </span>
        <b>
          <SafeText text={campaign.title} />
        </b>
        {about ? (
          <span className="muted">
            <SafeText text={about} />
          </span>
        ) : null}
        <span className="muted">
          <SafeText text={campaign.ownerUnit?.name ?? ''} /> · {t('study.days', { from: formatDate(campaign.first), to: formatDate(campaign.due) })}
        </span>
      </span>
      <span className="study-side">
        <DueWords campaign={campaign} />
        {campaign.state === 'DRAFT' ? null : <CountWords count={campaign.count} />}
      </span>
    </Link>
  );
}

/** Until when, and how many working days that is. */
export function DueWords({ campaign }: { campaign: StudyCampaign }) {
  const { t, language } = useWords();
  if (campaign.closedOn) return <span>{t('study.closedOn', { date: formatDate(campaign.closedOn) })}</span>;
  if (campaign.overdue) return <span data-late>{t('study.overdue', { date: formatDate(campaign.due) })}</span>;
  return (
    <span>
      {t('study.dueOn', { date: formatDate(campaign.due) })}
      {campaign.state === 'OPENED' ? `, ${t('study.left', { n: formatCount(campaign.workingDaysLeft, language) })}` : ''}
    </span>
  );
}

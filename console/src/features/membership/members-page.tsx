import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented, Select } from 'antd';
import { EyeOff, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import type { MemberRow } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { Pager } from '../../ui/pager';
import { CellFeesList } from './cell-fees';
import { Erasures } from './erasures';
import { BeginFile } from './file-forms';
import { OwnFile } from './own-file';
import { purposeOf, purposes, statuses, useOwnMembership, useRegister } from './queries';
import './membership.css';

/** Tổ chức › Đảng viên: the register of the cells one keeps, for a named purpose, and one's own file. */
export function MembersPage() {
  const { t } = useWords();
  const mine = useOwnMembership();
  const search = useSearch({ from: '/shell/organisation/members' });
  const navigate = useNavigate();
  if (mine.error) return <FaultState error={mine.error} action={<Button onClick={() => void mine.refetch()}>{t('fault.retry')}</Button>} />;
  if (!mine.data) return <Skeleton rows={6} height={40} />;
  const { keeps, own } = mine.data;
  const fees = search.view === 'fees';
  return (
    <div className="members">
      {keeps ? (
        <Segmented
          aria-label={t('membership.fees.view')}
          className="members-view"
          value={fees ? 'fees' : 'register'}
          options={[
            { value: 'register', label: t('membership.fees.viewRegister') },
            { value: 'fees', label: t('membership.fees.title') },
          ]}
          onChange={(view) => void navigate({ to: '/organisation/members', search: view === 'fees' ? { view: 'fees' } : {} })}
        />
      ) : null}
      {keeps && fees ? <CellFeesList /> : null}
      {keeps && !fees ? <Register /> : null}
      {keeps && !fees ? <Erasures /> : null}
      {own ? <OwnFile own={own} /> : null}
      {!keeps && !own ? (
        <section className="panel">
          <StateBox icon={Users} title={t('membership.nothing')} text={t('membership.nothingText')} />
        </section>
      ) : null}
    </div>
  );
}

function Register() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/organisation/members' });
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [beginning, setBeginning] = useState(false);
  const purpose = purposeOf(search.purpose);
  const status = statuses.find((one) => one === search.status) ?? 'all';
  const day = search.day ?? today();
  const found = useRegister(purpose, { day, status: status === 'all' ? undefined : status }, page);
  const go = (next: { purpose?: string; day?: string; status?: string }) => {
    const all = { ...search, ...next };
    setPage(0);
    void navigate({ to: '/organisation/members', search: { ...(all.purpose ? { purpose: all.purpose } : {}), ...(all.day ? { day: all.day } : {}), ...(all.status && all.status !== 'all' ? { status: all.status } : {}) }, replace: true });
  };
  return (
    <section className="panel" aria-labelledby="members-title">
      <div className="panel-head">
        <h2 id="members-title">{t('membership.register')}</h2>
        {found.data ? <span className="note">{t('membership.total', { n: formatCount(found.data.total, language) })}</span> : null}
        <span className="right">
          <Button icon={<Plus aria-hidden size={15} />} onClick={() => setBeginning(true)}>
            {t('membership.begin')}
          </Button>
        </span>
      </div>
      <div className="members-tools" role="search">
        <Select aria-label={t('membership.purpose')} placeholder={t('membership.choosePurpose')} value={purpose} getPopupContainer={holder} options={purposes.map((value) => ({ value, label: t(`membership.purposes.${value}`) }))} onChange={(value: string) => go({ purpose: value })} />
        <Input type="date" aria-label={t('membership.asOf')} max={today()} value={day} onChange={(event) => go({ day: event.target.value })} />
        <Select aria-label={t('membership.statusFilter')} value={status} getPopupContainer={holder} options={statuses.map((value) => ({ value, label: t(`membership.status.${value}`) }))} onChange={(value: string) => go({ status: value })} />
      </div>
      {purpose ? null : <StateBox icon={EyeOff} title={t('membership.needPurpose')} text={t('membership.needPurposeText')} />}
      {found.error ? <FaultState error={found.error} /> : null}
      {purpose && found.isPending ? <Skeleton rows={6} height={46} /> : null}
      {found.data?.total === 0 ? <StateBox icon={Users} title={t('membership.none')} text={t('membership.noneText')} /> : null}
      <ul className="members-rows">
        {found.data?.items.map((one) => (
          <li key={one.file}>
            <Row one={one} purpose={purpose ?? 'REGISTER'} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {beginning ? <BeginFile onClose={() => setBeginning(false)} onBegun={(file) => void navigate({ to: '/organisation/members/$id', params: { id: file.id }, search: { purpose: 'ADMISSION' } })} /> : null}
    </section>
  );
}

function Row({ one, purpose }: { one: MemberRow; purpose: string }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/members/$id" params={{ id: one.file }} search={{ purpose }} className="members-row">
      <span className="members-name">
        <b>
          <SafeText text={one.person?.fullName ?? '–'} />
        </b>
        <span className="muted">
          <SafeText text={one.cell?.name ?? '–'} /> · {t('membership.since', { date: formatDate(one.since) })}
          {one.until ? ` · ${t('membership.until', { date: formatDate(one.until) })}` : ''}
        </span>
      </span>
      <span className="members-side">
        <span className="chip">{t(`membership.status.${one.status}`)}</span>
        {one.now.status === 'PROBATIONARY' && one.now.probationEnds ? <span data-late={one.overdue || undefined}>{t(one.overdue ? 'membership.overdue' : 'membership.probationTo', { date: formatDate(one.now.probationEnds) })}</span> : null}
      </span>
    </Link>
  );
}

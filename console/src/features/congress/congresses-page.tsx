import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus, Vote } from 'lucide-react';
import { useState } from 'react';
import type { Congress } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { Pager } from '../../ui/pager';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import './congress.css';
import { useCongresses } from './queries';
import { WriteCongress } from './write-congress';

/** Tổ chức › Đại hội: the congresses the reader prepares, leads or has a post at. */
export function CongressesPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const prepares = me?.role === 'office' || me?.role === 'administrator';
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState(false);
  const found = useCongresses(page);
  const items = found.data?.items ?? [];
  return (
    <div className="cg">
      <section className="panel" aria-labelledby="cg-list">
        <div className="panel-head">
          <h2 id="cg-list">{t('congress.list')}</h2>
          {found.data ? <span className="note">{t('congress.total', { n: formatCount(found.data.total, language) })}</span> : null}
          {prepares ? (
            <span className="right">
              <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
                {t('congress.prepare')}
              </Button>
            </span>
          ) : null}
        </div>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={3} height={56} /> : null}
        {found.data && items.length === 0 ? <StateBox icon={Vote} title={t('congress.none')} text={t(prepares ? 'congress.noneOffice' : 'congress.noneText')} /> : null}
        <ul className="cg-rows" hidden={items.length === 0}>
          {items.map((one) => (
            <li key={one.id}>
              <Row one={one} />
            </li>
          ))}
        </ul>
        {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      </section>
      {writing ? <WriteCongress onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/organisation/congresses/$id', params: { id: made.congress.id } })} /> : null}
    </div>
  );
}

function Row({ one }: { one: Congress }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/congresses/$id" params={{ id: one.id }} className="cg-row">
      <span className="cg-name">
        <span className="cg-facts">
          <span className="chip">{t(`congress.state.${one.state}`)}</span>
          {t(one.parent ? 'congress.plenum' : `congress.kind.${one.kind}`)}
        </span>
        <b>
          <SafeText text={one.name} />
        </b>
        <span className="muted">
          <SafeText text={one.unit?.name ?? '–'} />
        </span>
      </span>
      <span className="cg-side">
        <span>{t('congress.days', { from: formatDate(one.first), to: formatDate(one.last) })}</span>
        <SafeText text={one.place} />
      </span>
    </Link>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus, Trophy } from 'lucide-react';
import { useState } from 'react';
import type { MovementRow } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { AwardsPanel } from './awards-panel';
import './emulation.css';
import { ExemplarsPanel } from './exemplars-panel';
import { InitiativesPanel } from './initiatives-panel';
import { Pager } from '../../ui/pager';
import { PracticesPanel } from './practices-panel';
import { useMovements } from './queries';
import { holding } from './roles';
import { WriteMovement } from './write-movement';

/** Tổ chức › Thi đua: the movements open to the reader, the wall, exemplary people, good practices and initiatives. */
export function EmulationPage() {
  return (
    <div className="em">
      <Movements />
      <AwardsPanel />
      <ExemplarsPanel />
      <PracticesPanel />
      <InitiativesPanel />
    </div>
  );
}

function Movements() {
  const { t, language } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState(false);
  const found = useMovements(page);
  const items = found.data?.items ?? [];
  const holds = me !== null && holding.has(me.role);
  return (
    <section className="panel" aria-labelledby="em-movements">
      <div className="panel-head">
        <h2 id="em-movements">{t('emulation.movements')}</h2>
        {found.data ? <span className="note">{t('emulation.total', { n: formatCount(found.data.total, language) })}</span> : null}
        {holds ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
              {t('emulation.write')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={4} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={Trophy} title={t('emulation.none')} text={t(holds ? 'emulation.noneHolder' : 'emulation.noneText')} /> : null}
      <ul className="em-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <Row one={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {writing ? <WriteMovement onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/organisation/emulation/movements/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function Row({ one }: { one: MovementRow }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/emulation/movements/$id" params={{ id: one.id }} className="em-row">
      <span className="em-name">
        <span className="em-facts">
          <span className="chip">{t(`emulation.state.${one.state}`)}</span>
          {t(`emulation.contestants.${one.contestants}`)}
        </span>
        <b>
          <SafeText text={one.title} />
        </b>
        <span className="muted">
          <SafeText text={one.holder?.name ?? '–'} />
        </span>
      </span>
      <span className="em-side">
        <span>{t('emulation.days', { from: formatDate(one.first), to: formatDate(one.last) })}</span>
        <span>{one.closedOn ? t('emulation.closedOn', { date: formatDate(one.closedOn) }) : t('emulation.registerUntilDay', { date: formatDate(one.registerUntil) })}</span>
      </span>
    </Link>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus, Sparkles } from 'lucide-react';
import { useState } from 'react';
import type { Initiative } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { EffectLine } from './initiative-effect';
import { useInitiatives } from './initiative-queries';
import { SubmitInitiative } from './submit-initiative';
import { Pager } from '../../ui/pager';

/** Initiatives with what they changed: recognised ones, one's own, and those to decide on. */
export function InitiativesPanel() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState(false);
  const found = useInitiatives(page);
  const items = found.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="em-initiatives">
      <div className="panel-head">
        <h2 id="em-initiatives">{t('initiative.title')}</h2>
        {found.data ? <span className="note">{t('initiative.total', { n: formatCount(found.data.total, language) })}</span> : null}
        <span className="right">
          <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
            {t('initiative.submit')}
          </Button>
        </span>
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={Sparkles} title={t('initiative.none')} text={t('initiative.noneText')} /> : null}
      <ul className="em-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <Row one={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {writing ? <SubmitInitiative onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/organisation/emulation/initiatives/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function Row({ one }: { one: Initiative }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/emulation/initiatives/$id" params={{ id: one.id }} className="em-row">
      <span className="em-name">
        {one.state === 'RECOGNISED' ? null : (
          <span className="em-facts">
            <span className="chip">{t(`initiative.state.${one.state}`)}</span>
          </span>
        )}
        <b>
          <SafeText text={one.title} />
        </b>
        <span className="muted">
          <SafeText text={one.authors.map((author) => author.person?.fullName ?? '–').join(', ')} />
        </span>
      </span>
      <span className="em-side">
        <SafeText text={one.unit?.name ?? '–'} />
        {one.effect ? <EffectLine effect={one.effect} /> : null}
        <span>{formatDate(one.at)}</span>
      </span>
    </Link>
  );
}

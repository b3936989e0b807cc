import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { Lightbulb, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { GoodPractice } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { Pager } from '../../ui/pager';
import { usePractices } from './practice-queries';
import { PublishPractice } from './practice-steps';
import { holding } from './roles';

const quietMillis = 250;

/** Ways of working of one's organisation, found by words, newest first. */
export function PracticesPanel() {
  const { t, language } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const handle = setTimeout(() => {
      setAsked(typed.trim());
      setPage(0);
    }, quietMillis);
    return () => clearTimeout(handle);
  }, [typed]);
  const found = usePractices(asked, page);
  const items = found.data?.items ?? [];
  const holds = me !== null && holding.has(me.role);
  return (
    <section className="panel" aria-labelledby="em-practices">
      <div className="panel-head">
        <h2 id="em-practices">{t('practice.title')}</h2>
        {found.data ? <span className="note">{t('practice.total', { n: formatCount(found.data.total, language) })}</span> : null}
        {holds ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
              {t('practice.publish')}
            </Button>
          </span>
        ) : null}
      </div>
      <div className="em-tools">
        <Input aria-label={t('practice.search')} placeholder={t('practice.search')} allowClear maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={Lightbulb} title={t(asked ? 'practice.noMatch' : 'practice.none')} text={asked ? undefined : t(holds ? 'practice.noneHolder' : 'practice.noneText')} /> : null}
      <ul className="em-rows" hidden={items.length === 0}>
        {items.map((one) => (
          <li key={one.id}>
            <Row one={one} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {writing ? <PublishPractice onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/organisation/emulation/practices/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function Row({ one }: { one: GoodPractice }) {
  const { t, language } = useWords();
  return (
    <Link to="/organisation/emulation/practices/$id" params={{ id: one.id }} className="em-row">
      <span className="em-name">
        <b>
          <SafeText text={one.title} />
        </b>
        <span className="muted em-short">
          <SafeText text={one.what} />
        </span>
      </span>
      <span className="em-side">
        <SafeText text={one.unit?.name ?? '–'} />
        <span>
          {t('practice.triedBy', { n: formatCount(one.trials.length, language) })}
          {one.stars === null ? '' : ` · ${t('practice.stars', { n: formatNumber(one.stars, language, 1), of: formatCount(one.ratings, language) })}`}
        </span>
        <span>{formatDate(one.at)}</span>
      </span>
    </Link>
  );
}

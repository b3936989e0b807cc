import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Pagination, Segmented, Select } from 'antd';
import { Inbox, RotateCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { UnclearEvent } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateMinute, formatExact } from '../../format/times';
import { useWords } from '../../i18n';
import { RawBytes } from '../../ui/raw-event';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { IntakeCounts } from './intake-counts';
import { useUnclear } from './queries';
import { SourceRhythms } from './source-rhythms';
import './intake.css';

const states = ['WAITING', 'RECORDED', 'IGNORED'] as const;
const domains = ['syslogMessage', 'alertmanagerAlert', 'snmpTrap', 'stndDefined'] as const;

/** Mạng › Chờ quy đổi: what came in and no rule understood, until a rule does. */
export function UnclearPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/network/unclear' });
  const [source, setSource] = useState('');
  const [page, setPage] = useState(1);
  const state = states.find((one) => one === search.state) ?? 'WAITING';
  const domain = domains.find((one) => one === search.domain) ?? '';
  const found = useUnclear({ state, domain, source: source.trim(), page: page - 1 });
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => postJson<{ asked: number }>('/api/unclear-events/readings', { domain: domain || null, source: source.trim() || null }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['unclear'] }),
  });
  const counts = found.data?.counts;
  const events = found.data?.events;
  const show = (next: { state?: string; domain?: string }) => {
    setPage(1);
    void navigate({ to: '/network/unclear', search: { state, ...(domain ? { domain } : {}), ...next } });
  };
  return (
    <div className="intake-page">
      <section className="panel" aria-labelledby="unclear-title">
        <div className="panel-head">
          <h2 id="unclear-title">{t('intake.unclear')}</h2>
          {counts ? <span className="note">{t('intake.waiting', { n: formatCount(counts.waiting, language) })}</span> : null}
        </div>
        <p className="intake-about">{t('intake.unclearAbout')}</p>
        <div className="intake-tools">
          <Segmented aria-label={t('intake.state')} value={state} options={states.map((value) => ({ value, label: t(`intake.stateOf.${value}`) }))} onChange={(value) => show({ state: value })} />
          <Select aria-label={t('intake.protocol')} value={domain} options={[{ value: '', label: t('intake.everyProtocol') }, ...domains.map((value) => ({ value: value as string, label: t(`intake.domainOf.${value}`) }))]} onChange={(value) => show({ domain: value })} />
          <Input
            allowClear
            aria-label={t('intake.source')}
            placeholder={t('intake.source')}
            maxLength={200}
            value={source}
            onChange={(event) => {
              setPage(1);
              setSource(event.target.value);
            }}
          />
          <Button type="primary" icon={<RotateCw aria-hidden size={15} />} disabled={!counts?.waiting} loading={again.isPending} onClick={() => again.mutate()}>
            {t('intake.again')}
          </Button>
        </div>
        <p className="intake-answer" role="status">
          {again.data ? t('intake.asked', { n: formatCount(again.data.asked, language) }) : null}
        </p>
        {again.error ? <FaultState error={again.error} /> : null}
        {counts && counts.beyond > 0 ? (
          <p className="intake-beyond" role="alert">
            <TriangleAlert aria-hidden size={16} />
            {t('intake.beyond', { n: formatCount(counts.beyond, language), most: formatCount(counts.most, language) })}
          </p>
        ) : null}
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={6} height={44} /> : null}
        {events?.items.length === 0 ? <StateBox icon={Inbox} title={t(`intake.none.${state}`)} /> : null}
        <ul className="intake-events">
          {events?.items.map((event) => (
            <li key={event.event}>
              <Unclear event={event} />
            </li>
          ))}
        </ul>
        {events && events.total > events.size ? <Pagination size="small" current={page} pageSize={events.size} total={events.total} showSizeChanger={false} onChange={setPage} /> : null}
      </section>
      <div className="intake-side">
        <SourceRhythms />
        <IntakeCounts />
      </div>
    </div>
  );
}

function Unclear({ event }: { event: UnclearEvent }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const again = useMutation({ mutationFn: () => postJson('/api/unclear-events/readings', { events: [event.event] }), onSuccess: () => client.invalidateQueries({ queryKey: ['unclear'] }) });
  return (
    <>
      <div className="intake-event">
        <div>
          <b className="mono">
            <SafeText text={event.sourceName || '–'} />
          </b>
          <span>
            {t(`intake.domainOf.${event.domain}`)} · <SafeText text={event.senderName} /> · {formatExact(event.receivedTime)}
          </span>
          <span className="intake-reason">
            {event.state !== 'WAITING' && event.triedAt ? `${t(`intake.settledAt.${event.state}`, { time: formatDateMinute(event.triedAt) })} · ${t('intake.onArrival', { reason: t(`intake.reasonOf.${event.reason}`).toLocaleLowerCase() })}` : t(`intake.reasonOf.${event.reason}`)}
            {event.mapping ? ` · ${t('intake.byVersion', { n: event.mapping })}` : ''}
            {event.tries > 0 ? ` · ${t('intake.tries', { n: event.tries })}` : ''}
          </span>
        </div>
        <div className="intake-actions">
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'intake.hideBytes' : 'intake.showBytes')}
          </Button>
          {event.state === 'WAITING' ? (
            <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
              {t('intake.againOne')}
            </Button>
          ) : null}
        </div>
      </div>
      {again.error ? <FaultState error={again.error} /> : null}
      {open ? <RawBytes id={event.event} /> : null}
    </>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ProtectedEvent } from '../../../api/types';
import { formatCount } from '../../../format/numbers';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../../ui/states';
import { DeclareEvent } from './declare-event';
import { useProtectedEvents } from './queries';
import '../network.css';
import '../work/work.css';
import './protection.css';

/** Mạng › Bảo đảm thông tin: events in which communication is guarded. */
export function EventsPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const role = useMe()?.role;
  const events = useProtectedEvents();
  const [declaring, setDeclaring] = useState(false);
  return (
    <section className="panel" aria-labelledby="protection-title">
      <div className="panel-head">
        <h2 id="protection-title">{t('protection.title')}</h2>
        {events.data ? <span className="note">{t('protection.total', { n: formatCount(events.data.length, language) })}</span> : null}
        {role === 'leader' || role === 'administrator' ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setDeclaring(true)}>
              {t('protection.declare')}
            </Button>
          </span>
        ) : null}
      </div>
      {events.error ? <FaultState error={events.error} action={<Button onClick={() => void events.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {events.isPending ? <Skeleton rows={5} height={56} /> : null}
      {events.data?.length === 0 ? <StateBox icon={ShieldCheck} title={t('protection.none')} text={t('protection.noneText')} /> : null}
      <ul className="plain-list protection-rows">
        {events.data?.map((event) => (
          <li key={event.id}>
            <Link to="/network/protection/$id" params={{ id: event.id }}>
              <span className="protection-name">
                <b>
                  <SafeText text={event.name} />
                </b>
                <span className="mono">
                  {formatDateMinute(event.from)} – {formatDateMinute(event.to)}
                </span>
                <ScopeWords event={event} />
              </span>
              <PhaseWords event={event} />
            </Link>
          </li>
        ))}
      </ul>
      {declaring ? (
        <DeclareEvent
          onClose={() => setDeclaring(false)}
          onMade={(made) => {
            setDeclaring(false);
            void navigate({ to: '/network/protection/$id', params: { id: made.id } });
          }}
        />
      ) : null}
    </section>
  );
}

export function ScopeWords({ event }: { event: ProtectedEvent }) {
  const { t, language } = useWords();
  const names = [...event.provinces, ...event.objects.map((one) => one.name)];
  return (
    <span className="muted">
      <SafeText text={names.slice(0, 8).join(', ')} />
      {names.length > 8 ? ` +${formatCount(names.length - 8, language)}` : ''}
      {event.outside > 0 ? ` · ${t('protection.outside', { n: formatCount(event.outside, language) })}` : ''}
    </span>
  );
}

export function PhaseWords({ event }: { event: ProtectedEvent }) {
  const { t, language } = useWords();
  return (
    <span className="protection-phase">
      <span className="chip" data-tone={event.phase === 'RUNNING' ? (event.open > 0 ? 'crit' : 'major') : undefined}>
        {t(`protection.phase.${event.phase}`)}
      </span>
      {event.open > 0 ? <b>{t('protection.open', { n: formatCount(event.open, language) })}</b> : null}
    </span>
  );
}

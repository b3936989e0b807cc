import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { ProtectedEvent } from '../../../api/types';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { History } from '../../../ui/history';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton } from '../../../ui/states';
import { useSubmission } from '../../../ui/submission';
import { PhaseWords } from './events-page';
import { Exceptions } from './exceptions';
import { FrozenWorks } from './frozen-works';
import { useProtectedEvent } from './queries';
import { Reports, ShownReport } from './reports';
import '../network.css';
import '../work/work.css';
import './protection.css';

/** One protected event: its scope and time, readiness, work and exceptions, and its reports. */
export function EventPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/network/protection/$id' });
  const { report, exception } = useSearch({ from: '/shell/network/protection/$id' });
  const found = useProtectedEvent(id);
  return (
    <div className="protection" key={id}>
      <p className="protection-path">
        <Link to="/network/protection">
          <ChevronLeft aria-hidden size={14} /> {t('protection.back')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? (
        <>
          <Head event={found.data} />
          <div className="protection-columns">
            <ShownReport event={found.data} report={report} />
            <div className="protection-side">
              <Reports event={found.data} shown={report} />
              <FrozenWorks event={found.data} />
              <Exceptions event={found.data} shown={exception} />
              <History type="protected-event" id={found.data.id} title={t('protection.history')} />
            </div>
          </div>
        </>
      ) : null}
    </div>
  );
}

function Head({ event }: { event: ProtectedEvent }) {
  const { t, language } = useWords();
  const role = useMe()?.role;
  const [cancelling, setCancelling] = useState(false);
  const over = event.phase === 'OVER' || event.phase === 'CANCELLED';
  return (
    <section className="panel protection-top" aria-label={t('protection.one')}>
      <div className="protection-name">
        <PhaseWords event={event} />
        <h2>
          <SafeText text={event.name} />
        </h2>
        <p>
          <span className="mono">
            {formatDateMinute(event.from)} – {formatDateMinute(event.to)}
          </span>
          {event.readyFrom === event.from ? '' : ` · ${t('protection.ready', { time: formatDateMinute(event.readyFrom) })}`}
        </p>
        <p>
          <SafeText text={event.purpose} />
        </p>
        <dl className="facts">
          <dt>{t('protection.scope')}</dt>
          <dd>
            <SafeText text={event.provinces.join(', ')} />
            {event.provinces.length > 0 && event.objects.length > 0 ? ', ' : ''}
            {event.objects.map((one, at) => (
              <span key={one.id}>
                {at > 0 ? ', ' : ''}
                <Link to="/network/resources/$id" params={{ id: one.id }}>
                  <SafeText text={one.name} />
                </Link>
              </span>
            ))}
            {event.outside > 0 ? ` · ${t('protection.outside', { n: event.outside.toLocaleString(language) })}` : ''}
          </dd>
          <dt>{t('protection.watchers')}</dt>
          <dd>{event.watchers.length > 0 ? <SafeText text={event.watchers.join(', ')} /> : t('protection.nobody')}</dd>
        </dl>
        <p className="muted">
          <SafeText text={t('protection.by', { name: event.declaredBy, time: formatDateMinute(event.declaredAt) })} />
        </p>
      </div>
      <div className="protection-acts">
        <Button onClick={() => window.print()}>{t('protection.print')}</Button>
        {!over && (role === 'leader' || role === 'administrator') ? <Button onClick={() => setCancelling(true)}>{t('protection.cancel')}</Button> : null}
      </div>
      {cancelling ? <Cancel event={event} onClose={() => setCancelling(false)} /> : null}
    </section>
  );
}

function Cancel({ event, onClose }: { event: ProtectedEvent; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<ProtectedEvent>(`/api/protected-events/${event.id}/cancellation`, { reason }), onClose);
  return (
    <FormDrawer title={t('protection.cancelTitle', { name: event.name })} about={t('protection.cancelAbout')} submitWords={t('protection.cancel')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('availability.cancelReason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={3} onChange={(change) => setReason(change.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

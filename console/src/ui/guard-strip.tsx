import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import { getJson } from '../api/http';
import type { ProtectedEvent } from '../api/types';
import { asOfDay } from '../format/as-of';
import { formatCount } from '../format/numbers';
import { formatDateMinute } from '../format/times';
import { useWords } from '../i18n';
import { useMe } from './choices';
import { readingAlarms } from './directing';
import './guard.css';
import { SafeText } from './safe-text';

/** Protected events that go on or are being prepared, with the incidents that reach them. Nothing where there are none. */
export function GuardStrip() {
  const { t, language } = useWords();
  const role = useMe()?.role;
  const events = useQuery({
    queryKey: ['protection', 'list'],
    enabled: role !== undefined && readingAlarms.has(role) && !asOfDay(),
    refetchInterval: 30_000,
    queryFn: ({ signal }) => getJson<ProtectedEvent[]>('/api/protected-events', signal),
  });
  const shown = events.data?.filter((one) => one.phase === 'RUNNING' || one.phase === 'PREPARING') ?? [];
  if (shown.length === 0) return null;
  return (
    <section className="panel guard-strip" aria-label={t('protection.running')}>
      <ShieldAlert aria-hidden size={16} />
      {shown.map((event) => (
        <Link key={event.id} to="/network/protection/$id" params={{ id: event.id }}>
          <b>
            <SafeText text={event.name} />
          </b>
          <span className="chip" data-tone={event.open > 0 ? 'crit' : undefined}>
            {t(`protection.phase.${event.phase}`)}
          </span>
          <span className="mono">
            {formatDateMinute(event.from)} – {formatDateMinute(event.to)}
          </span>
          {event.open > 0 ? <b>{t('protection.open', { n: formatCount(event.open, language) })}</b> : null}
        </Link>
      ))}
    </section>
  );
}

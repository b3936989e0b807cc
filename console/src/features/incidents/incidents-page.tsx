import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { ShieldAlert } from 'lucide-react';
import { useCallback } from 'react';
import { ApiProblem } from '../../api/http';
import type { Incident, IncidentStakes } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatRecent } from '../../format/times';
import { useWords } from '../../i18n';
import { GuardMark } from '../../ui/guard-mark';
import { OriginMark } from '../../ui/origin-mark';
import { SeverityMark } from '../../ui/severity-mark';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { AgreementLine } from './incident-agreement';
import { IncidentPanel } from './incident-panel';
import { PriorityMark } from './incident-stakes';
import { RootName } from './root-name';
import './incidents.css';
import { useIncidents, useLiveIncidents, useOpenStakes, type IncidentFilter } from './queries';

const filters: IncidentFilter[] = ['open', 'closed', 'rejected', 'all'];

/** Mạng › Sự cố: alarms gathered by the object that failed, what each takes with it, and why it is held to be so. */
export function IncidentsPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/network/incidents' });
  const filter = filters.find((one) => one === search.state) ?? 'open';
  const incidents = useIncidents(filter);
  const stakes = useOpenStakes();
  useLiveIncidents();
  const refused = incidents.error instanceof ApiProblem && incidents.error.status === 403;
  const items = incidents.data?.pages.flatMap((page) => page.items) ?? [];
  const total = incidents.data?.pages[0]?.total;
  const close = useCallback(() => void navigate({ to: '/network/incidents', search: (now) => (now.state ? { state: now.state } : {}) }), [navigate]);
  const open = (id: string) => void navigate({ to: '/network/incidents', search: (now) => ({ ...(now.state ? { state: now.state } : {}), incident: id }) });
  return (
    <div className="incidents" data-open={search.incident && !refused ? true : undefined}>
      <section className="panel incidents-list" aria-labelledby="incidents-title">
        <div className="panel-head incidents-head">
          <h2 id="incidents-title">{t('incidents.title')}</h2>
          {total === undefined ? null : <span className="note">{t('incidents.count', { n: formatCount(total, language) })}</span>}
          {refused ? null : (
            <div className="right">
              <Segmented<IncidentFilter> size="small" aria-label={t('incidents.filter')} value={filter} onChange={(state) => void navigate({ to: '/network/incidents', search: { state } })} options={filters.map((value) => ({ value, label: t(`incidents.show.${value}`) }))} />
            </div>
          )}
        </div>
        <div className="scroll">
          {refused ? null : <AgreementLine />}
          {incidents.error ? <FaultState error={incidents.error} action={<Button onClick={() => void incidents.refetch()}>{t('fault.retry')}</Button>} /> : null}
          {incidents.isPending ? <Skeleton rows={8} height={58} /> : null}
          {incidents.data && items.length === 0 ? <StateBox title={t(`incidents.empty.${filter}`)} text={t('incidents.emptyText')} /> : null}
          <ul className="incident-rows">
            {items.map((incident) => (
              <li key={incident.id}>
                <button type="button" className="incident-row" data-severity={incident.severity} aria-current={incident.id === search.incident || undefined} onClick={() => open(incident.id)}>
                  <IncidentLine incident={incident} stakes={stakes.data?.get(incident.id)} />
                </button>
              </li>
            ))}
          </ul>
          {incidents.hasNextPage ? (
            <div className="panel-foot">
              <Button loading={incidents.isFetchingNextPage} onClick={() => void incidents.fetchNextPage()}>
                {t('action.more')}
              </Button>
            </div>
          ) : null}
        </div>
      </section>
      {search.incident && !refused ? (
        <IncidentPanel key={search.incident} id={search.incident} onClose={close} />
      ) : (
        <section className="panel incidents-none">
          <ShieldAlert aria-hidden size={26} />
          <p>{t('incidents.choose')}</p>
        </section>
      )}
    </div>
  );
}

function IncidentLine({ incident, stakes }: { incident: Incident; stakes: IncidentStakes | undefined }) {
  const { t, language } = useWords();
  return (
    <>
      <span className="incident-line-top">
        {stakes ? <PriorityMark level={stakes.priority.level} /> : null}
        <SeverityMark severity={incident.severity} />
        <code>{incident.code}</code>
        <span className="note">{t(`incidents.state.${incident.state}`)}</span>
        <GuardMark guards={incident.guards} />
        {incident.spoken ? <span className="note">{t('incidents.spoken')}</span> : null}
        <span className="incident-when mono">{formatRecent(incident.first)}</span>
      </span>
      <b>
        <RootName incident={incident} />
      </b>
      <span className="incident-line-foot">
        {t('incidents.alarms', { n: formatCount(incident.alarms, language) })}
        {stakes && stakes.lost.customers > 0 ? <> · {t('incidents.customersLost', { n: formatCount(stakes.lost.customers, language) })}</> : null}
        {incident.lost > 0 ? <> · {t('incidents.lostCount', { n: formatCount(incident.lost, language) })}</> : null}
        {incident.weakened > 0 ? <> · {t('incidents.weakenedCount', { n: formatCount(incident.weakened, language) })}</> : null}
        <OriginMark origin={incident.origin} />
      </span>
    </>
  );
}

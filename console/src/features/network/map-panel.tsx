import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { getJson } from '../../api/http';
import type { Alarm, Page, Topology } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { readingAlarms } from '../../ui/directing';
import { FaultState, Skeleton } from '../../ui/states';
import { insideFrame } from '../../ui/map/geography';
import { placedSites, VietnamMap, type MapView } from './vietnam-map';

/** The map of Việt Nam whole, the network on it, its legend below it. */
export function MapPanel() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [view, setView] = useState<MapView>('country');
  const topology = useQuery({ queryKey: ['inventory', 'topology'], queryFn: ({ signal }) => getJson<Topology>('/api/inventory/topology', signal) });
  const alarmed = useAlarmed();
  const [box, size] = useSize();
  const open = (id: string) => void navigate({ to: '/network/resources/$id', params: { id } });
  return (
    <section className="panel map-panel" aria-labelledby="map-title">
      <div className="panel-head">
        <h2 id="map-title">{t(view === 'country' ? 'network.map.title' : 'network.map.elsewhere')}</h2>
        <div className="right">
          <Segmented<MapView>
            size="small"
            aria-label={t('network.map.view')}
            value={view}
            onChange={setView}
            options={(['country', 'network'] as const).map((value) => ({ value, label: t(`network.map.fit.${value}`) }))}
          />
        </div>
      </div>
      <div ref={box} className="map-box">
        {topology.error ? <FaultState error={topology.error} action={<Button onClick={() => void topology.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {topology.isPending ? <Skeleton rows={1} height={Math.max(200, size[1] - 40)} /> : null}
        {topology.data ? <VietnamMap topology={topology.data} view={view} width={size[0]} height={size[1]} alarmed={alarmed} onOpen={open} /> : null}
      </div>
      {topology.data ? <Legend topology={topology.data} /> : null}
    </section>
  );
}

function Legend({ topology }: { topology: Topology }) {
  const { t, language } = useWords();
  const sites = placedSites(topology);
  const inside = sites.filter(insideFrame).length;
  const count = (n: number) => formatCount(n, language);
  return (
    <div className="map-legend">
      <ul>
        <li data-kind="site">{t('network.map.site')}</li>
        <li data-kind="link">{t('network.map.link')}</li>
        <li data-kind="cut">{t('network.map.cut')}</li>
        <li data-kind="province">{t('network.map.province')}</li>
        <li data-kind="island">{t('network.map.island')}</li>
      </ul>
      <p>
        {t('network.map.counts', { inside: count(inside), outside: count(sites.length - inside), without: count(topology.sites.length - sites.length) })}
        {topology.truncated ? ` ${t('network.map.truncated')}` : ''}
      </p>
    </div>
  );
}

/** Ids of objects with an open critical alarm, of the latest thousand open alarms. */
function useAlarmed(): ReadonlySet<string> {
  const role = useMe()?.role;
  const alarms = useQuery({
    queryKey: ['alarms', 'open', 'map'],
    enabled: role !== undefined && readingAlarms.has(role),
    queryFn: ({ signal }) => getJson<Page<Alarm>>('/api/alarms?state=open&size=1000', signal),
    refetchInterval: 10_000,
    select: selectAlarmed,
  });
  return alarms.data ?? none;
}

const none: ReadonlySet<string> = new Set();

function selectAlarmed(page: Page<Alarm>): ReadonlySet<string> {
  return new Set(page.items.flatMap((alarm) => (alarm.severity === 'CRITICAL' && alarm.object ? [alarm.object.id] : [])));
}

function useSize(): [React.RefObject<HTMLDivElement | null>, [number, number]] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<[number, number]>([560, 600]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize([Math.max(260, Math.floor(entry.contentRect.width)), Math.max(280, Math.floor(entry.contentRect.height))]);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, size];
}

import type { GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { Topology } from '../../api/types';
import { plainHostile } from '../../format/hostile';
import { useWords } from '../../i18n';
import { countryProjection, insideFrame, networkProjection, type Placed } from '../../ui/map/geography';
import { Ground, Names, type NamedPoint } from '../../ui/map/ground';

export type MapView = 'country' | 'network';
type Site = Topology['sites'][number];

interface VietnamMapProps {
  topology: Topology;
  view: MapView;
  width: number;
  height: number;
  /** Ids of sites and links with an open critical alarm. */
  alarmed: ReadonlySet<string>;
  onOpen: (id: string) => void;
}

const manySites = 1_500;
const manyNames = 80;

function placed(site: Site): (Site & Placed) | null {
  return site.latitude === null || site.longitude === null ? null : { ...site, latitude: site.latitude, longitude: site.longitude };
}

export function placedSites(topology: Topology): (Site & Placed)[] {
  return topology.sites.map(placed).filter((site) => site !== null);
}

/** Việt Nam whole with the network on it; or, for a network elsewhere, the network whole on a plain graticule. */
export function VietnamMap({ topology, view, width, height, alarmed, onOpen }: VietnamMapProps) {
  const { t } = useWords();
  const sites = useMemo(() => placedSites(topology), [topology]);
  const project = useMemo(() => (view === 'network' ? networkProjection(width, height, sites) : countryProjection(width, height)), [view, width, height, sites]);
  const seen = useMemo(() => (view === 'network' ? sites : sites.filter(insideFrame)), [view, sites]);
  const points = useMemo(() => seen.map((site) => ({ site, at: pixel(project, site) })), [seen, project]);
  const named = useMemo(() => points.map(({ site, at: [x, y] }): NamedPoint => ({ id: site.id, x, y, name: points.length > manyNames ? null : plainHostile(site.name) })), [points]);
  return (
    <svg className="map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t(`network.map.label.${view}`, { n: seen.length })}>
      <Ground project={project} grid={view === 'network'} />
      <Links topology={topology} points={points} alarmed={alarmed} />
      <Sites points={points} alarmed={alarmed} onOpen={onOpen} />
      <Names project={project} points={named} reach={3} width={width} height={height} country={view === 'country'} />
    </svg>
  );
}

interface PointOnMap {
  site: Site;
  at: [number, number];
}

function pixel(project: GeoProjection, place: Placed): [number, number] {
  return project([place.longitude, place.latitude]) ?? [0, 0];
}

function Links({ topology, points, alarmed }: { topology: Topology; points: PointOnMap[]; alarmed: ReadonlySet<string> }) {
  const { calm, cut } = useMemo(() => {
    const at = new Map(points.map((point) => [point.site.id, point.at]));
    const paths = { calm: '', cut: '' };
    for (const link of topology.links) {
      const a = at.get(link.a);
      const z = at.get(link.z);
      if (!a || !z) continue;
      paths[alarmed.has(link.id) ? 'cut' : 'calm'] += `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${z[0].toFixed(1)} ${z[1].toFixed(1)}`;
    }
    return paths;
  }, [topology, points, alarmed]);
  return (
    <>
      <path d={calm} className="map-link" />
      {cut ? <path d={cut} className="map-link map-cut" /> : null}
    </>
  );
}

function Sites({ points, alarmed, onOpen }: { points: PointOnMap[]; alarmed: ReadonlySet<string>; onOpen: (id: string) => void }) {
  const radius = points.length > 400 ? 2.2 : points.length > 100 ? 3 : 3.8;
  if (points.length > manySites) {
    return <path className="map-site" d={points.map(({ at: [x, y] }) => `M${(x - 1.6).toFixed(1)} ${y.toFixed(1)}a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0`).join('')} />;
  }
  return points.map(({ site, at: [x, y] }) => (
    // The list beside the map leads to the same pages by keyboard.
    // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions
    <circle key={site.id} cx={x} cy={y} r={radius} className="map-site" data-alarmed={alarmed.has(site.id) || undefined} onClick={() => onOpen(site.id)}>
      <title>{plainHostile(site.name)}</title>
    </circle>
  ));
}

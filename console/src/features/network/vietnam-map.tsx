import { geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { Topology } from '../../api/types';
import { plainHostile } from '../../format/hostile';
import { useWords } from '../../i18n';
import { archipelagos, countryProjection, insideFrame, neighbours, networkProjection, provinces, type Placed } from '../../ui/map/geography';
import { islandLabel } from '../../ui/map/islands';
import { placeLabels, type Box } from '../../ui/map/labels';
import '../../ui/map/map.css';

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
  return (
    <svg className="map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t(`network.map.label.${view}`, { n: seen.length })}>
      <Ground project={project} view={view} />
      <Links topology={topology} points={points} alarmed={alarmed} />
      <Sites points={points} alarmed={alarmed} onOpen={onOpen} />
      <Names project={project} points={points} width={width} height={height} view={view} />
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

function Ground({ project, view }: { project: GeoProjection; view: MapView }) {
  const shapes = useMemo(() => {
    const path = geoPath(project);
    return {
      grid: view === 'network' ? path(geoGraticule().step(gridStep(project))()) : null,
      land: neighbours.map((land) => path(land) ?? '').join(''),
      provinces: provinces.map((province) => ({ name: province.properties.name, d: path(province) ?? '' })),
      islands: archipelagos.flatMap((group) => group.points.map((point) => project(point))),
    };
  }, [project, view]);
  return (
    <>
      {shapes.grid ? <path d={shapes.grid} className="map-grid" /> : null}
      <path d={shapes.land} className="map-neighbours" />
      {shapes.provinces.map((province) => (
        <path key={province.name} d={province.d} className="map-province">
          <title>{province.name}</title>
        </path>
      ))}
      {shapes.islands.map((island, index) => (island ? <circle key={index} cx={island[0]} cy={island[1]} r="1.6" className="map-island" /> : null))}
    </>
  );
}

/** Degrees between grid lines: some eight of them across the map. */
function gridStep(project: GeoProjection): [number, number] {
  const degrees = 1000 / ((project.scale() * Math.PI) / 180) / 8;
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((one) => one >= degrees) ?? 20;
  return [step, step];
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

interface NamesProps {
  project: GeoProjection;
  points: PointOnMap[];
  width: number;
  height: number;
  view: MapView;
}

/** The archipelagos' names stand above their points and come first; sites are named where there is room. */
function Names({ project, points, width, height, view }: NamesProps) {
  const { islands, sea, names } = useMemo(() => {
    const groups = archipelagos.map((group) => islandLabel(project, group, width)).filter(({ points: all }) => all.left >= 0 && all.right <= width && all.top >= 0 && all.bottom <= height);
    const taken: Box[] = [...groups.map((group) => group.label), ...groups.map((group) => group.points)];
    const at = project([111.9, 13.9]) ?? [0, 0];
    const seaBox = { left: at[0] - 52, right: at[0] + 52, top: at[1] - 12, bottom: at[1] + 6 };
    if (view === 'country') taken.push(seaBox);
    for (const point of points.slice(0, 400)) taken.push({ left: point.at[0] - 3, right: point.at[0] + 3, top: point.at[1] - 3, bottom: point.at[1] + 3 });
    const wanted = points.length > manyNames ? [] : points.map(({ site, at: [x, y] }) => ({ id: site.id, name: plainHostile(site.name), x, y }));
    return { islands: groups, sea: at, names: placeLabels(wanted, taken, width, height) };
  }, [project, points, width, height, view]);
  return (
    <>
      {view === 'country' ? (
        <text x={sea[0]} y={sea[1]} textAnchor="middle" className="map-sea">
          BIỂN ĐÔNG
        </text>
      ) : null}
      {islands.map((group) => (
        <text key={group.name} textAnchor="middle" className="map-name map-archipelago">
          <tspan x={group.x} y={group.y - 13}>
            {group.name}
          </tspan>
          <tspan x={group.x} y={group.y} className="map-under">
            ({group.under})
          </tspan>
        </text>
      ))}
      {names.map((name) => (
        <text key={name.id} x={name.x} y={name.y} textAnchor={name.anchor} className="map-name">
          {name.text}
        </text>
      ))}
    </>
  );
}

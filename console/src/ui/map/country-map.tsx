import { geoPath, type GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { Tone } from '../../format/score-state';
import { plainHostile } from '../../format/hostile';
import { archipelagos, countryProjection, neighbours, networkProjection, provinces, type Placed } from './geography';
import { islandLabel } from './islands';
import { placeLabels, type Box } from './labels';
import './map.css';

/** A thing on the map; those of deviation stand above those without. */
export interface MapPoint extends Placed {
  id: string;
  name: string;
  tone: Tone;
}

/** How a province is coloured and what its tooltip says. */
export interface ProvinceTone {
  tone: Tone;
  title: string;
}

interface CountryMapProps {
  label: string;
  width: number;
  height: number;
  /** By the province's name; provinces without an entry are drawn as background land. */
  tones?: ReadonlyMap<string, ProvinceTone> | undefined;
  points: readonly MapPoint[];
  /** The country whole, or only where the points lie. */
  fit?: 'country' | 'points';
  onOpen: (id: string) => void;
}

/** Việt Nam with its 34 provinces and all its islands, quietly; only what deviates has a colour. */
export function CountryMap({ label, width, height, tones, points, fit = 'country', onOpen }: CountryMapProps) {
  const project = useMemo(() => (fit === 'points' ? networkProjection(width, height, points) : countryProjection(width, height)), [fit, width, height, points]);
  const drawn = useMemo(() => {
    const order: Tone[] = ['quiet', 'minor', 'major', 'crit'];
    return points.map((point) => ({ point, at: project([point.longitude, point.latitude]) ?? [-9, -9] })).toSorted((a, b) => order.indexOf(a.point.tone) - order.indexOf(b.point.tone));
  }, [points, project]);
  return (
    <svg className="map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Land project={project} tones={tones} />
      {drawn.map(({ point, at: [x, y] }) => (
        // The list beside the map leads to the same pages by keyboard.
        // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions
        <circle key={point.id} cx={x} cy={y} r={point.tone === 'quiet' ? 3 : 4.6} className="map-point" data-tone={point.tone} onClick={() => onOpen(point.id)}>
          <title>{plainHostile(point.name)}</title>
        </circle>
      ))}
      <Names project={project} points={drawn} width={width} height={height} country={fit === 'country'} />
    </svg>
  );
}

function Land({ project, tones }: { project: GeoProjection; tones: ReadonlyMap<string, ProvinceTone> | undefined }) {
  const shapes = useMemo(() => {
    const path = geoPath(project);
    return {
      land: neighbours.map((land) => path(land) ?? '').join(''),
      provinces: provinces.map((province) => ({ name: province.properties.name, d: path(province) ?? '' })),
      islands: archipelagos.flatMap((group) => group.points.map((point) => project(point) ?? [-9, -9])),
    };
  }, [project]);
  return (
    <>
      <path d={shapes.land} className="map-neighbours" />
      {shapes.provinces.map((province) => {
        const found = tones?.get(province.name);
        return (
          <path key={province.name} d={province.d} className="map-province" data-tone={found?.tone} data-none={tones && !found ? true : undefined}>
            <title>{found?.title ?? province.name}</title>
          </path>
        );
      })}
      {shapes.islands.map(([x, y], index) => (
        <circle key={index} cx={x} cy={y} r="1.6" className="map-island" />
      ))}
    </>
  );
}

interface NamesProps {
  project: GeoProjection;
  points: { point: MapPoint; at: number[] }[];
  width: number;
  height: number;
  country: boolean;
}

const mostNames = 40;

/** The archipelagos' names stand above their points and come first; points that deviate are named where there is room. */
function Names({ project, points, width, height, country }: NamesProps) {
  const { groups, sea, names } = useMemo(() => {
    const islands = archipelagos.map((group) => islandLabel(project, group, width)).filter(({ points: all }) => all.left >= 0 && all.right <= width && all.top >= 0 && all.bottom <= height);
    const at = project([111.9, 13.9]) ?? [0, 0];
    const taken: Box[] = islands.flatMap((group) => [group.label, group.points]);
    if (country) taken.push({ left: at[0] - 52, right: at[0] + 52, top: at[1] - 12, bottom: at[1] + 6 });
    for (const { at: [x = 0, y = 0] } of points.slice(-400)) taken.push({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 });
    const wanted = points
      .filter(({ point }) => point.tone !== 'quiet')
      .toReversed()
      .slice(0, mostNames)
      .map(({ point, at: [x = 0, y = 0] }) => ({ id: point.id, name: plainHostile(point.name), x, y }));
    return { groups: islands, sea: at, names: placeLabels(wanted, taken, width, height) };
  }, [project, points, width, height, country]);
  return (
    <>
      {country ? (
        <text x={sea[0]} y={sea[1]} textAnchor="middle" className="map-sea">
          BIỂN ĐÔNG
        </text>
      ) : null}
      {groups.map((group) => (
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

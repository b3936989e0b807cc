import { geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { Tone } from '../../format/score-state';
import { archipelagos, neighbours, provinces } from './geography';
import { islandLabel } from './islands';
import { placeLabels, type Box } from './labels';
import './map.css';

/** How a province is coloured and what its tooltip says. */
export interface ProvinceTone {
  tone: Tone;
  title: string;
  /** What a click on the province opens; absent for nothing. */
  opens?: string | undefined;
}

interface GroundProps {
  project: GeoProjection;
  /** By the province's name; provinces without an entry are drawn as background land. */
  tones?: ReadonlyMap<string, ProvinceTone> | undefined;
  onOpen?: ((opens: string) => void) | undefined;
  /** Whether degrees are drawn below, for what lies far from the country. */
  grid?: boolean;
}

/** The 34 provinces with all islands, and the land around them. */
export function Ground({ project, tones, onOpen, grid = false }: GroundProps) {
  const shapes = useMemo(() => {
    const path = geoPath(project);
    return {
      grid: grid ? path(geoGraticule().step(gridStep(project))()) : null,
      land: neighbours.map((land) => path(land) ?? '').join(''),
      provinces: provinces.map((province) => ({ name: province.properties.name, d: path(province) ?? '' })),
      islands: archipelagos.flatMap((group) => group.points.map((point) => project(point))),
    };
  }, [project, grid]);
  return (
    <>
      {shapes.grid ? <path d={shapes.grid} className="map-grid" /> : null}
      <path d={shapes.land} className="map-neighbours" />
      {shapes.provinces.map((province) => {
        const found = tones?.get(province.name);
        const opens = found?.opens;
        return (
          // The lists beside the map lead to the same pages by keyboard.
          // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions
          <path key={province.name} d={province.d} className="map-province" data-tone={found?.tone} data-none={tones && !found ? true : undefined} data-opens={opens ? true : undefined} onClick={opens && onOpen ? () => onOpen(opens) : undefined}>
            <title>{found?.title ?? province.name}</title>
          </path>
        );
      })}
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

/** A point of the map in pixels; those with a name ask for room for it, the first of them first. */
export interface NamedPoint {
  id: string;
  x: number;
  y: number;
  name: string | null;
}

interface NamesProps {
  project: GeoProjection;
  points: NamedPoint[];
  /** Half the side of the square around a point that no name covers, in pixels. */
  reach: number;
  width: number;
  height: number;
  /** Whether the country is seen whole, with its sea. */
  country: boolean;
}

const mostKeptFree = 400;

/** The archipelagos' names stand above their points and come first; points are named where there is room. */
export function Names({ project, points, reach, width, height, country }: NamesProps) {
  const { groups, sea, names } = useMemo(() => {
    const islands = archipelagos.map((group) => islandLabel(project, group, width)).filter(({ points: all }) => all.left >= 0 && all.right <= width && all.top >= 0 && all.bottom <= height);
    const at = project([111.9, 13.9]) ?? [0, 0];
    const taken: Box[] = islands.flatMap((group) => [group.label, group.points]);
    if (country) taken.push({ left: at[0] - 52, right: at[0] + 52, top: at[1] - 12, bottom: at[1] + 6 });
    for (const { x, y } of points.slice(0, mostKeptFree)) taken.push({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    const wanted = points.flatMap(({ name, ...point }) => (name === null ? [] : [{ ...point, name }]));
    return { groups: islands, sea: at, names: placeLabels(wanted, taken, width, height) };
  }, [project, points, reach, width, height, country]);
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

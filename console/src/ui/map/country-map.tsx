import { useMemo } from 'react';
import type { Tone } from '../../format/score-state';
import { plainHostile } from '../../format/hostile';
import { countryProjection, networkProjection, type Placed } from './geography';
import { Ground, Names, type NamedPoint, type ProvinceTone } from './ground';

/** A thing on the map; those of deviation stand above those without. */
export interface MapPoint extends Placed {
  id: string;
  name: string;
  tone: Tone;
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
  /** Opens what a province stands for. */
  onProvince?: ((opens: string) => void) | undefined;
}

const mostNames = 40;

/** Việt Nam with its 34 provinces and all its islands, quietly; only what deviates has a colour. */
export function CountryMap({ label, width, height, tones, points, fit = 'country', onOpen, onProvince }: CountryMapProps) {
  const project = useMemo(() => (fit === 'points' ? networkProjection(width, height, points) : countryProjection(width, height)), [fit, width, height, points]);
  const drawn = useMemo(() => {
    const order: Tone[] = ['quiet', 'minor', 'major', 'crit'];
    return points.map((point) => ({ point, at: project([point.longitude, point.latitude]) ?? ([-9, -9] as [number, number]) })).toSorted((a, b) => order.indexOf(a.point.tone) - order.indexOf(b.point.tone));
  }, [points, project]);
  const named = useMemo(() => {
    const deviating = new Set(drawn.filter(({ point }) => point.tone !== 'quiet').slice(-mostNames));
    return drawn.toReversed().map((one): NamedPoint => ({ id: one.point.id, x: one.at[0], y: one.at[1], name: deviating.has(one) ? plainHostile(one.point.name) : null }));
  }, [drawn]);
  return (
    <svg className="map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Ground project={project} tones={tones} onOpen={onProvince} />
      {drawn.map(({ point, at: [x, y] }) => (
        // The list beside the map leads to the same pages by keyboard.
        // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions
        <circle key={point.id} cx={x} cy={y} r={point.tone === 'quiet' ? 3 : 4.6} className="map-point" data-tone={point.tone} onClick={() => onOpen(point.id)}>
          <title>{plainHostile(point.name)}</title>
        </circle>
      ))}
      <Names project={project} points={named} reach={4} width={width} height={height} country={fit === 'country'} />
    </svg>
  );
}

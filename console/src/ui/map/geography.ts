import { geoArea, geoMercator, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import archipelagosText from './geo/archipelagos.geojson?raw';
import neighboursText from './geo/neighbours.geojson?raw';
import provincesText from './geo/provinces-34.geojson?raw';

export type Land = Feature<Polygon | MultiPolygon, { name: string }>;
type Island = Feature<Point, { archipelago: string; provinceCode: string }>;

function featuresOf<T>(text: string): T[] {
  return (JSON.parse(text) as FeatureCollection).features as unknown as T[];
}

/** d3-geo reads a ring wound the other way as the rest of the globe: such rings are turned round. */
function rewound(land: Land): Land {
  if (geoArea(land) <= 2 * Math.PI) return land;
  const { geometry } = land;
  const turned: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.toReversed()) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())) };
  return { ...land, geometry: turned };
}

export const provinces: Land[] = featuresOf<Land>(provincesText).map(rewound);
export const neighbours: Land[] = featuresOf<Land>(neighboursText).map(rewound);

export interface Archipelago {
  name: string;
  /** The province or city it belongs to. */
  under: string;
  points: [number, number][];
}

function archipelago(name: string, under: string): Archipelago {
  const points = featuresOf<Island>(archipelagosText)
    .filter((island) => island.properties.archipelago === name)
    .map((island) => island.geometry.coordinates as [number, number]);
  return { name, under, points };
}

/** Every island point of Việt Nam's two archipelagos: 46 of Hoàng Sa, 140 of Trường Sa. */
export const archipelagos: Archipelago[] = [archipelago('Quần đảo Hoàng Sa', 'TP. Đà Nẵng'), archipelago('Quần đảo Trường Sa', 'tỉnh Khánh Hòa')];

/** The frame in which Việt Nam stands whole, degrees east and north. */
export const frame = { west: 101.9, east: 118.1, south: 6.9, north: 23.5 };

export interface Placed {
  latitude: number;
  longitude: number;
}

export function insideFrame({ latitude, longitude }: Placed): boolean {
  return longitude >= frame.west && longitude <= frame.east && latitude >= frame.south && latitude <= frame.north;
}

function fit(width: number, height: number, margin: number, points: [number, number][]): GeoProjection {
  return geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    { type: 'MultiPoint', coordinates: points },
  );
}

/** Việt Nam whole, whatever is imported. */
export function countryProjection(width: number, height: number): GeoProjection {
  return fit(width, height, 4, [
    [frame.west, frame.south],
    [frame.east, frame.north],
  ]);
}

const least = 0.6;
const mercatorEnd = 84;

/** The network whole, wherever on earth it lies; never closer than about a hundred kilometres across. */
export function networkProjection(width: number, height: number, places: readonly Placed[]): GeoProjection {
  if (places.length === 0) return countryProjection(width, height);
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const { longitude, latitude } of places) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const wide = Math.max(0, (least - (east - west)) / 2);
  const high = Math.max(0, (least - (north - south)) / 2);
  const clampLatitude = (latitude: number) => Math.max(-mercatorEnd, Math.min(mercatorEnd, latitude));
  return fit(width, height, 40, [
    [west - wide, clampLatitude(south - high)],
    [east + wide, clampLatitude(north + high)],
  ]);
}

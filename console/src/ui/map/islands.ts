import type { GeoProjection } from 'd3-geo';
import type { Archipelago } from './geography';

/** Half the width of the longest of the names, in pixels. */
const half = 66;

/** Where an archipelago's name stands: above its points, within the picture; with the boxes both take. */
export function islandLabel(project: GeoProjection, group: Archipelago, width: number) {
  const pixels = group.points.map((point): [number, number] => project(point) ?? [0, 0]);
  const xs = pixels.map(([x]) => x);
  const ys = pixels.map(([, y]) => y);
  const top = Math.min(...ys);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const x = Math.max(half, Math.min(width - half, middle));
  const y = top - 9;
  return {
    name: group.name,
    under: group.under,
    x,
    y,
    label: { left: x - half, right: x + half, top: y - 28, bottom: y + 4 },
    points: { left: Math.min(...xs) - 3, right: Math.max(...xs) + 3, top: top - 3, bottom: Math.max(...ys) + 3 },
  };
}

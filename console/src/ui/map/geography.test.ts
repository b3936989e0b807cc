import { describe, expect, it } from 'vitest';
import { archipelagos, countryProjection, insideFrame, networkProjection, provinces } from './geography';

describe('the map of Việt Nam', () => {
  it('holds 34 provinces and every island point of both archipelagos', () => {
    expect(provinces).toHaveLength(34);
    expect(archipelagos.map((one) => [one.name, one.under, one.points.length])).toEqual([
      ['Quần đảo Hoàng Sa', 'TP. Đà Nẵng', 46],
      ['Quần đảo Trường Sa', 'tỉnh Khánh Hòa', 140],
    ]);
  });

  it('crops nothing at any size', () => {
    for (const [width, height] of [
      [360, 380],
      [900, 500],
      [420, 900],
    ] as const) {
      const project = countryProjection(width, height);
      const all = [...archipelagos.flatMap((one) => one.points), ...provinces.flatMap((one) => (one.geometry.type === 'Polygon' ? one.geometry.coordinates.flat() : one.geometry.coordinates.flat(2)))];
      for (const point of all) {
        const [x, y] = project(point as [number, number]) ?? [-1, -1];
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }
  });

  it('knows what lies outside the frame', () => {
    expect(insideFrame({ latitude: 21, longitude: 105.8 })).toBe(true);
    expect(insideFrame({ latitude: 48.8, longitude: 2.3 })).toBe(false);
  });

  it('fits a foreign network, a single place and none at all', () => {
    for (const places of [[], [{ latitude: 50, longitude: 4 }], [{ latitude: 50, longitude: -120 }, { latitude: -33, longitude: 151 }], [{ latitude: 90, longitude: 0 }]]) {
      const project = networkProjection(600, 400, places);
      expect(Number.isFinite(project.scale())).toBe(true);
      for (const place of places) {
        const [x, y] = project([place.longitude, Math.min(84, place.latitude)]) ?? [-1, -1];
        expect(x >= 0 && x <= 600 && y >= -1 && y <= 400).toBe(true);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CrsName, fromWgs84, toWgs84 } from './crs.ts';
import { distanceBetween, type LngLat } from './lng-lat.ts';

const inChina = fc.tuple(
  fc.double({ min: 73.5, max: 135.1, noNaN: true }),
  fc.double({ min: 3.8, max: 53.6, noNaN: true }),
);
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const movedCrs = fc.constantFrom<CrsName>('gcj02', 'bd09');

describe('coordinate systems', () => {
  test.each<[CrsName, LngLat, number, number, string]>([
    ['gcj02', [116.397428, 39.90923], 540, 570, 'Tiananmen on Amap is some 555 m off'],
    ['bd09', [116.404, 39.915], 1_250, 1_400, 'Baidu adds its own offset'],
    ['gcj02', [120.755486, 30.746129], 300, 700, 'Jiaxing'],
    ['wgs84', [120.755486, 30.746129], 0, 0, 'GPS and CGCS2000 are taken as they are'],
    ['gcj02', [114.1694, 22.3193], 400, 700, 'Hong Kong is moved like Shenzhen beside it'],
    ['gcj02', [139.6917, 35.6895], 0, 0, 'Tokyo lies outside and is not moved'],
    ['gcj02', [2.3522, 48.8566], 0, 0, 'Paris lies outside and is not moved'],
  ])('%s %o moves by %i to %i m: %s', (crs, point, least, most) => {
    const moved = distanceBetween(point, toWgs84(point, crs));
    expect(moved).toBeGreaterThanOrEqual(least);
    expect(moved).toBeLessThanOrEqual(most);
  });

  it('comes back to within a metre from every place in China', () => {
    fc.assert(
      fc.property(inChina, movedCrs, (point, crs) => {
        const back = fromWgs84(toWgs84(point, crs), crs);
        expect(distanceBetween(point, back)).toBeLessThanOrEqual(1);
        const forth = toWgs84(fromWgs84(point, crs), crs);
        expect(distanceBetween(point, forth)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('moves a point once: a second pass over the answer as WGS-84 changes nothing', () => {
    fc.assert(
      fc.property(inChina, movedCrs, (point, crs) => {
        const once = toWgs84(point, crs);
        expect(toWgs84(once, 'wgs84')).toEqual(once);
        expect(distanceBetween(point, once)).toBeLessThanOrEqual(2_500);
      }),
    );
  });

  it('answers for every point on Earth, also on the edges where the library would search for ever', () => {
    fc.assert(
      fc.property(anywhere, movedCrs, (point, crs) => {
        expect(toWgs84(point, crs).every(Number.isFinite)).toBe(true);
        expect(fromWgs84(point, crs).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    for (const edge of [72.004, 72.0041, 73, 136, 137.8347])
      for (const lat of [0.8293, 3, 30, 54.5, 55.8271])
        expect(toWgs84([edge, lat], 'gcj02').every(Number.isFinite)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { distanceBetween } from '#lib/lng-lat.ts';
import { positionFrom, positionIn } from './position.ts';

describe('the position of a station', () => {
  const amap = positionFrom([113.564525, 34.819187], 'gcj02');

  it('keeps what the source said and computes WGS-84 from it', () => {
    expect(amap.original).toEqual([113.564525, 34.819187]);
    expect(amap.originalCrs).toBe('gcj02');
    expect(distanceBetween(amap.original, amap.wgs84)).toBeGreaterThan(300);
  });

  it('hands back the original, unrounded, in its own system', () => {
    expect(positionIn(amap, 'gcj02')).toEqual([113.564525, 34.819187]);
  });

  it('is shifted once only on the way through another system', () => {
    const baidu = positionFrom(positionIn(amap, 'bd09'), 'bd09');
    expect(distanceBetween(baidu.wgs84, amap.wgs84)).toBeLessThan(1);
    expect(positionIn(amap, 'wgs84')).toEqual(amap.wgs84);
  });
});

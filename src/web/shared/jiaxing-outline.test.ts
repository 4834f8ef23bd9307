import { describe, expect, it } from 'vitest';
import { jiaxing } from '#kernel/identity/law/divisions/zhejiang-jiaxing.ts';
import { isWithinBounds } from '#lib/crs.ts';
import { jiaxingOutline, outlineNotice } from './jiaxing-outline.ts';

describe('the rough background of Jiaxing', () => {
  it('says that it is no survey', () => {
    expect(outlineNotice).toContain('非测绘成果');
  });

  it('draws seven counties as closed rings and some lines, all inside the city', () => {
    const kinds = jiaxingOutline.features.map(({ properties }) => properties.kind);
    expect(kinds.filter((kind) => kind === 'county')).toHaveLength(7);
    expect(new Set(kinds)).toEqual(new Set(['county', 'road', 'railway', 'water']));
    for (const { geometry } of jiaxingOutline.features) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates];
      const box = jiaxing.roughBounds ?? { west: 0, south: 0, east: 0, north: 0 };
      expect(rings.flat().every((point) => isWithinBounds(point, box))).toBe(true);
      if (geometry.type === 'Polygon') expect(rings[0]?.at(0)).toEqual(rings[0]?.at(-1));
    }
  });

  it('weighs less than 20 kB', () => {
    expect(JSON.stringify(jiaxingOutline).length).toBeLessThan(20_000);
  });
});

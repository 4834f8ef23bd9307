import { jiaxingLand } from '#kernel/identity/law/divisions/jiaxing-land.ts';
import { jiaxing } from '#kernel/identity/law/divisions/zhejiang-jiaxing.ts';

type Point = [lng: number, lat: number];

/** One shape of the background: the land of a county, a road, a railway or a water. */
export interface OutlineFeature {
  readonly type: 'Feature';
  readonly properties: {
    readonly kind: 'county' | 'road' | 'railway' | 'water';
    readonly name: string;
  };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Point[][] }
    | { readonly type: 'LineString'; readonly coordinates: Point[] };
}

/** GeoJSON (RFC 7946), WGS-84. */
export interface Outline {
  readonly type: 'FeatureCollection';
  readonly features: OutlineFeature[];
}

/** Must stand on every map that draws the outline. */
export const outlineNotice = '示意底图，非测绘成果';

const lines: readonly (readonly ['road' | 'railway' | 'water', string, readonly Point[]])[] = [
  [
    'water',
    '京杭运河',
    [
      [120.7, 30.93],
      [120.72, 30.87],
      [120.74, 30.78],
      [120.69, 30.74],
      [120.6, 30.69],
      [120.46, 30.64],
      [120.44, 30.53],
      [120.34, 30.49],
    ],
  ],
  [
    'water',
    '太浦河',
    [
      [120.76, 31],
      [120.88, 31.01],
      [120.98, 31.01],
    ],
  ],
  [
    'railway',
    '沪杭铁路',
    [
      [121, 30.88],
      [120.92, 30.84],
      [120.77, 30.77],
      [120.71, 30.63],
      [120.68, 30.53],
      [120.59, 30.48],
      [120.45, 30.46],
      [120.33, 30.42],
    ],
  ],
  [
    'road',
    '沪昆高速',
    [
      [120.99, 30.86],
      [120.93, 30.81],
      [120.83, 30.7],
      [120.75, 30.66],
      [120.63, 30.57],
      [120.47, 30.48],
      [120.34, 30.42],
    ],
  ],
  [
    'road',
    '常台高速',
    [
      [121.08, 30.63],
      [120.95, 30.68],
      [120.83, 30.7],
      [120.67, 30.75],
      [120.68, 30.87],
      [120.7, 30.95],
    ],
  ],
  [
    'road',
    '杭浦高速',
    [
      [120.34, 30.4],
      [120.5, 30.43],
      [120.63, 30.45],
      [120.78, 30.44],
      [120.9, 30.48],
      [120.96, 30.6],
      [121.05, 30.65],
      [121.22, 30.71],
    ],
  ],
];

const ground = jiaxing.counties.map(({ code, name }): OutlineFeature => {
  const ring = (jiaxingLand.get(code) ?? []).map(([lng, lat]): Point => [lng, lat]);
  return {
    type: 'Feature',
    properties: { kind: 'county', name },
    geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] },
  };
});

/** A rough background of Jiaxing to draw under points where no tile server answers: the land of its
 *  counties and a few roads, railways and waters, drawn by hand to a kilometre or two. Schematic, no
 *  survey and no border; show `outlineNotice` with it. */
export const jiaxingOutline: Outline = {
  type: 'FeatureCollection',
  features: [
    ...ground,
    ...lines.map(
      ([kind, name, points]): OutlineFeature => ({
        type: 'Feature',
        properties: { kind, name },
        geometry: { type: 'LineString', coordinates: [...points] },
      }),
    ),
  ],
};

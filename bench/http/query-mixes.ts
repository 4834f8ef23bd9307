import { fromWgs84 } from '#lib/crs.ts';
import { askingPlaces } from '../nearest-cases.ts';

/** One kind of question, asked from many places. */
export interface QueryMix {
  readonly name: string;
  /** What follows the coordinates; they are given in the `crs` it names. */
  readonly query: string;
  readonly crs: 'wgs84' | 'gcj02' | 'bd09';
}

/** What phones ask: the plain list, a rider at work, a rare thing from Amap's coordinates, Baidu's. */
export const queryMixes: readonly QueryMix[] = [
  { name: 'nearest 20', query: '', crs: 'wgs84' },
  {
    name: 'water + socket, open now, 20',
    query: '&need=water,power_socket&open=now',
    crs: 'wgs84',
  },
  { name: 'shower, open now, 20, gcj02', query: '&need=shower&open=now', crs: 'gcj02' },
  {
    name: 'AED + toilet, open now, 5, bd09',
    query: '&need=aed,toilet&open=now&limit=5',
    crs: 'bd09',
  },
];

const SEED = 20_261_124;

/** Paths of one mix, each from another place, to six decimals as phones send them. */
export const pathsOf = (mix: QueryMix, count: number): string[] =>
  askingPlaces(SEED, count).map((place) => {
    const [lng, lat] = fromWgs84(place, mix.crs);
    const at = `lng=${lng.toFixed(6)}&lat=${lat.toFixed(6)}`;
    const crs = mix.crs === 'wgs84' ? '' : `&crs=${mix.crs}`;
    return `/api/stations/nearby?${at}${crs}${mix.query}`;
  });

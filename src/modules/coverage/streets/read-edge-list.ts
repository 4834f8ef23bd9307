import { parse } from 'csv-parse/sync';
import { distanceBetween, type LngLat } from '#lib/lng-lat.ts';
import { edgeBits, RIDE_BITS, WALK_BITS } from '../rules/streets/edge-bits.ts';
import { growing } from '../rules/streets/growing.ts';
import type { StreetNetwork } from '../types.ts';
import { BrokenStreetFile } from './broken-file.ts';

const WANTED = ['from_lng', 'from_lat', 'to_lng', 'to_lat'] as const;
const TENTH_MICRO = 1e7;
const MOST_METRES = 1e6;
const NO = new Set(['0', 'no', 'false', 'n', '否']);
const YES = new Set(['1', 'yes', 'true', 'y', '是']);

type Row = Readonly<Record<string, string>>;

const rowsOf = (bytes: Uint8Array, name: string): Row[] => {
  try {
    return parse(Buffer.from(bytes), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BrokenStreetFile(`${name} 读不懂：${why}`);
  }
};

const numberIn = (row: Row, column: string, { most, where }: { most: number; where: string }) => {
  const cell = row[column] ?? '';
  const value = Number(cell);
  if (cell !== '' && Number.isFinite(value) && Math.abs(value) <= most) return value;
  throw new BrokenStreetFile(`${where} ${column} 列：“${cell}”不是 -${most} 到 ${most} 之间的数`);
};

const metresOf = (row: Row, ends: readonly [LngLat, LngLat], where: string): number => {
  if (!row.metres) return distanceBetween(...ends);
  const metres = numberIn(row, 'metres', { most: MOST_METRES, where });
  if (metres < 0) throw new BrokenStreetFile(`${where} metres 列：长度不能小于 0`);
  return metres;
};

const bitsOf = (row: Row): number => {
  const walk = NO.has((row.walk ?? '').toLowerCase()) ? 0 : WALK_BITS;
  const oneWay = YES.has((row.oneway ?? '').toLowerCase());
  const ride = NO.has((row.ebike ?? '').toLowerCase()) ? 0 : RIDE_BITS;
  return walk | (oneWay ? ride & edgeBits.rideForward : ride);
};

/** Numbers junctions in the order they are met: the same place to 1e-7 degrees is the same junction. */
const junctionsByPlace = () => {
  const numbers = new Map<string, number>();
  const lng = growing(Int32Array);
  const lat = growing(Int32Array);
  return {
    ...{ lng, lat },
    of: (at: LngLat): number => {
      const [x, y] = [Math.round(at[0] * TENTH_MICRO), Math.round(at[1] * TENTH_MICRO)];
      const key = `${x},${y}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, lng.length);
      lng.push(x);
      lat.push(y);
      return lng.length - 1;
    },
  };
};

/** Reads streets from a CSV of edges: `from_lng,from_lat,to_lng,to_lat` in WGS-84 degrees, and where wanted `metres`
 *  (else as the crow flies), `oneway` (binds riders only), `walk` and `ebike` (0 = not allowed). */
export const readEdgeList = (bytes: Uint8Array, name: string): StreetNetwork => {
  const rows = rowsOf(bytes, name);
  const missing = WANTED.find((column) => rows[0] && !(column in rows[0]));
  if (missing) throw new BrokenStreetFile(`${name} 缺少“${missing}”列`);
  if (rows.length === 0) throw new BrokenStreetFile(`${name} 里没有一条街道`);
  const junctions = junctionsByPlace();
  const edges = rows.map((row, place) => {
    const where = `${name} 第 ${place + 2} 行`;
    const at = (end: 'from' | 'to'): LngLat => [
      numberIn(row, `${end}_lng`, { most: 180, where }),
      numberIn(row, `${end}_lat`, { most: 90, where }),
    ];
    const ends = [at('from'), at('to')] as const;
    const length = metresOf(row, ends, where);
    return { from: junctions.of(ends[0]), to: junctions.of(ends[1]), length, bits: bitsOf(row) };
  });
  return {
    modes: ['walk', 'ebike'],
    junctionLng: junctions.lng.done(),
    junctionLat: junctions.lat.done(),
    junctionBlocks: new Uint8Array(junctions.lng.length),
    edgeFrom: Int32Array.from(edges, ({ from }) => from),
    edgeTo: Int32Array.from(edges, ({ to }) => to),
    edgeLength: Float64Array.from(edges, ({ length }) => length),
    edgeBits: Uint8Array.from(edges, ({ bits }) => bits),
    edgeWay: Float64Array.from(edges, (_, place) => place + 2),
    shapeStart: new Uint32Array(edges.length + 1),
    shapeLng: new Int32Array(0),
    shapeLat: new Int32Array(0),
    ferryMinutes: new Map(),
  };
};

import type { LngLat } from '#lib/lng-lat.ts';
import { seeded } from '#lib/seeded.ts';
import type { StreetNetwork } from '../../types.ts';
import { buildNetwork } from '../streets/build-network.ts';
import { edgeBits, RIDE_BITS, WALK_BITS } from '../streets/edge-bits.ts';

const TENTH_MICRO = 1e7;
const M_PER_DEGREE = 111_195;
const BLOCK_M = 260;
/** Every so many blocks a road goes through the country; streets stand around the places given. */
const ROAD_EVERY = 10;
const TOWN_BLOCKS = 5;
const LOST_SHARE = 0.06;
const WOBBLE = 0.25;

interface Grid {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  readonly lngStep: number;
  readonly latStep: number;
}

const gridAround = (places: readonly LngLat[]): Grid => {
  const lngs = places.map(([lng]) => lng);
  const lats = places.map(([, lat]) => lat);
  const latStep = BLOCK_M / M_PER_DEGREE;
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const lngStep = latStep / Math.cos((middle * Math.PI) / 180);
  const west = Math.min(...lngs) - TOWN_BLOCKS * lngStep;
  const south = Math.min(...lats) - TOWN_BLOCKS * latStep;
  const columns = Math.ceil((Math.max(...lngs) - west) / lngStep) + TOWN_BLOCKS;
  const rows = Math.ceil((Math.max(...lats) - south) / latStep) + TOWN_BLOCKS;
  return { west, south, columns, rows, lngStep, latStep };
};

const townOf = (grid: Grid, places: readonly LngLat[]): Uint8Array => {
  const town = new Uint8Array(grid.columns * grid.rows);
  for (const [lng, lat] of places) {
    const column = Math.round((lng - grid.west) / grid.lngStep);
    const row = Math.round((lat - grid.south) / grid.latStep);
    for (let y = Math.max(0, row - TOWN_BLOCKS); y <= row + TOWN_BLOCKS && y < grid.rows; y += 1) {
      const from = Math.max(0, column - TOWN_BLOCKS);
      town.fill(
        1,
        y * grid.columns + from,
        y * grid.columns + Math.min(grid.columns, column + TOWN_BLOCKS + 1),
      );
    }
  }
  return town;
};

/** Streets of a city that does not exist: blocks around the places given, roads between them, some streets missing,
 *  every eighth for riders one way. Always the same for the same places. Only for demonstrations, marked as invented. */
export const inventStreets = (places: readonly LngLat[], seed = 1): StreetNetwork => {
  const grid = gridAround(places.length > 0 ? places : [[120.75, 30.75]]);
  const town = townOf(grid, places);
  const random = seeded(seed, 'streets');
  const bits: number[] = [];
  const points: number[] = [];
  const join = (a: number, b: number, isRoad: boolean): void => {
    if (!isRoad && (!(town[a] && town[b]) || random.chance(LOST_SHARE))) return;
    const ride = !isRoad && random.chance(1 / 8) ? edgeBits.rideForward : RIDE_BITS;
    bits.push(WALK_BITS | ride);
    points.push(a, b);
  };
  for (let point = 0; point < town.length; point += 1) {
    const [column, row] = [point % grid.columns, Math.floor(point / grid.columns)];
    if (column + 1 < grid.columns) join(point, point + 1, row % ROAD_EVERY === 0);
    if (row + 1 < grid.rows) join(point, point + grid.columns, column % ROAD_EVERY === 0);
  }
  const wobble = (): number => WOBBLE * (2 * random.next() - 1);
  const lng = Int32Array.from(town, (_, point) =>
    Math.round((grid.west + ((point % grid.columns) + wobble()) * grid.lngStep) * TENTH_MICRO),
  );
  const lat = Int32Array.from(town, (_, point) =>
    Math.round(
      (grid.south + (Math.floor(point / grid.columns) + wobble()) * grid.latStep) * TENTH_MICRO,
    ),
  );
  const ways = {
    start: Uint32Array.from({ length: bits.length + 1 }, (_, way) => 2 * way),
    points: Int32Array.from(points),
    bits: Uint8Array.from(bits),
    ids: Float64Array.from(bits.keys()),
    ferryMinutes: new Map<number, number>(),
  };
  return buildNetwork(ways, { lng, lat, blocks: new Uint8Array(town.length) }, ['walk', 'ebike']);
};

import { jiaxingLand } from '#kernel/identity/law/divisions/jiaxing-land.ts';
import type { County, Township } from '#kernel/identity/law/divisions/types.ts';
import { jiaxing } from '#kernel/identity/law/divisions/zhejiang-jiaxing.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import { type Seeded, seeded } from '#lib/seeded.ts';
import { isInside } from './inside.ts';

/** Where an invented station stands: its township, its number there (from 1) and a point on land. */
export interface Place {
  readonly county: County;
  readonly township: Township;
  readonly numberInTownship: number;
  readonly wgs84: LngLat;
}

const M_PER_DEGREE_LAT = 110_900;
const M_PER_DEGREE_LNG = 95_800;
const BLOCK_M = 210;
const KERB_M = 12;
const TRIES = 60;

/** The old town of Nanhu and the county seats are denser than other sub-districts, these than towns. */
const dense = new Set(['建设街道', '新嘉街道', '南湖街道', '魏塘街道', '武原街道', '硖石街道']);
const denser = new Set(['当湖街道', '梧桐街道', '解放街道', '新兴街道', '新城街道']);

const weightOf = ({ name }: Township): number => {
  if (dense.has(name) || denser.has(name)) return 30;
  return name.endsWith('街道') ? 22 : 12;
};

/** Shares a whole number out by weight; every part is its exact share, rounded up or down.
 *  @source method of the largest remainder */
export const shareOut = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((left, right) => left + right, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return whole.map((count, index) => count + (lucky.has(index) ? 1 : 0));
};

const sixDigits = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A point some way from the seat, moved to the kerb of an invented grid of streets turned by `turn`. */
const kerbside = (
  random: Seeded,
  { name, roughCentre: centre }: Township,
  turn: number,
): LngLat => {
  const [near_m, far_m] = name.endsWith('街道') ? [600, 1_100] : [700, 1_900];
  const reach_m = random.chance(0.75) ? near_m : far_m;
  const along = random.bell() * reach_m;
  const street = Math.round((random.bell() * reach_m) / BLOCK_M) * BLOCK_M;
  const across = street + (random.chance(0.5) ? KERB_M : -KERB_M);
  const [x, y] = random.chance(0.5) ? [along, across] : [across, along];
  const east_m = x * Math.cos(turn) - y * Math.sin(turn);
  const north_m = x * Math.sin(turn) + y * Math.cos(turn);
  return [
    sixDigits(centre[0] + east_m / M_PER_DEGREE_LNG),
    sixDigits(centre[1] + north_m / M_PER_DEGREE_LAT),
  ];
};

const onLand = (random: Seeded, township: Township, countyCode: string): LngLat => {
  const land = jiaxingLand.get(countyCode) ?? [];
  const turn = (Number(township.code) % 30) * (Math.PI / 180);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const point = kerbside(random, township, turn);
    if (isInside(point, land)) return point;
  }
  return township.roughCentre;
};

/** Spreads stations over the townships of Jiaxing by rough weights, clustered about each seat and on
 *  land; towns in order of their codes, stations of one town in a row. */
export const demoPlaces = (seed: number, total: number): Place[] => {
  const towns = jiaxing.counties.flatMap((county) =>
    county.townships.map((township) => ({ county, township })),
  );
  const counts = shareOut(
    total,
    towns.map(({ township }) => weightOf(township)),
  );
  return towns.flatMap(({ county, township }, index) => {
    const random = seeded(seed, `places:${township.code}`);
    return Array.from({ length: counts[index] ?? 0 }, (_, at) => ({
      county,
      township,
      numberInTownship: at + 1,
      wgs84: onLand(random, township, county.code),
    }));
  });
};

import type { Client } from 'pg';
import { covers, needBits } from '#modules/stations/nearest/facility-bits.ts';
import type { IndexedStation } from '#modules/stations/nearest/indexed-station.ts';
import type { NearestCase } from './nearest-cases.ts';
import { samplePatternsOpen } from './sample-hours.ts';

/** The answers of the stations with overrides, which hold at every moment of the bench. */
export type Overrides = ReadonlyMap<string, boolean>;

const bits = ([low, high]: readonly [number, number]): bigint =>
  (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);

const BATCH = 5_000;

const create = `
  create extension if not exists postgis;
  drop table if exists bench_station;
  create table bench_station (
    id text not null, place geography(point, 4326) not null, facilities bigint not null,
    pattern smallint not null, overridden_open boolean);`;

const insert = `
  insert into bench_station
  select id, st_makepoint(lng, lat)::geography, facilities, pattern, overridden_open
  from unnest($1::text[], $2::float8[], $3::float8[], $4::bigint[], $5::smallint[], $6::boolean[])
    as t (id, lng, lat, facilities, pattern, overridden_open)`;

const batchOf = (stations: readonly IndexedStation[], overrides: Overrides) => [
  stations.map((it) => it.id),
  stations.map((it) => it.lngLat[0]),
  stations.map((it) => it.lngLat[1]),
  stations.map((it) => bits(it.facilities).toString()),
  stations.map((it) => it.hoursPattern),
  stations.map((it) => (it.hasOverrides ? (overrides.get(it.id) ?? false) : null)),
];

/** The bits of the patterns open at the case's moment; there are fewer than 63 of them. */
export const openMask = ({ minuteOfWeek }: NearestCase): bigint =>
  samplePatternsOpen(minuteOfWeek).reduce(
    (mask, open, pattern) => (open ? mask | (1n << BigInt(pattern)) : mask),
    0n,
  );

/** The case's filter over facility bits and a mask of open patterns: what a live server can do. */
export const bitsFilter = (asked: NearestCase): string => {
  const need = bits(needBits(asked.need));
  return `facilities & ${need} = ${need}
    and coalesce(overridden_open, (${openMask(asked)}::bigint >> pattern) & 1 = 1)`;
};

const flags = (cases: readonly NearestCase[]): string =>
  cases
    .flatMap((asked, n) => {
      const need = bits(needBits(asked.need));
      const open = `coalesce(overridden_open, (${openMask(asked)}::bigint >> pattern) & 1 = 1)`;
      return [`facilities & ${need} = ${need} as has_${n}`, `${open} as open_${n}`];
    })
    .join(', ');

/** Loads the stations, with one column each for "has what case n needs" and "is open then", so that
 *  the planner knows the shares; the table lies in the order of its spatial index. */
export const loadStations = async (
  client: Client,
  stations: readonly IndexedStation[],
  { cases, overrides }: { cases: readonly NearestCase[]; overrides: Overrides },
): Promise<void> => {
  await client.query(create);
  for (let from = 0; from < stations.length; from += BATCH) {
    await client.query(insert, batchOf(stations.slice(from, from + BATCH), overrides));
  }
  await client.query(`
    create table bench_flagged as
      select *, ${flags(cases)} from bench_station order by place;
    drop table bench_station;
    alter table bench_flagged rename to bench_station;
    create index bench_place on bench_station using gist (place);`);
  await client.query('vacuum analyze bench_station');
};

/** How many stations pass a case. */
export const passing = (
  stations: readonly IndexedStation[],
  asked: NearestCase,
  overrides: Overrides,
): number => {
  const need = needBits(asked.need);
  const open = samplePatternsOpen(asked.minuteOfWeek);
  return stations.filter(
    (it) =>
      covers(it.facilities, need) &&
      (it.hasOverrides ? overrides.get(it.id) : open[it.hoursPattern] === 1),
  ).length;
};

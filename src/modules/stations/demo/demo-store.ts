import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import { newId } from '#lib/id.ts';
import type { Station } from '../types.ts';
import { type Column, insertMany } from './insert-many-store.ts';
import type { DemoStation } from './types.ts';

interface Of<T> {
  readonly station: Station;
  readonly one: T;
}

const each = <T>(stations: readonly Station[], of: (station: Station) => readonly T[]): Of<T>[] =>
  stations.flatMap((station) => of(station).map((one) => ({ station, one })));

/** Columns of the children of one kind. */
const columnsOf = <T>(cityId: number) => ({
  owner: [
    { name: 'city_id', type: 'int', value: () => cityId },
    { name: 'station_id', type: 'uuid', value: ({ station }) => station.id },
  ] satisfies Column<Of<T>>[],
  text: (name: string, value: (one: T) => string | null): Column<Of<T>> => ({
    name,
    type: 'text',
    value: ({ one }) => value(one),
  }),
  moment: (name: string, value: (one: T) => Temporal.Instant | null): Column<Of<T>> => ({
    name,
    type: 'timestamptz',
    value: ({ one }) => value(one)?.toString() ?? null,
  }),
});

/** Writes what belongs to the demo stations: facilities, dated hours, closures and sightings, thousands a statement. */
export const insertDemoChildren = async (
  db: Tx,
  cityId: number,
  demo: readonly DemoStation[],
): Promise<void> => {
  const stations = demo.map(({ station }) => station);
  const facility = columnsOf<Station['facilities'][number]>(cityId);
  const exception = columnsOf<Station['exceptions'][number]>(cityId);
  const closure = columnsOf<Station['closures'][number]>(cityId);
  const seen = columnsOf<Station['evidence'][number]>(cityId);
  await insertMany(db, 'stations.facilities', {
    columns: [
      ...facility.owner,
      facility.text('code', (one) => one.code),
      facility.text('presence', (one) => one.presence),
      facility.text('condition', (one) => one.condition),
      facility.moment('confirmed_at', (one) => one.confirmedAt),
      facility.text('confirmed_by', (one) => one.confirmedBy),
    ],
    rows: each(stations, (station) => station.facilities),
  });
  await insertMany(db, 'stations.exceptions', {
    columns: [
      ...exception.owner,
      { name: 'on_date', type: 'date', value: ({ one }) => one.on.toString() },
      exception.text('hours', (one) => one.hours),
      exception.text('note', (one) => one.note),
    ],
    rows: each(stations, (station) => station.exceptions),
  });
  await insertMany(db, 'stations.closures', {
    columns: [
      ...closure.owner,
      { name: 'id', type: 'uuid', value: ({ one }) => one.id },
      closure.moment('from_at', (one) => one.from),
      closure.moment('until_at', (one) => one.until),
      closure.text('reason', (one) => one.reason),
    ],
    rows: each(stations, (station) => station.closures),
  });
  await insertMany(db, 'stations.evidence', {
    columns: [
      ...seen.owner,
      { name: 'id', type: 'uuid', value: () => newId() },
      seen.text('sighting', (one) => one.sighting),
      seen.text('by_witness', (one) => one.by),
      seen.moment('at', (one) => one.at),
      seen.moment('until_at', (one) => one.until),
    ],
    rows: each(stations, (station) => station.evidence),
  });
};

import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type { FieldChange, StationContent } from '../rules/station-content.ts';
import type { StationId } from '../types.ts';
import type { sealKeeper } from './keeper-of-row.ts';
import type { ListedFacility } from './merge-facilities.ts';

type Hand = Pick<Work, 'db' | 'cityId' | 'now'>;
type Column<T> = readonly [name: string, type: string, value: (row: T) => unknown];

const contentColumns: readonly Column<StationContent>[] = [
  ['organisation_id', 'uuid', (one) => one.organisationId],
  ['code', 'text', (one) => one.code],
  ['name', 'text', (one) => one.name],
  ['aliases', 'text[]', (one) => one.aliases],
  ['address', 'text', (one) => one.address],
  ['division_code', 'text', (one) => one.divisionCode],
  ['township_code', 'text', (one) => one.townshipCode],
  ['host_name', 'text', (one) => one.hostName],
  ['builder', 'text', (one) => one.builder],
  ['lng', 'float8', (one) => one.position?.wgs84[0] ?? null],
  ['lat', 'float8', (one) => one.position?.wgs84[1] ?? null],
  ['original_lng', 'float8', (one) => one.position?.original[0] ?? null],
  ['original_lat', 'float8', (one) => one.position?.original[1] ?? null],
  ['original_crs', 'text', (one) => one.position?.originalCrs ?? null],
  ['floor', 'text', (one) => one.floor],
  ['entry_methods', 'text[]', (one) => one.entryMethods],
  ['entry_without_phone', 'text', (one) => one.entryWithoutPhone],
  ['opening_hours', 'text', (one) => one.openingHours],
  ['hours_as_listed', 'text', (one) => one.hoursAsListed],
  ['livelihood_year', 'int', (one) => one.livelihoodYear],
  ['life_cycle', 'text', (one) => one.lifeCycle],
  ['public_phone', 'text', (one) => one.publicPhone],
];

const contentNames = contentColumns.map(([name]) => sql.ref(name));

/** Rows as one JSON parameter that PostgreSQL reads as a table: thousands of rows are one statement. */
const recordset = <T>(columns: readonly Column<T>[], rows: readonly T[]) => {
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([name, , value]) => [name, value(row)])),
  );
  const shape = columns.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(${sql.join(shape)})`;
};

/** A station with its content, to be written. */
export interface StationToWrite {
  readonly id: StationId;
  readonly content: StationContent;
  readonly version: number;
  readonly importKey: string | null;
}

const stationColumns: readonly Column<StationToWrite>[] = [
  ['id', 'uuid', (one) => one.id],
  ['version', 'int', (one) => one.version],
  ['import_key', 'text', (one) => one.importKey],
  ...contentColumns.map(
    ([name, type, value]): Column<StationToWrite> => [name, type, (one) => value(one.content)],
  ),
];

/** Adds stations; answers the ids of those added. One whose key or code somebody else has just taken is left out. */
export const insertStations = async (
  { db, cityId, now }: Hand,
  stations: readonly StationToWrite[],
): Promise<ReadonlySet<StationId>> => {
  const at = now.toString();
  const added = await sql<{ id: string }>`
    insert into stations.stations (city_id, created_at, changed_at, id, version, import_key,
      ${sql.join(contentNames)})
    select ${cityId}, ${at}::timestamptz, ${at}::timestamptz, id, version, import_key,
      ${sql.join(contentNames)}
    from ${recordset(stationColumns, stations)}
    on conflict do nothing returning id
  `.execute(db);
  return new Set(added.rows.map((row) => row.id));
};

/** Writes the next versions of stations. */
export const updateStations = async (
  { db, cityId, now }: Hand,
  stations: readonly StationToWrite[],
): Promise<void> => {
  const sets = contentColumns.map(([name]) => sql`${sql.ref(name)} = r.${sql.ref(name)}`);
  await sql`
    update stations.stations s set ${sql.join(sets)}, version = r.version,
      changed_at = ${now.toString()}::timestamptz
    from ${recordset(stationColumns, stations)}
    where s.city_id = ${cityId} and s.id = r.id
  `.execute(db);
};

/** One version of one station, for the history. */
export interface VersionToWrite {
  readonly id: StationId;
  readonly version: number;
  readonly changes: readonly FieldChange[];
}

/** Adds versions to the history. */
export const insertHistory = async (
  { db, cityId, now }: Hand,
  by: { readonly name: string; readonly act: string },
  versions: readonly VersionToWrite[],
): Promise<void> => {
  const columns: readonly Column<VersionToWrite>[] = [
    ['station_id', 'uuid', (one) => one.id],
    ['version', 'int', (one) => one.version],
    ['changes', 'jsonb', (one) => one.changes],
  ];
  await sql`
    insert into stations.history (city_id, station_id, version, changed_at, changed_by, act, changes)
    select ${cityId}, station_id, version, ${now.toString()}::timestamptz, ${by.name}, ${by.act},
      changes
    from ${recordset(columns, versions)}
  `.execute(db);
};

/** A facility of a station as a list says it. */
export interface FacilityToWrite {
  readonly id: StationId;
  readonly facility: ListedFacility;
}

/** Writes listed facilities over those of the same code, as known from a list. */
export const upsertFacilities = async (
  { db, cityId, now }: Hand,
  facilities: readonly FacilityToWrite[],
): Promise<void> => {
  const columns: readonly Column<FacilityToWrite>[] = [
    ['station_id', 'uuid', (one) => one.id],
    ['code', 'text', (one) => one.facility.code],
    ['presence', 'text', (one) => one.facility.presence],
    ['condition', 'text', (one) => one.facility.condition],
  ];
  await sql`
    insert into stations.facilities (city_id, station_id, code, presence, condition, confirmed_at,
      confirmed_by)
    select ${cityId}, station_id, code, presence, condition, ${now.toString()}::timestamptz, 'import'
    from ${recordset(columns, facilities)}
    on conflict (city_id, station_id, code) do update set presence = excluded.presence,
      condition = excluded.condition, confirmed_at = excluded.confirmed_at,
      confirmed_by = excluded.confirmed_by
  `.execute(db);
};

type SealedToWrite = ReturnType<typeof sealKeeper>;

const hex = (sealed: Buffer | null): string | null =>
  sealed === null ? null : `\\x${sealed.toString('hex')}`;

/** Writes keepers' contacts; a half that is null stays as it was. */
export const updateKeepers = async (
  { db, cityId }: Hand,
  keepers: readonly SealedToWrite[],
): Promise<void> => {
  const columns: readonly Column<SealedToWrite>[] = [
    ['id', 'uuid', (one) => one.id],
    ['sealed_name', 'bytea', (one) => hex(one.sealedName)],
    ['sealed_phone', 'bytea', (one) => hex(one.sealedPhone)],
    ['name_masked', 'text', (one) => one.nameMasked],
    ['phone_masked', 'text', (one) => one.phoneMasked],
  ];
  await sql`
    update stations.stations s set
      sealed_keeper_name = coalesce(r.sealed_name, s.sealed_keeper_name),
      sealed_keeper_phone = coalesce(r.sealed_phone, s.sealed_keeper_phone),
      keeper_name_masked = coalesce(r.name_masked, s.keeper_name_masked),
      keeper_phone_masked = coalesce(r.phone_masked, s.keeper_phone_masked)
    from ${recordset(columns, keepers)}
    where s.city_id = ${cityId} and s.id = r.id
  `.execute(db);
};

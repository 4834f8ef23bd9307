import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { StationContent } from './rules/station-content.ts';
import { type StationRow, toStation } from './station-rows.ts';
import type { FacilityState, Station, StationId } from './types.ts';

// Older sightings no longer change any answer (docs/algorithms/openness.md), except an unresolved "no such place".
const EVIDENCE_DAYS = 60;

const selectStations = (cityId: number, since: Temporal.Instant, ids: readonly string[] | null) => {
  const only = ids === null ? sql`` : sql`and s.id = any(${[...ids]}::uuid[])`;
  const theirs = ids === null ? sql`` : sql`and station_id = any(${[...ids]}::uuid[])`;
  const old = sql`e.at >= ${since.toString()}::timestamptz or e.sighting = 'no_such_place'`;
  return sql<StationRow>`
    select s.id, s.organisation_id, s.code, s.name, s.aliases, s.address, s.division_code,
      s.township_code, s.host_name, s.builder, s.lng, s.lat, s.original_lng, s.original_lat,
      s.original_crs, s.floor, s.entry_methods, s.entry_without_phone, s.opening_hours,
      s.hours_as_listed, s.livelihood_year, s.life_cycle, s.public_phone, s.invented, s.version,
      s.changed_at,
      coalesce(f.list, '[]') as facilities, coalesce(x.list, '[]') as exceptions,
      coalesce(c.list, '[]') as closures, coalesce(e.list, '[]') as evidence
    from stations.stations s
    left join (
      select station_id, jsonb_agg(jsonb_build_object('code', f.code, 'presence', f.presence,
        'condition', f.condition, 'confirmed_at', f.confirmed_at, 'confirmed_by', f.confirmed_by)
        order by f.code) as list
      from stations.facilities f where f.city_id = ${cityId} ${theirs} group by station_id
    ) f on f.station_id = s.id
    left join (
      select station_id, jsonb_agg(jsonb_build_object('on_date', x.on_date, 'hours', x.hours,
        'note', x.note) order by x.on_date) as list
      from stations.exceptions x where x.city_id = ${cityId} ${theirs} group by station_id
    ) x on x.station_id = s.id
    left join (
      select station_id, jsonb_agg(jsonb_build_object('id', c.id, 'from_at', c.from_at,
        'until_at', c.until_at, 'reason', c.reason) order by c.from_at) as list
      from stations.closures c where c.city_id = ${cityId} ${theirs} group by station_id
    ) c on c.station_id = s.id
    left join (
      select station_id, jsonb_agg(jsonb_build_object('sighting', e.sighting,
        'by_witness', e.by_witness, 'at', e.at, 'until_at', e.until_at) order by e.at desc) as list
      from stations.evidence e
      where e.city_id = ${cityId} and e.set_aside_at is null and (${old}) ${theirs}
      group by station_id
    ) e on e.station_id = s.id
    where s.city_id = ${cityId} ${only}
  `;
};

/** Stations with all that belongs to them; all of the city when no ids are named. */
export const loadStations = async (
  db: Tx,
  cityId: number,
  query: { readonly now: Temporal.Instant; readonly ids: readonly StationId[] | null },
): Promise<Station[]> => {
  const since = query.now.subtract({ hours: EVIDENCE_DAYS * 24 });
  const found = await selectStations(cityId, since, query.ids).execute(db);
  return found.rows.map(toStation);
};

/** One station, its row locked until the transaction ends; null when there is none. */
export const lockStation = async (
  db: Tx,
  cityId: number,
  query: { readonly now: Temporal.Instant; readonly id: StationId },
): Promise<Station | null> => {
  await sql`
    select 1 from stations.stations where city_id = ${cityId} and id = ${query.id} for update
  `.execute(db);
  const found = await loadStations(db, cityId, { now: query.now, ids: [query.id] });
  return found[0] ?? null;
};

const columnsOf = (content: StationContent) => ({
  organisation_id: content.organisationId,
  code: content.code,
  name: content.name,
  aliases: [...content.aliases],
  address: content.address,
  division_code: content.divisionCode,
  township_code: content.townshipCode,
  host_name: content.hostName,
  builder: content.builder,
  lng: content.position?.wgs84[0] ?? null,
  lat: content.position?.wgs84[1] ?? null,
  original_lng: content.position?.original[0] ?? null,
  original_lat: content.position?.original[1] ?? null,
  original_crs: content.position?.originalCrs ?? null,
  floor: content.floor,
  entry_methods: [...content.entryMethods],
  entry_without_phone: content.entryWithoutPhone,
  opening_hours: content.openingHours,
  hours_as_listed: content.hoursAsListed,
  livelihood_year: content.livelihoodYear,
  life_cycle: content.lifeCycle,
  public_phone: content.publicPhone,
});

/** A new station's row; its children are written apart. */
export const insertStation = async (
  db: Tx,
  cityId: number,
  station: {
    readonly id: StationId;
    readonly content: StationContent;
    readonly importKey: string | null;
    readonly invented: boolean;
    readonly at: Temporal.Instant;
  },
): Promise<void> => {
  const { id, content, importKey, invented, at } = station;
  const columns = {
    city_id: cityId,
    id,
    ...columnsOf(content),
    import_key: importKey,
    invented,
    version: 1,
    created_at: at.toString(),
    changed_at: at.toString(),
  };
  await sql`
    insert into stations.stations (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(columns))})
  `.execute(db);
};

/** Writes a station's next version. */
export const updateStation = async (
  db: Tx,
  cityId: number,
  change: {
    readonly id: StationId;
    readonly content: StationContent;
    readonly version: number;
    readonly at: Temporal.Instant;
  },
): Promise<void> => {
  const sets = Object.entries(columnsOf(change.content)).map(
    ([name, value]) => sql`${sql.ref(name)} = ${value}`,
  );
  await sql`
    update stations.stations set ${sql.join(sets)}, version = ${change.version},
      changed_at = ${change.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${change.id}
  `.execute(db);
};

/** Marks that something beside the row changed (evidence, closures), so that readers look again. */
export const touchStation = async (
  db: Tx,
  cityId: number,
  touch: { readonly id: StationId; readonly at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update stations.stations set changed_at = ${touch.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${touch.id}
  `.execute(db);
};

/** Writes facilities over those of the same code. */
export const putFacilities = async (
  db: Tx,
  cityId: number,
  put: { readonly id: StationId; readonly facilities: readonly FacilityState[] },
): Promise<void> => {
  if (put.facilities.length === 0) return;
  const rows = put.facilities.map(
    (facility) => sql`(${cityId}, ${put.id}, ${facility.code}, ${facility.presence},
      ${facility.condition}, ${facility.confirmedAt?.toString() ?? null}::timestamptz,
      ${facility.confirmedBy})`,
  );
  await sql`
    insert into stations.facilities (city_id, station_id, code, presence, condition, confirmed_at,
      confirmed_by)
    values ${sql.join(rows)}
    on conflict (city_id, station_id, code) do update set presence = excluded.presence,
      condition = excluded.condition, confirmed_at = excluded.confirmed_at,
      confirmed_by = excluded.confirmed_by
  `.execute(db);
};

/** Replaces the hours of named dates. */
export const putExceptions = async (
  db: Tx,
  cityId: number,
  put: { readonly id: StationId; readonly exceptions: Station['exceptions'] },
): Promise<void> => {
  await sql`
    delete from stations.exceptions where city_id = ${cityId} and station_id = ${put.id}
  `.execute(db);
  for (const exception of put.exceptions) {
    await sql`
      insert into stations.exceptions (city_id, station_id, on_date, hours, note)
      values (${cityId}, ${put.id}, ${exception.on.toString()}::date, ${exception.hours},
        ${exception.note})
    `.execute(db);
  }
};

/** The station that holds a code; null when it is free. */
export const findIdByCode = async (
  db: Tx,
  cityId: number,
  code: string,
): Promise<StationId | null> => {
  const found = await sql<{ id: string }>`
    select id from stations.stations where city_id = ${cityId} and code = ${code}
  `.execute(db);
  return found.rows[0]?.id ?? null;
};

import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { FacilityBefore } from './report-rows.ts';
import { type FacilityCode, isFacilityCode } from './rules/facilities.ts';
import type { Condition, StationId } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A closure as it stood before a keeper's "open" ended it. */
export interface ClosureBefore {
  readonly id: string;
  readonly until: string | null;
}

/** What a saying changed, so that it can be taken back. */
export interface BeforeSaying {
  readonly facility?: FacilityBefore;
  readonly closures?: readonly ClosureBefore[];
}

/** One thing a keeper said through his link. */
export interface Saying {
  readonly id: string;
  readonly linkId: string;
  readonly stationId: StationId;
  readonly act: 'open' | 'closed' | 'closure' | 'facility';
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant | null;
  readonly evidenceId: string | null;
  readonly closureId: string | null;
  readonly facilityCode: FacilityCode | null;
  readonly condition: Condition | null;
  readonly before: BeforeSaying | null;
}

interface SayingRow {
  id: string;
  link_id: string;
  station_id: string;
  act: Saying['act'];
  at: string;
  until_at: string | null;
  evidence_id: string | null;
  closure_id: string | null;
  facility_code: string | null;
  condition: Condition | null;
  before: BeforeSaying | null;
}

const columns = sql.raw(
  `id, link_id, station_id, act, at, until_at, evidence_id, closure_id, facility_code, condition,
   before`,
);

const toSaying = (row: SayingRow): Saying => ({
  id: row.id,
  linkId: row.link_id,
  stationId: row.station_id,
  act: row.act,
  at: Temporal.Instant.from(row.at),
  until: row.until_at === null ? null : Temporal.Instant.from(row.until_at),
  evidenceId: row.evidence_id,
  closureId: row.closure_id,
  facilityCode: row.facility_code && isFacilityCode(row.facility_code) ? row.facility_code : null,
  condition: row.condition,
  before: row.before,
});

/** Keeps what a keeper said. */
export const insertSaying = async ({ db, cityId }: Hand, one: Saying): Promise<void> => {
  const before = one.before === null ? null : JSON.stringify(one.before);
  await sql`
    insert into stations.keeper_sayings (city_id, id, link_id, station_id, act, at, until_at,
      evidence_id, closure_id, facility_code, condition, before)
    values (${cityId}, ${one.id}, ${one.linkId}, ${one.stationId}, ${one.act},
      ${one.at.toString()}::timestamptz, ${one.until?.toString() ?? null}::timestamptz,
      ${one.evidenceId}, ${one.closureId}, ${one.facilityCode}, ${one.condition}, ${before}::jsonb)
  `.execute(db);
};

/** The link's latest saying since a moment that was not taken back; null when there is none. */
export const lastSaying = async (
  { db, cityId }: Hand,
  asked: { readonly linkId: string; readonly since: Temporal.Instant },
): Promise<Saying | null> => {
  const found = await sql<SayingRow>`
    select ${columns} from stations.keeper_sayings
    where city_id = ${cityId} and link_id = ${asked.linkId} and undone_at is null
      and at >= ${asked.since.toString()}::timestamptz
    order by at desc, id desc limit 1
  `.execute(db);
  return found.rows[0] ? toSaying(found.rows[0]) : null;
};

/** A saying of a link that was not taken back; null when there is none. */
export const findSaying = async (
  { db, cityId }: Hand,
  asked: { readonly id: string; readonly linkId: string },
): Promise<Saying | null> => {
  const found = await sql<SayingRow>`
    select ${columns} from stations.keeper_sayings
    where city_id = ${cityId} and id = ${asked.id} and link_id = ${asked.linkId}
      and undone_at is null
  `.execute(db);
  return found.rows[0] ? toSaying(found.rows[0]) : null;
};

/** Marks a saying as taken back. */
export const markUndone = async (
  { db, cityId }: Hand,
  undone: { readonly id: string; readonly at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update stations.keeper_sayings set undone_at = ${undone.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${undone.id}
  `.execute(db);
};

/** Closures that hold at a moment and that keepers of the station announced themselves. */
export const keepersClosures = async (
  { db, cityId }: Hand,
  asked: { readonly stationId: StationId; readonly at: Temporal.Instant },
): Promise<ClosureBefore[]> => {
  const at = asked.at.toString();
  const found = await sql<{ id: string; until_at: string | null }>`
    select c.id, c.until_at from stations.closures c
    where c.city_id = ${cityId} and c.station_id = ${asked.stationId}
      and c.from_at <= ${at}::timestamptz and (c.until_at is null or c.until_at > ${at}::timestamptz)
      and exists (select from stations.keeper_sayings k
        where k.city_id = c.city_id and k.closure_id = c.id and k.undone_at is null)
    order by c.from_at
  `.execute(db);
  return found.rows.map((row) => ({ id: row.id, until: row.until_at }));
};

/** Gives a closure its former end again. */
export const restoreClosure = async (
  { db, cityId }: Hand,
  closure: ClosureBefore & { readonly stationId: StationId },
): Promise<void> => {
  await sql`
    update stations.closures set until_at = ${closure.until}::timestamptz
    where city_id = ${cityId} and id = ${closure.id} and station_id = ${closure.stationId}
  `.execute(db);
};

import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { StationId } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** One unknown sender: keyed fingerprints of today and yesterday, so that midnight hides nobody. */
export interface ReportSource {
  readonly browsers: readonly Buffer[];
  readonly addresses: readonly Buffer[];
}

// Any fixed number serves; it only has to differ from other advisory locks of the house.
const SOURCE_LOCK = 0x59_4a_52;

/** Makes reports of one address wait for each other until the transaction ends: counts stay right under a race. */
export const lockSource = async ({ db }: Hand, address: Buffer): Promise<void> => {
  await sql`
    select pg_advisory_xact_lock(${sql.lit(SOURCE_LOCK)}, ${address.readInt32BE(0)}::int)
  `.execute(db);
};

/** What a source has sent lately. */
export interface SentLately {
  readonly inHour: number;
  readonly onStation: number;
  readonly ofAddress: number;
}

/** Counts the reports of a source: in an hour, on a station in a day, of the whole address in an hour. */
export const countSentLately = async (
  { db, cityId }: Hand,
  source: ReportSource,
  about: { readonly stationId: StationId; readonly now: Temporal.Instant },
): Promise<SentLately> => {
  const hourAgo = about.now.subtract({ hours: 1 }).toString();
  const dayAgo = about.now.subtract({ hours: 24 }).toString();
  const counted = await sql<SentLately>`
    select
      count(*) filter (where source_fingerprint = any(${[...source.browsers]}::bytea[])
        and received_at > ${hourAgo}::timestamptz)::int as "inHour",
      count(*) filter (where source_fingerprint = any(${[...source.browsers]}::bytea[])
        and station_id = ${about.stationId})::int as "onStation",
      count(*) filter (where received_at > ${hourAgo}::timestamptz)::int as "ofAddress"
    from stations.reports
    where city_id = ${cityId} and address_fingerprint = any(${[...source.addresses]}::bytea[])
      and received_at > ${dayAgo}::timestamptz
  `.execute(db);
  return counted.rows[0] ?? { inHour: 0, onStation: 0, ofAddress: 0 };
};

/** Reports of one address on a station since a moment: together they are one witness. */
export const reportsOfWitness = async (
  { db, cityId }: Hand,
  source: ReportSource,
  about: { readonly stationId: StationId; readonly since: Temporal.Instant },
): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    select id from stations.reports
    where city_id = ${cityId} and station_id = ${about.stationId}
      and address_fingerprint = any(${[...source.addresses]}::bytea[])
      and received_at > ${about.since.toString()}::timestamptz
  `.execute(db);
  return found.rows.map((row) => row.id);
};

/** Erases the fingerprints of reports received before a moment; says how many. */
export const eraseSources = async (
  { db, cityId }: Hand,
  before: Temporal.Instant,
): Promise<number> => {
  const erased = await sql`
    update stations.reports set source_fingerprint = null, address_fingerprint = null
    where city_id = ${cityId} and received_at < ${before.toString()}::timestamptz
      and (source_fingerprint is not null or address_fingerprint is not null)
    returning id
  `.execute(db);
  return erased.rows.length;
};

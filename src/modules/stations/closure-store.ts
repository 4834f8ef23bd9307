import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import { newId } from '#lib/id.ts';
import type { StationId } from './types.ts';

/** Adds a temporary closure [from, until). */
export const addClosure = async (
  db: Tx,
  cityId: number,
  closure: {
    readonly stationId: StationId;
    readonly from: Temporal.Instant;
    readonly until: Temporal.Instant | null;
    readonly reason: string;
  },
): Promise<string> => {
  const id = newId();
  await sql`
    insert into stations.closures (city_id, id, station_id, from_at, until_at, reason)
    values (${cityId}, ${id}, ${closure.stationId}, ${closure.from.toString()}::timestamptz,
      ${closure.until?.toString() ?? null}::timestamptz, ${closure.reason})
  `.execute(db);
  return id;
};

/** Ends a closure now (a future one never begins); false when it had ended or is another station's. */
export const endClosure = async (
  db: Tx,
  cityId: number,
  end: { readonly id: string; readonly stationId: StationId; readonly at: Temporal.Instant },
): Promise<boolean> => {
  const at = end.at.toString();
  const ended = await sql`
    update stations.closures set until_at = greatest(from_at, ${at}::timestamptz)
    where city_id = ${cityId} and id = ${end.id} and station_id = ${end.stationId}
      and (until_at is null or until_at > ${at}::timestamptz)
    returning id
  `.execute(db);
  return ended.rows.length > 0;
};

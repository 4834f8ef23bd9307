import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { StationId } from '../types.ts';
import type { SealedKeeper } from './keeper-of-row.ts';
import type { StationMark } from './match-rows.ts';

/** What every station of the city is recognised by. */
export const loadMarks = async (db: Tx, cityId: number): Promise<StationMark[]> => {
  const found = await sql<StationMark>`
    select id, import_key as "importKey", code, name, address
    from stations.stations where city_id = ${cityId}
  `.execute(db);
  return found.rows;
};

/** Locks stations in the order of their ids, so that two who lock many never wait for each other in a ring. */
export const lockRows = async (
  db: Tx,
  cityId: number,
  ids: readonly StationId[],
): Promise<void> => {
  await sql`
    select from stations.stations where city_id = ${cityId} and id = any(${[...ids]}::uuid[])
    order by id for update
  `.execute(db);
};

/** The keepers' sealed contacts of stations. */
export const loadKeepers = async (
  db: Tx,
  cityId: number,
  ids: readonly StationId[],
): Promise<SealedKeeper[]> => {
  const found = await sql<SealedKeeper>`
    select id, sealed_keeper_name as "sealedName", sealed_keeper_phone as "sealedPhone"
    from stations.stations where city_id = ${cityId} and id = any(${[...ids]}::uuid[])
  `.execute(db);
  return found.rows;
};

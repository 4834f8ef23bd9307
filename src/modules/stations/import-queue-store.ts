import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';

/** How many imports were begun and not yet committed: for the desk. */
export const countImportsUnfinished = async (db: Tx, cityId: number): Promise<number> => {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from stations.imports
    where city_id = ${cityId} and state <> 'committed'
  `.execute(db);
  return counted.rows[0]?.count ?? 0;
};

import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';

/** Erases the bytes of some files before their time, whoever they belong to having decided it; the record that they were
 *  there stays. Answers which had bytes left; the caller notes it. */
export const eraseFiles = async (
  db: Tx,
  cityId: number,
  gone: { readonly ids: readonly string[]; readonly at: Temporal.Instant },
): Promise<readonly string[]> => {
  const erased = await sql<{ id: string }>`
    update files.files set content = null, erased_at = ${gone.at.toString()}::timestamptz
    where city_id = ${cityId} and id = any(${[...gone.ids]}::uuid[]) and erased_at is null
    returning id
  `.execute(db);
  return erased.rows.map((row) => row.id);
};

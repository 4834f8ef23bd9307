import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';

/** What stands in every letter of a union; all of it public. */
export interface Letterhead {
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  /** 机关代字, such as 鲁工劳监. */
  readonly code: string | null;
}

/** The letterhead of a union; all null while nobody has set it. */
export const letterheadOf = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  organisationId: string,
): Promise<Letterhead> => {
  const found = await sql<Letterhead>`
    select address, postcode, phone, code from rights.letterheads
    where city_id = ${cityId} and organisation_id = ${organisationId}
  `.execute(db);
  return found.rows[0] ?? { address: null, postcode: null, phone: null, code: null };
};

/** Sets the letterhead of a union. */
export const putLetterhead = async (
  { db, cityId, now }: Work,
  { organisationId, head }: { readonly organisationId: string; readonly head: Letterhead },
): Promise<void> => {
  await sql`
    insert into rights.letterheads (city_id, organisation_id, address, postcode, phone, code,
      changed_at)
    values (${cityId}, ${organisationId}, ${head.address}, ${head.postcode}, ${head.phone},
      ${head.code}, ${now.toString()}::timestamptz)
    on conflict (city_id, organisation_id) do update set address = excluded.address,
      postcode = excluded.postcode, phone = excluded.phone, code = excluded.code,
      changed_at = excluded.changed_at
  `.execute(db);
};

import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';

/** Writes a set-up link and ends all earlier ones, so that one at most is good. */
export const replaceSetUpLink = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  link: { readonly id: string; readonly tokenHash: string; readonly expiresAt: Temporal.Instant },
): Promise<void> => {
  await sql`delete from identity.set_up_links
    where city_id = ${work.cityId} and used_at is null`.execute(work.db);
  await sql`
    insert into identity.set_up_links (city_id, id, token_hash, created_at, expires_at)
    values (${work.cityId}, ${link.id}, ${link.tokenHash}, ${work.now.toString()},
      ${link.expiresAt.toString()})
  `.execute(work.db);
};

/** Marks a link as used if it is still good; null when it is not. Of two at once, one waits and gets null. */
export const claimSetUpLink = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  tokenHash: string,
): Promise<string | null> => {
  const claimed = await sql<{ id: string }>`
    update identity.set_up_links set used_at = ${work.now.toString()}
    where city_id = ${work.cityId} and token_hash = ${tokenHash} and used_at is null
      and expires_at > ${work.now.toString()}::timestamptz
    returning id
  `.execute(work.db);
  return claimed.rows[0]?.id ?? null;
};

/** Whether a link is still good. */
export const isSetUpLinkGood = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  tokenHash: string,
): Promise<boolean> => {
  const found = await sql`
    select id from identity.set_up_links
    where city_id = ${work.cityId} and token_hash = ${tokenHash} and used_at is null
      and expires_at > ${work.now.toString()}::timestamptz
  `.execute(work.db);
  return found.rows.length > 0;
};

import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { StationId } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** Who a keeper's session is. */
export interface KeeperSession {
  readonly linkId: string;
  readonly stationId: StationId;
  readonly phoneMasked: string;
}

/** Opens a session; only the hash of its token is kept. */
export const insertKeeperSession = async (
  { db, cityId }: Hand,
  session: {
    readonly tokenHash: string;
    readonly linkId: string;
    readonly createdAt: Temporal.Instant;
    readonly expiresAt: Temporal.Instant;
  },
): Promise<void> => {
  await sql`
    insert into stations.keeper_sessions (city_id, token_hash, link_id, created_at, expires_at)
    values (${cityId}, ${session.tokenHash}, ${session.linkId},
      ${session.createdAt.toString()}::timestamptz, ${session.expiresAt.toString()}::timestamptz)
  `.execute(db);
};

/** The live session of a token hash; null when it is unknown, over or revoked, or its link is. */
export const findKeeperSession = async (
  { db, cityId }: Hand,
  asked: { readonly tokenHash: string; readonly now: Temporal.Instant },
): Promise<KeeperSession | null> => {
  const found = await sql<KeeperSession>`
    select s.link_id as "linkId", l.station_id as "stationId",
      coalesce(l.phone_masked, '') as "phoneMasked"
    from stations.keeper_sessions s
    join stations.keeper_links l on l.city_id = s.city_id and l.id = s.link_id
    where s.city_id = ${cityId} and s.token_hash = ${asked.tokenHash} and s.revoked_at is null
      and s.expires_at > ${asked.now.toString()}::timestamptz and l.revoked_at is null
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Ends one session; false when it was over. */
export const endKeeperSession = async (
  { db, cityId }: Hand,
  end: { readonly tokenHash: string; readonly at: Temporal.Instant },
): Promise<boolean> => {
  const ended = await sql`
    update stations.keeper_sessions set revoked_at = ${end.at.toString()}::timestamptz
    where city_id = ${cityId} and token_hash = ${end.tokenHash} and revoked_at is null
    returning link_id
  `.execute(db);
  return ended.rows.length > 0;
};

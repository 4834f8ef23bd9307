import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { StationId } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A station's link for its keeper. */
export interface KeeperLink {
  readonly id: string;
  readonly stationId: StationId;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly sealedPhone: Buffer | null;
  readonly phoneMasked: string | null;
  readonly boundAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
  readonly wrongPhones: number;
  readonly wrongPhonesSince: Temporal.Instant | null;
}

interface LinkRow {
  id: string;
  station_id: string;
  created_at: string;
  expires_at: string;
  sealed_phone: Buffer | null;
  phone_masked: string | null;
  bound_at: string | null;
  revoked_at: string | null;
  wrong_phones: number;
  wrong_phones_since: string | null;
}

const columns = sql.raw(
  `l.id, l.station_id, l.created_at, l.expires_at, l.sealed_phone, l.phone_masked, l.bound_at,
   l.revoked_at, l.wrong_phones, l.wrong_phones_since`,
);

const instantOrNull = (text: string | null): Temporal.Instant | null =>
  text === null ? null : Temporal.Instant.from(text);

const toLink = (row: LinkRow): KeeperLink => ({
  id: row.id,
  stationId: row.station_id,
  createdAt: Temporal.Instant.from(row.created_at),
  expiresAt: Temporal.Instant.from(row.expires_at),
  sealedPhone: row.sealed_phone,
  phoneMasked: row.phone_masked,
  boundAt: instantOrNull(row.bound_at),
  revokedAt: instantOrNull(row.revoked_at),
  wrongPhones: row.wrong_phones,
  wrongPhonesSince: instantOrNull(row.wrong_phones_since),
});

/** Writes a new link; only the hash of its token is kept. */
export const insertLink = async (
  { db, cityId }: Hand,
  link: {
    readonly id: string;
    readonly stationId: StationId;
    readonly tokenHash: string;
    readonly createdBy: string | null;
    readonly createdAt: Temporal.Instant;
    readonly expiresAt: Temporal.Instant;
  },
): Promise<void> => {
  await sql`
    insert into stations.keeper_links (city_id, id, station_id, token_hash, created_by, created_at,
      expires_at)
    values (${cityId}, ${link.id}, ${link.stationId}, ${link.tokenHash}, ${link.createdBy},
      ${link.createdAt.toString()}::timestamptz, ${link.expiresAt.toString()}::timestamptz)
  `.execute(db);
};

// Bound links last until revoked; an unbound one ends by itself.
const isLive = (now: Temporal.Instant) =>
  sql`l.revoked_at is null and (l.bound_at is not null or l.expires_at > ${now.toString()}::timestamptz)`;

/** The link of a token; null when it is unknown, revoked, or ended unbound. */
export const findLiveLink = async (
  { db, cityId, now }: Hand & Pick<Work, 'now'>,
  tokenHash: string,
): Promise<KeeperLink | null> => {
  const found = await sql<LinkRow>`
    select ${columns} from stations.keeper_links l
    where l.city_id = ${cityId} and l.token_hash = ${tokenHash} and ${isLive(now)}
  `.execute(db);
  return found.rows[0] ? toLink(found.rows[0]) : null;
};

/** The same, the link locked until the transaction ends: codes and attempts are counted one by one. */
export const lockLiveLink = async (
  { db, cityId, now }: Hand & Pick<Work, 'now'>,
  tokenHash: string,
): Promise<KeeperLink | null> => {
  const found = await sql<LinkRow>`
    select ${columns} from stations.keeper_links l
    where l.city_id = ${cityId} and l.token_hash = ${tokenHash} and ${isLive(now)} for update
  `.execute(db);
  return found.rows[0] ? toLink(found.rows[0]) : null;
};

/** Whether a link still lets its keeper in. */
export const isLinkLive = async (
  { db, cityId, now }: Hand & Pick<Work, 'now'>,
  id: string,
): Promise<boolean> => {
  const found = await sql`
    select 1 from stations.keeper_links l
    where l.city_id = ${cityId} and l.id = ${id} and ${isLive(now)}
  `.execute(db);
  return found.rows.length > 0;
};

/** Every link of a station, newest first. */
export const listLinks = async (
  { db, cityId }: Hand,
  stationId: StationId,
): Promise<KeeperLink[]> => {
  const found = await sql<LinkRow>`
    select ${columns} from stations.keeper_links l
    where l.city_id = ${cityId} and l.station_id = ${stationId} order by l.created_at desc, l.id
  `.execute(db);
  return found.rows.map(toLink);
};

/** Ends a link and every session it opened; false when there is none at this station or it had ended. */
export const endLink = async (
  { db, cityId }: Hand,
  end: { readonly id: string; readonly stationId: StationId; readonly at: Temporal.Instant },
): Promise<boolean> => {
  const at = end.at.toString();
  const ended = await sql`
    update stations.keeper_links set revoked_at = ${at}::timestamptz
    where city_id = ${cityId} and id = ${end.id} and station_id = ${end.stationId}
      and revoked_at is null
    returning id
  `.execute(db);
  if (ended.rows.length === 0) return false;
  await sql`
    update stations.keeper_sessions set revoked_at = ${at}::timestamptz
    where city_id = ${cityId} and link_id = ${end.id} and revoked_at is null
  `.execute(db);
  return true;
};

/** Counts a wrong phone number against a link; the count begins anew after an hour. */
export const countWrongPhone = async (
  { db, cityId }: Hand,
  link: { readonly id: string; readonly count: number; readonly since: Temporal.Instant },
): Promise<void> => {
  await sql`
    update stations.keeper_links set wrong_phones = ${link.count},
      wrong_phones_since = ${link.since.toString()}::timestamptz
    where city_id = ${cityId} and id = ${link.id}
  `.execute(db);
};

/** Binds a link to a phone. */
export const bindLink = async (
  { db, cityId }: Hand,
  bound: {
    readonly id: string;
    readonly sealedPhone: Buffer;
    readonly phoneMasked: string;
    readonly at: Temporal.Instant;
  },
): Promise<void> => {
  await sql`
    update stations.keeper_links set sealed_phone = ${bound.sealedPhone},
      phone_masked = ${bound.phoneMasked}, bound_at = ${bound.at.toString()}::timestamptz
    where city_id = ${cityId} and id = ${bound.id}
  `.execute(db);
};

/** Ends every link of a station, with their sessions: its keeper has changed. Answers how many ended. */
export const endLinksOf = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  stationId: StationId,
): Promise<number> => {
  const live = await sql<{ id: string }>`
    select id from stations.keeper_links
    where city_id = ${work.cityId} and station_id = ${stationId} and revoked_at is null
  `.execute(work.db);
  for (const { id } of live.rows) await endLink(work, { id, stationId, at: work.now });
  return live.rows.length;
};

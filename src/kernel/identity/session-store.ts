import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { type PersonRow, personColumns, toPerson } from './people-store.ts';
import { isLive, sessionTerms } from './rules/session-life.ts';
import type { Organisation, Person, Session } from './types.ts';

interface SessionRow {
  session_id: string;
  person_id: string;
  session_created_at: string;
  last_seen_at: string;
  revoked_at: string | null;
  user_agent: string;
}

const sessionColumns = sql.raw(
  `s.id as session_id, s.person_id, s.created_at as session_created_at, s.last_seen_at, s.revoked_at,
   s.user_agent`,
);

const toSession = (row: SessionRow): Session => ({
  id: row.session_id,
  personId: row.person_id,
  createdAt: Temporal.Instant.from(row.session_created_at),
  lastSeenAt: Temporal.Instant.from(row.last_seen_at),
  revokedAt: row.revoked_at === null ? null : Temporal.Instant.from(row.revoked_at),
  userAgent: row.user_agent,
});

/** Writes a new session. */
export const insertSession = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  one: {
    readonly id: string;
    readonly personId: string;
    readonly tokenHash: string;
    readonly userAgent: string;
  },
): Promise<void> => {
  const now = work.now.toString();
  await sql`
    insert into identity.sessions
      (city_id, id, person_id, token_hash, user_agent, created_at, last_seen_at)
    values (${work.cityId}, ${one.id}, ${one.personId}, ${one.tokenHash}, ${one.userAgent}, ${now}, ${now})
  `.execute(work.db);
};

/** A session with its person and the organisation the person belongs to. */
export interface SessionHolder {
  readonly session: Session;
  readonly person: Person;
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'path' | 'divisionCode'>;
}

/** The session of a token hash, live or not; null when there is none. One query. */
export const findSessionHolder = async (
  db: Tx,
  cityId: number,
  tokenHash: string,
): Promise<SessionHolder | null> => {
  const found = await sql<
    SessionRow &
      PersonRow & { organisation_name: string; path: string; division_code: string | null }
  >`
    select ${sessionColumns}, ${personColumns},
      o.name as organisation_name, o.path, o.division_code
    from identity.sessions s
    join identity.people p on p.city_id = s.city_id and p.id = s.person_id
    join identity.organisations o on o.city_id = p.city_id and o.id = p.organisation_id
    where s.city_id = ${cityId} and s.token_hash = ${tokenHash}
  `.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const { organisation_id: id, organisation_name: name, path, division_code: divisionCode } = row;
  return {
    session: toSession(row),
    person: toPerson(row),
    organisation: { id, name, path, divisionCode },
  };
};

/** Writes that a session was seen. A heartbeat is no act: it leaves no audit entry. */
export const writeSight = async (
  db: Tx,
  cityId: number,
  sight: { readonly sessionId: string; readonly at: Temporal.Instant },
): Promise<void> => {
  await sql`
    update identity.sessions set last_seen_at = ${sight.at.toString()}
    where city_id = ${cityId} and id = ${sight.sessionId}
      and last_seen_at < ${sight.at.toString()}::timestamptz
  `.execute(db);
};

/** Live sessions of a person, the latest seen first. */
export const liveSessionsOf = async (
  db: Tx,
  cityId: number,
  of: { readonly personId: string; readonly now: Temporal.Instant },
): Promise<Session[]> => {
  const found = await sql<SessionRow>`
    select ${sessionColumns} from identity.sessions s
    where s.city_id = ${cityId} and s.person_id = ${of.personId} and s.revoked_at is null
    order by s.last_seen_at desc, s.id
  `.execute(db);
  return found.rows.map(toSession).filter((session) => isLive(session, of.now));
};

/** Revokes sessions of a person: one, or all but one; answers how many were live in the table. */
export const revokeIn = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  personId: string,
  which: { readonly only: string } | { readonly allBut: string | null },
): Promise<number> => {
  const chosen =
    'only' in which
      ? sql`id = ${which.only}`
      : which.allBut === null
        ? sql`true`
        : sql`id <> ${which.allBut}`;
  const revoked = await sql`
    update identity.sessions set revoked_at = ${work.now.toString()}
    where city_id = ${work.cityId} and person_id = ${personId} and revoked_at is null and ${chosen}
    returning id
  `.execute(work.db);
  return revoked.rows.length;
};

/** Deletes sessions past their longest life for a week; answers how many. */
export const deleteOldSessions = async (
  db: Tx,
  cityId: number,
  now: Temporal.Instant,
): Promise<number> => {
  const before = now.subtract({ hours: sessionTerms.lasts_hours + 7 * 24 });
  const gone = await sql`
    delete from identity.sessions
    where city_id = ${cityId} and created_at < ${before.toString()}::timestamptz returning id
  `.execute(db);
  return gone.rows.length;
};

import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Credentials, Person } from './types.ts';

/** A row of people as every query here reads it. */
export interface PersonRow {
  id: string;
  organisation_id: string;
  name: string;
  sign_in_name: string;
  must_change_password: boolean;
  password_changed_at: string;
  last_signed_in_at: string | null;
  disabled_at: string | null;
}

/** The columns of a `PersonRow`, from people named `p`. */
export const personColumns = sql.raw(
  `p.id, p.organisation_id, p.name, p.sign_in_name, p.must_change_password, p.password_changed_at,
   p.last_signed_in_at, p.disabled_at`,
);

const instantOrNull = (text: string | null): Temporal.Instant | null =>
  text === null ? null : Temporal.Instant.from(text);

/** A person from a row. */
export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  signInName: row.sign_in_name,
  mustChangePassword: row.must_change_password,
  passwordChangedAt: Temporal.Instant.from(row.password_changed_at),
  lastSignedInAt: instantOrNull(row.last_signed_in_at),
  disabledAt: instantOrNull(row.disabled_at),
});

/** What is written of a new person. */
export interface NewPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly signInName: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** What a piece of work offers a store. */
type Hand = Pick<Work, 'db' | 'cityId' | 'now'>;

/** Writes a new person; false when the sign-in name is taken. */
export const insertPerson = async (work: Hand, one: NewPerson): Promise<boolean> => {
  const now = work.now.toString();
  const written = await sql`
    insert into identity.people (city_id, id, organisation_id, name, sign_in_name, password_hash,
      must_change_password, password_changed_at, created_at)
    values (${work.cityId}, ${one.id}, ${one.organisationId}, ${one.name}, ${one.signInName},
      ${one.passwordHash}, ${one.mustChangePassword}, ${now}, ${now})
    on conflict (city_id, sign_in_name) do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** One person of the city; null when there is none. */
export const findPerson = async (db: Tx, cityId: number, id: string): Promise<Person | null> => {
  const found = await sql<PersonRow>`
    select ${personColumns} from identity.people p where p.city_id = ${cityId} and p.id = ${id}
  `.execute(db);
  return found.rows[0] ? toPerson(found.rows[0]) : null;
};

/** One person, the row locked until the transaction ends: what is decided about him is decided once. */
export const lockPerson = async (work: Hand, id: string): Promise<Person | null> => {
  const found = await sql<PersonRow>`
    select ${personColumns} from identity.people p
    where p.city_id = ${work.cityId} and p.id = ${id} for update
  `.execute(work.db);
  return found.rows[0] ? toPerson(found.rows[0]) : null;
};

/** Whether the city has any person yet. */
export const isAnybodyThere = async (db: Tx, cityId: number): Promise<boolean> => {
  const found = await sql`
    select id from identity.people where city_id = ${cityId} limit 1
  `.execute(db);
  return found.rows.length > 0;
};

/** A person and the password hash by folded sign-in name. */
export const findCredentials = async (
  db: Tx,
  cityId: number,
  signInName: string,
): Promise<Credentials | null> => {
  const found = await sql<PersonRow & { password_hash: string }>`
    select ${personColumns}, p.password_hash from identity.people p
    where p.city_id = ${cityId} and p.sign_in_name = ${signInName}
  `.execute(db);
  const row = found.rows[0];
  return row ? { person: toPerson(row), passwordHash: row.password_hash } : null;
};

/** Writes a password hash. */
export const setPassword = async (
  work: Hand,
  personId: string,
  password: { readonly hash: string; readonly mustChange: boolean },
): Promise<void> => {
  await sql`
    update identity.people set password_hash = ${password.hash},
      must_change_password = ${password.mustChange}, password_changed_at = ${work.now.toString()}
    where city_id = ${work.cityId} and id = ${personId}
  `.execute(work.db);
};

/** Writes when a person last signed in. */
export const setLastSignedIn = async (work: Hand, personId: string): Promise<void> => {
  await sql`
    update identity.people set last_signed_in_at = ${work.now.toString()}
    where city_id = ${work.cityId} and id = ${personId}
  `.execute(work.db);
};

/** Disables a person from now on, or enables again; an earlier moment of disabling stays. */
export const setDisabled = async (
  work: Hand,
  personId: string,
  isDisabled: boolean,
): Promise<void> => {
  const at = isDisabled ? work.now.toString() : null;
  await sql`
    update identity.people
    set disabled_at = case when ${isDisabled} then coalesce(disabled_at, ${at}::timestamptz) end
    where city_id = ${work.cityId} and id = ${personId}
  `.execute(work.db);
};

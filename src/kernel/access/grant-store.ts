import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Scopes, Work } from '#kernel/work/public.ts';
import { scopesFrom } from './rules/scopes.ts';
import type { Grant, PermissionCard, Role } from './types.ts';

interface GrantRow {
  id: string;
  person_id: string;
  role: Role;
  organisation_id: string;
  organisation_name: string;
  path: string;
}

const toGrant = (row: GrantRow): Grant => ({
  id: row.id,
  personId: row.person_id,
  role: row.role,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  organisationPath: row.path,
});

/** The grants of some people, the widest first. */
export const grantsOf = async (
  db: Tx,
  cityId: number,
  personIds: readonly string[],
): Promise<Grant[]> => {
  const found = await sql<GrantRow>`
    select g.id, g.person_id, g.role, g.organisation_id, o.name as organisation_name, o.path
    from access.grants g
    join identity.organisations o on o.city_id = g.city_id and o.id = g.organisation_id
    where g.city_id = ${cityId} and g.person_id = any (${personIds}::uuid[])
    order by length(o.path), g.role, o.name, g.id
  `.execute(db);
  return found.rows.map(toGrant);
};

/** Where a person holds which permission. One query. */
export const scopesOf = async (
  db: Tx,
  cityId: number,
  of: { readonly personId: string; readonly cards: readonly PermissionCard[] },
): Promise<Scopes> => scopesFrom(await grantsOf(db, cityId, [of.personId]), of.cards);

/** Writes a grant; false when the person holds that role there already. */
export const insertGrant = async (
  work: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  one: Pick<Grant, 'id' | 'personId' | 'role' | 'organisationId'>,
): Promise<boolean> => {
  const written = await sql`
    insert into access.grants
      (city_id, id, person_id, organisation_id, role, granted_by, granted_at)
    values (${work.cityId}, ${one.id}, ${one.personId}, ${one.organisationId}, ${one.role},
      ${work.actor.kind === 'person' ? work.actor.id : null}, ${work.now.toString()})
    on conflict (city_id, person_id, role, organisation_id) do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** Deletes a grant; the audit record keeps that it was. False when it is gone already. */
export const deleteGrant = async (
  work: Pick<Work, 'db' | 'cityId'>,
  id: string,
): Promise<boolean> => {
  const gone = await sql`
    delete from access.grants where city_id = ${work.cityId} and id = ${id} returning id
  `.execute(work.db);
  return gone.rows.length > 0;
};

/** People who administer the whole city and are not disabled; their rows stay locked until the transaction
 *  ends, so that of two who remove each other one waits and finds himself the last. */
export const lockAdministrators = async (
  work: Pick<Work, 'db' | 'cityId'>,
): Promise<readonly string[]> => {
  const found = await sql<{ person_id: string; disabled_at: string | null }>`
    select g.person_id, p.disabled_at
    from access.grants g
    join identity.organisations o on o.city_id = g.city_id and o.id = g.organisation_id
    join identity.people p on p.city_id = g.city_id and p.id = g.person_id
    where g.city_id = ${work.cityId} and g.role = 'administrator' and o.parent_id is null
    order by g.id
    for update of g, p
  `.execute(work.db);
  return found.rows.filter((row) => row.disabled_at === null).map((row) => row.person_id);
};

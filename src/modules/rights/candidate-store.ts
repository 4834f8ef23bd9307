import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';

/** Somebody who could handle a case. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly organisationName: string;
}

/** People who hold one of some roles at an organisation or above it, by name. */
export const peopleWithRoles = async (
  { db, cityId }: Pick<Work, 'db' | 'cityId'>,
  asked: { readonly roles: readonly string[]; readonly path: string },
): Promise<Candidate[]> => {
  const found = await sql<Candidate>`
    select distinct p.id as "personId", p.name, w.name as "organisationName"
    from access.grants g
    join identity.organisations o on o.city_id = g.city_id and o.id = g.organisation_id
    join identity.people p on p.city_id = g.city_id and p.id = g.person_id
    join identity.organisations w on w.city_id = p.city_id and w.id = p.organisation_id
    where g.city_id = ${cityId} and g.role = any(${[...asked.roles]}::text[])
      and starts_with(${asked.path}::text, o.path) and p.disabled_at is null
    order by p.name, p.id limit 200
  `.execute(db);
  return found.rows;
};

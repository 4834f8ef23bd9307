import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Organisation } from './types.ts';

interface OrganisationRow {
  id: string;
  parent_id: string | null;
  path: string;
  name: string;
  kind: Organisation['kind'];
  level: Organisation['level'];
  division_code: string | null;
}

const columns = sql.raw('id, parent_id, path, name, kind, level, division_code');

const toOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  parentId: row.parent_id,
  path: row.path,
  name: row.name,
  kind: row.kind,
  level: row.level,
  divisionCode: row.division_code,
});

/** Writes a new organisation; false when a sibling has the name, or the city has a root already. */
export const insertOrganisation = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  one: Organisation,
): Promise<boolean> => {
  const written = await sql`
    insert into identity.organisations
      (city_id, id, parent_id, path, name, kind, level, division_code, created_at)
    values (${work.cityId}, ${one.id}, ${one.parentId}, ${one.path}, ${one.name}, ${one.kind},
      ${one.level}, ${one.divisionCode}, ${work.now.toString()})
    on conflict do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** Gives an organisation another name; false when a sibling has it. */
export const setOrganisationName = async (
  work: Pick<Work, 'db' | 'cityId'>,
  one: Organisation,
  name: string,
): Promise<boolean> => {
  const written = await sql`
    update identity.organisations set name = ${name}
    where city_id = ${work.cityId} and id = ${one.id} and not exists (
      select from identity.organisations sibling
      where sibling.city_id = ${work.cityId} and sibling.parent_id = ${one.parentId}
        and sibling.name = ${name} and sibling.id <> ${one.id})
    returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** One organisation of the city; null when there is none. */
export const findOrganisation = async (
  db: Tx,
  cityId: number,
  id: string,
): Promise<Organisation | null> => {
  const found = await sql<OrganisationRow>`
    select ${columns} from identity.organisations where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ? toOrganisation(found.rows[0]) : null;
};

/** The city federation at the top; null before the set-up. */
export const findRoot = async (db: Tx, cityId: number): Promise<Organisation | null> => {
  const found = await sql<OrganisationRow>`
    select ${columns} from identity.organisations where city_id = ${cityId} and parent_id is null
  `.execute(db);
  return found.rows[0] ? toOrganisation(found.rows[0]) : null;
};

/** Organisations under the given paths, parents before children. */
export const organisationsUnder = async (
  db: Tx,
  cityId: number,
  paths: readonly string[],
): Promise<Organisation[]> => {
  const found = await sql<OrganisationRow>`
    select ${columns} from identity.organisations o
    where city_id = ${cityId}
      and exists (select from unnest(${paths}::text[]) as top (path) where starts_with(o.path, top.path))
    order by length(path), division_code nulls last, name, id
  `.execute(db);
  return found.rows.map(toOrganisation);
};

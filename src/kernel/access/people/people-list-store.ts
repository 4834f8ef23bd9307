import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import { type Person, type PersonRow, personColumns, toPerson } from '#kernel/identity/public.ts';

/** Which people: of organisations under the paths, with the text in a name, one page of them. */
export interface PeopleSelection {
  readonly paths: readonly string[];
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
}

/** One page of people by name, and how many there are in all. */
export const selectPeople = async (
  db: Tx,
  cityId: number,
  selection: PeopleSelection,
): Promise<{ people: Person[]; total: number }> => {
  const { paths, text, limit, offset } = selection;
  const chosen = sql`
    from identity.people p
    join identity.organisations o on o.city_id = p.city_id and o.id = p.organisation_id
    where p.city_id = ${cityId}
      and exists (select from unnest(${paths}::text[]) as top (path) where starts_with(o.path, top.path))
      and (strpos(lower(p.name), ${text}) > 0 or strpos(p.sign_in_name, ${text}) > 0)
  `;
  const page = await sql<PersonRow>`
    select ${personColumns} ${chosen}
    order by p.disabled_at is not null, p.name, p.id limit ${limit} offset ${offset}
  `.execute(db);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${chosen}`.execute(db);
  return { people: page.rows.map(toPerson), total: counted.rows[0]?.total ?? 0 };
};

import { sql } from 'kysely';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Body, Contact } from './rules/joint/bodies.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

const columns = sql.raw(`id, organisation_id as "organisationId", kind, name, address, phone,
  retired_on as "retiredOn", version`);

const cell = (id: string, column: string) => ({ table: 'rights.body_contacts', id, column });

/** The bodies kept by any of the organisations, by kind and name. */
export const bodiesOf = async (
  { db, cityId }: Hand,
  organisationIds: readonly string[],
): Promise<Body[]> => {
  const found = await sql<Body>`
    select ${columns} from rights.bodies
    where city_id = ${cityId} and organisation_id = any(${[...organisationIds]}::uuid[])
    order by kind, name, id
  `.execute(db);
  return [...found.rows];
};

/** One body; null when the city has none of that id. */
export const findBody = async ({ db, cityId }: Hand, id: string): Promise<Body | null> => {
  const found = await sql<Body>`
    select ${columns} from rights.bodies where city_id = ${cityId} and id = ${id}
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Writes a new body, or the next version of one; false when the name is taken or somebody was quicker. */
export const saveBody = async ({ db, cityId, now }: Work, one: Body): Promise<boolean> => {
  const values = sql`${one.name}, ${one.address}, ${one.phone}, ${one.retiredOn}::date`;
  const written =
    one.version === 1
      ? await sql`
          insert into rights.bodies (city_id, id, organisation_id, kind, name, address, phone,
            retired_on, version, changed_at)
          values (${cityId}, ${one.id}, ${one.organisationId}, ${one.kind}, ${values}, 1,
            ${now.toString()}::timestamptz)
          on conflict do nothing returning id`.execute(db)
      : await sql`
          update rights.bodies set (name, address, phone, retired_on) = (${values}),
            version = ${one.version}, changed_at = ${now.toString()}::timestamptz
          where city_id = ${cityId} and id = ${one.id} and version = ${one.version - 1}
            and not exists (select 1 from rights.bodies b where b.city_id = ${cityId}
              and b.organisation_id = ${one.organisationId} and b.kind = ${one.kind}
              and b.name = ${one.name} and b.id <> ${one.id})
          returning id`.execute(db);
  return written.rows.length > 0;
};

interface ContactRow extends Omit<Contact, 'name' | 'phone'> {
  name_sealed: Buffer;
  phone_sealed: Buffer | null;
}

/** The contacts of bodies, opened; those who left stay in the list with their day. */
export const contactsOf = async (
  { db, cityId, sealer }: Hand & { readonly sealer: Sealer },
  bodyIds: readonly string[],
): Promise<Contact[]> => {
  const found = await sql<ContactRow>`
    select id, body_id as "bodyId", name_sealed, phone_sealed, post, left_on as "leftOn"
    from rights.body_contacts
    where city_id = ${cityId} and body_id = any(${[...bodyIds]}::uuid[]) order by body_id, id
  `.execute(db);
  return found.rows.map(({ name_sealed, phone_sealed, ...one }) => ({
    ...one,
    name: sealer.open(name_sealed, cell(one.id, 'name')),
    phone: phone_sealed && sealer.open(phone_sealed, cell(one.id, 'phone')),
  }));
};

/** Writes a contact, new or changed. */
export const saveContact = async (work: Work, sealer: Sealer, one: Contact): Promise<void> => {
  const name = sealer.seal(one.name, cell(one.id, 'name'));
  const phone = one.phone === null ? null : sealer.seal(one.phone, cell(one.id, 'phone'));
  await sql`
    insert into rights.body_contacts (city_id, body_id, id, name_sealed, phone_sealed, post, left_on,
      changed_at)
    values (${work.cityId}, ${one.bodyId}, ${one.id}, ${name}, ${phone}, ${one.post},
      ${one.leftOn}::date, ${work.now.toString()}::timestamptz)
    on conflict (city_id, body_id, id) do update set name_sealed = excluded.name_sealed,
      phone_sealed = excluded.phone_sealed, post = excluded.post, left_on = excluded.left_on,
      changed_at = excluded.changed_at
  `.execute(work.db);
};

import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type { PartyRole } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A party as it is kept: what is personal is sealed. */
export interface PartyRow {
  readonly id: string;
  readonly role: PartyRole;
  readonly isPerson: boolean;
  readonly name: string | null;
  readonly nameSealed: Uint8Array | null;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly legalRepresentativeSealed: Uint8Array | null;
  readonly contactSealed: Uint8Array | null;
}

/** Writes a party. */
export const insertParty = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  caseId: string,
  one: PartyRow,
): Promise<void> => {
  await sql`
    insert into rights.parties (city_id, case_id, id, role, is_person, name, name_sealed, credit_code,
      address, legal_representative_sealed, contact_sealed, added_at)
    values (${cityId}, ${caseId}, ${one.id}, ${one.role}, ${one.isPerson}, ${one.name},
      ${one.nameSealed}, ${one.creditCode}, ${one.address}, ${one.legalRepresentativeSealed},
      ${one.contactSealed}, ${now.toString()}::timestamptz)
  `.execute(db);
};

/** The parties of a case in the order in which they were added. */
export const partiesOf = async ({ db, cityId }: Hand, caseId: string): Promise<PartyRow[]> => {
  const found = await sql<PartyRow>`
    select id, role, is_person as "isPerson", name, name_sealed as "nameSealed",
      credit_code as "creditCode", address,
      legal_representative_sealed as "legalRepresentativeSealed", contact_sealed as "contactSealed"
    from rights.parties where city_id = ${cityId} and case_id = ${caseId} order by added_at, id
  `.execute(db);
  return found.rows;
};

/** Deletes a party entered wrongly; the timeline keeps that it was there. */
export const deleteParty = async (
  { db, cityId }: Hand,
  one: { readonly caseId: string; readonly id: string },
): Promise<boolean> => {
  const gone = await sql`
    delete from rights.parties where city_id = ${cityId} and case_id = ${one.caseId} and id = ${one.id}
    returning id
  `.execute(db);
  return gone.rows.length > 0;
};

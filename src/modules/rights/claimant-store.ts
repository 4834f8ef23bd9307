import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import { type ClaimantRow, toClaimant } from './case-rows.ts';
import type { Claimant } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

const columns = sql.raw(
  `id, case_id, ordinal, is_complainant, is_representative, result, result_on, result_proof, withdrawn_on`,
);

/** What is sealed about a claimant, as bytes. */
export interface SealedClaimant {
  readonly name: Uint8Array | null;
  readonly phone: Uint8Array | null;
  readonly idNumber: Uint8Array | null;
}

/** A claimant to write. */
export interface NewClaimant {
  readonly one: Claimant;
  readonly sealed: SealedClaimant;
  readonly phoneFingerprint: Uint8Array | null;
  readonly idNumberFingerprint: Uint8Array | null;
}

const BATCH = 500;

const rowOf = ({ db: _db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>, it: NewClaimant) => {
  const { one, sealed } = it;
  return sql`(${cityId}::integer, ${one.caseId}::uuid, ${one.id}::uuid, ${one.ordinal}::integer,
    ${one.isComplainant}::boolean, ${one.isRepresentative}::boolean, ${sealed.name}::bytea,
    ${sealed.phone}::bytea, ${sealed.idNumber}::bytea, ${it.phoneFingerprint}::bytea,
    ${it.idNumberFingerprint}::bytea, ${one.result}::text, ${now.toString()}::timestamptz)`;
};

/** Writes claimants of a case, five hundred at a time. */
export const insertClaimants = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  claimants: readonly NewClaimant[],
): Promise<void> => {
  for (let from = 0; from < claimants.length; from += BATCH) {
    const rows = claimants.slice(from, from + BATCH).map((one) => rowOf(work, one));
    await sql`
      insert into rights.claimants (city_id, case_id, id, ordinal, is_complainant, is_representative,
        name_sealed, phone_sealed, id_number_sealed, phone_fingerprint, id_number_fingerprint, result,
        joined_at)
      values ${sql.join(rows)}
    `.execute(work.db);
  }
};

/** The claimants of a case in the order in which they joined. */
export const claimantsOf = async ({ db, cityId }: Hand, caseId: string): Promise<Claimant[]> => {
  const found = await sql<ClaimantRow>`
    select ${columns} from rights.claimants
    where city_id = ${cityId} and case_id = ${caseId} order by ordinal
  `.execute(db);
  return found.rows.map(toClaimant);
};

/** A claimant and his sealed fields. */
export interface ClaimantWithSealed {
  readonly claimant: Claimant;
  readonly sealed: SealedClaimant;
}

/** Some claimants with their sealed fields, in order, all unless said: for those who may read them, and for masks. */
export const sealedClaimantsOf = async (
  { db, cityId }: Hand,
  caseId: string,
  some: { readonly from: number; readonly most: number | null } = { from: 0, most: null },
): Promise<ClaimantWithSealed[]> => {
  const found = await sql<
    ClaimantRow & {
      name_sealed: Uint8Array | null;
      phone_sealed: Uint8Array | null;
      id_number_sealed: Uint8Array | null;
    }
  >`
    select ${columns}, name_sealed, phone_sealed, id_number_sealed from rights.claimants
    where city_id = ${cityId} and case_id = ${caseId} order by ordinal
    limit ${some.most} offset ${some.from}
  `.execute(db);
  return found.rows.map((row) => ({
    claimant: toClaimant(row),
    sealed: { name: row.name_sealed, phone: row.phone_sealed, idNumber: row.id_number_sealed },
  }));
};

/** Writes a claimant's result, or that he withdrew. */
export const saveClaimant = async ({ db, cityId }: Hand, one: Claimant): Promise<void> => {
  await sql`
    update rights.claimants set result = ${one.result},
      result_on = ${one.resultOn?.toString() ?? null}::date, result_proof = ${one.resultProof},
      withdrawn_on = ${one.withdrawnOn?.toString() ?? null}::date,
      is_representative = ${one.isRepresentative}
    where city_id = ${cityId} and case_id = ${one.caseId} and id = ${one.id}
  `.execute(db);
};

/** Gives every claimant whose result is still open the same one; answers how many. */
export const endOpenClaims = async (
  { db, cityId }: Hand,
  end: { readonly caseId: string; readonly result: Claimant['result']; readonly on: string },
): Promise<number> => {
  const ended = await sql`
    update rights.claimants set result = ${end.result}, result_on = ${end.on}::date
    where city_id = ${cityId} and case_id = ${end.caseId} and result in ('open', 'in_proceedings')
    returning id
  `.execute(db);
  return ended.rows.length;
};

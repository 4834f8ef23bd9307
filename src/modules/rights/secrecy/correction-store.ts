import { sql } from 'kysely';
import type { Work } from '#kernel/work/public.ts';
import type { SealedClaimant } from '../claimant-store.ts';
import type { CorrectionField } from '../rules/secrecy/corrections.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** A worker's wish that what is held of him be corrected. */
export interface Correction {
  readonly id: string;
  readonly caseId: string;
  readonly claimantId: string | null;
  readonly ordinal: number | null;
  readonly field: CorrectionField;
  readonly wantedSealed: Uint8Array;
  readonly madeAt: string;
  readonly outcome: 'corrected' | 'refused' | null;
  readonly answerSealed: Uint8Array | null;
}

/** Corrections asked for in a case, oldest first. */
export const correctionsOf = async (
  { db, cityId }: Hand,
  caseId: string,
): Promise<Correction[]> => {
  const found = await sql<Correction>`
    select x.id, x.case_id as "caseId", x.claimant_id as "claimantId", k.ordinal, x.field,
      x.wanted_sealed as "wantedSealed", x.made_at as "madeAt", x.outcome,
      x.answer_sealed as "answerSealed"
    from rights.corrections x
    left join rights.claimants k
      on k.city_id = x.city_id and k.case_id = x.case_id and k.id = x.claimant_id
    where x.city_id = ${cityId} and x.case_id = ${caseId} order by x.made_at, x.id
  `.execute(db);
  return [...found.rows];
};

/** Writes a wish; false when this submission arrived before. The case's row must be locked. */
export const insertCorrection = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  one: Pick<Correction, 'id' | 'caseId' | 'claimantId' | 'field' | 'wantedSealed'> & {
    readonly submission: string;
  },
): Promise<boolean> => {
  const written = await sql`
    insert into rights.corrections (city_id, case_id, id, claimant_id, submission, field, wanted_sealed,
      made_at)
    values (${work.cityId}, ${one.caseId}, ${one.id}, ${one.claimantId}, ${one.submission},
      ${one.field}, ${one.wantedSealed}, ${work.now.toString()}::timestamptz)
    on conflict (city_id, case_id, submission) do nothing returning id
  `.execute(work.db);
  return written.rows.length > 0;
};

/** Writes the answer to a wish. */
export const answerCorrectionRow = async (
  work: Pick<Work, 'db' | 'cityId' | 'now' | 'actor'>,
  answer: {
    readonly caseId: string;
    readonly id: string;
    readonly outcome: 'corrected' | 'refused';
    readonly answerSealed: Uint8Array;
  },
): Promise<void> => {
  await sql`
    update rights.corrections set outcome = ${answer.outcome}, answer_sealed = ${answer.answerSealed},
      answered_at = ${work.now.toString()}::timestamptz,
      answered_by = ${work.actor.kind === 'person' ? work.actor.id : null}::uuid
    where city_id = ${work.cityId} and case_id = ${answer.caseId} and id = ${answer.id}
      and answered_at is null
  `.execute(work.db);
};

/** Writes the corrected person over the one held. */
export const saveClaimantSecrets = async (
  { db, cityId }: Hand,
  one: {
    readonly caseId: string;
    readonly id: string;
    readonly sealed: SealedClaimant;
    readonly phoneFingerprint: Uint8Array | null;
    readonly idNumberFingerprint: Uint8Array | null;
  },
): Promise<void> => {
  await sql`
    update rights.claimants set name_sealed = ${one.sealed.name}, phone_sealed = ${one.sealed.phone},
      id_number_sealed = ${one.sealed.idNumber}, phone_fingerprint = ${one.phoneFingerprint},
      id_number_fingerprint = ${one.idNumberFingerprint}
    where city_id = ${cityId} and case_id = ${one.caseId} and id = ${one.id}
  `.execute(db);
};

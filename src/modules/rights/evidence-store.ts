import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import type { Evidence } from './types.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** Evidence as it is kept: its title may name people. */
export type EvidenceKept = Omit<Evidence, 'title'> & { readonly titleSealed: Uint8Array };

/** Writes a piece of evidence; false when the case has that file already. */
export const insertEvidence = async ({ db, cityId }: Hand, one: EvidenceKept): Promise<boolean> => {
  const written = await sql`
    insert into rights.evidence (city_id, case_id, id, claimant_id, file_id, title_sealed, added_by, added_at)
    values (${cityId}, ${one.caseId}, ${one.id}, ${one.claimantId}, ${one.fileId}, ${one.titleSealed},
      ${one.addedBy}, ${one.addedAt.toString()}::timestamptz)
    on conflict do nothing returning id
  `.execute(db);
  return written.rows.length > 0;
};

/** The evidence of a case, oldest first. */
export const evidenceOf = async ({ db, cityId }: Hand, caseId: string): Promise<EvidenceKept[]> => {
  const found = await sql<Omit<EvidenceKept, 'addedAt'> & { added_at: string }>`
    select id, case_id as "caseId", claimant_id as "claimantId", file_id as "fileId",
      title_sealed as "titleSealed", added_by as "addedBy", added_at
    from rights.evidence where city_id = ${cityId} and case_id = ${caseId} order by added_at, id
  `.execute(db);
  return found.rows.map(({ added_at, ...one }) => ({
    ...one,
    addedAt: Temporal.Instant.from(added_at),
  }));
};

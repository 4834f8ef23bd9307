import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { SealedField, Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { DocumentStep, Hands } from './rules/steps.ts';
import type { DocumentRecord } from './types.ts';

/** One step taken with a document, with its reason where one was asked. */
export interface StepLine {
  readonly step: Exclude<DocumentStep, 'save'>;
  readonly version: number;
  readonly personId: string | null;
  readonly takenAt: string;
  readonly reason: string | null;
}

const cell = (documentId: string, seq: number): SealedField => ({
  table: 'documents.steps',
  id: `${documentId}:${seq}`,
  column: 'reason',
});

/** Adds a step to the history; the document must be locked. */
export const addStep = async (
  work: Work,
  sealer: Sealer,
  taken: Pick<StepLine, 'step' | 'version' | 'reason'> & { readonly documentId: string },
): Promise<void> => {
  const { documentId, step, version, reason } = taken;
  const counted = await sql<{ taken: number }>`
    select count(*)::integer as taken from documents.steps
    where city_id = ${work.cityId} and document_id = ${documentId}
  `.execute(work.db);
  const seq = (counted.rows[0]?.taken ?? 0) + 1;
  const sealed = reason === null ? null : sealer.seal(reason, cell(documentId, seq));
  await sql`
    insert into documents.steps
      (city_id, document_id, seq, step, version, person_id, taken_at, sealed_reason)
    values (${work.cityId}, ${documentId}, ${seq}, ${step}, ${version},
      ${work.actor.kind === 'person' ? work.actor.id : null}, ${work.now.toString()}::timestamptz,
      ${sealed})
  `.execute(work.db);
};

/** Every step of a document, oldest first. */
export const stepsOf = async (
  db: Tx,
  sealer: Sealer,
  { cityId, documentId }: { readonly cityId: number; readonly documentId: string },
): Promise<readonly StepLine[]> => {
  const found = await sql<
    Omit<StepLine, 'reason'> & { readonly seq: number; readonly sealed_reason: Buffer | null }
  >`
    select seq, step, version, person_id as "personId", taken_at as "takenAt", sealed_reason
    from documents.steps where city_id = ${cityId} and document_id = ${documentId} order by seq
  `.execute(db);
  return found.rows.map(({ seq, sealed_reason, ...line }) => ({
    ...line,
    reason: sealed_reason === null ? null : sealer.open(sealed_reason, cell(documentId, seq)),
  }));
};

/** Who has had a hand in a document: authors of every version, everybody who submitted it, its signer. */
export const handsOf = async (work: Work, document: DocumentRecord): Promise<Hands> => {
  const found = await sql<{ person_id: string }>`
    select author_id as person_id from documents.versions
    where city_id = ${work.cityId} and document_id = ${document.id} and author_id is not null
    union
    select person_id from documents.steps
    where city_id = ${work.cityId} and document_id = ${document.id} and step = 'submit'
      and person_id is not null
  `.execute(work.db);
  return { drafters: found.rows.map((row) => row.person_id), signer: document.signedBy };
};

import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { DocumentRecord, DocumentState, DocumentSubject } from './types.ts';

interface Row {
  id: string;
  kind: string;
  subject_kind: string;
  subject_id: string;
  organisation_id: string;
  state: DocumentState;
  version: number;
  template_fingerprint: string | null;
  created_at: string;
  submitted_by: string | null;
  code: string | null;
  year: number | null;
  number: number | null;
  signed_on: string | null;
  signed_by: string | null;
  pdf_file_id: string | null;
  pdf_sha256: string | null;
  docx_file_id: string | null;
  docx_sha256: string | null;
  sealed_by: string | null;
  voided_by: string | null;
}

/** A document with the ids of its kept files, for this room only. */
export interface StoredDocument extends DocumentRecord {
  readonly pdfFileId: string | null;
  readonly docxFileId: string | null;
}

const columns = sql.raw(`id, kind, subject_kind, subject_id, organisation_id, state, version,
  template_fingerprint, created_at, submitted_by, code, year, number, signed_on, signed_by,
  pdf_file_id, pdf_sha256, docx_file_id, docx_sha256, sealed_by, voided_by`);

const numberOf = ({ code, year, number }: Row): DocumentRecord['number'] =>
  code === null || year === null || number === null ? null : { code, year, number };

const fromRow = (row: Row): StoredDocument => ({
  id: row.id,
  kind: row.kind,
  subject: { kind: row.subject_kind, id: row.subject_id },
  organisationId: row.organisation_id,
  state: row.state,
  version: row.version,
  number: numberOf(row),
  signedOn: row.signed_on,
  submittedBy: row.submitted_by,
  signedBy: row.signed_by,
  sealedBy: row.sealed_by,
  voidedBy: row.voided_by,
  pdfSha256: row.pdf_sha256,
  docxSha256: row.docx_sha256,
  templateFingerprint: row.template_fingerprint,
  createdAt: row.created_at,
  pdfFileId: row.pdf_file_id,
  docxFileId: row.docx_file_id,
});

/** One document; null when there is none. */
export const findDocument = async (
  db: Tx,
  cityId: number,
  id: string,
): Promise<StoredDocument | null> => {
  const found = await sql<Row>`
    select ${columns} from documents.documents where city_id = ${cityId} and id = ${id}
  `.execute(db);
  const row = found.rows[0];
  return row ? fromRow(row) : null;
};

/** One document, locked until the end of the transaction: its steps follow one another. */
export const lockDocument = async (
  db: Tx,
  cityId: number,
  id: string,
): Promise<StoredDocument | null> => {
  const found = await sql<Row>`
    select ${columns} from documents.documents where city_id = ${cityId} and id = ${id} for update
  `.execute(db);
  const row = found.rows[0];
  return row ? fromRow(row) : null;
};

/** All documents of a subject, oldest first. */
export const documentsOf = async (
  db: Tx,
  cityId: number,
  subject: DocumentSubject,
): Promise<readonly DocumentRecord[]> => {
  const found = await sql<Row>`
    select ${columns} from documents.documents
    where city_id = ${cityId} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
    order by created_at, id
  `.execute(db);
  return found.rows.map(fromRow);
};

/** A new draft; false when the id is taken. */
export const insertDocument = async (
  db: Tx,
  cityId: number,
  draft: Pick<
    DocumentRecord,
    'id' | 'kind' | 'subject' | 'organisationId' | 'templateFingerprint' | 'createdAt'
  >,
): Promise<boolean> => {
  const inserted = await sql`
    insert into documents.documents (city_id, id, kind, subject_kind, subject_id, organisation_id,
      state, version, template_fingerprint, created_at)
    values (${cityId}, ${draft.id}, ${draft.kind}, ${draft.subject.kind}, ${draft.subject.id},
      ${draft.organisationId}, 'draft', 1, ${draft.templateFingerprint},
      ${draft.createdAt}::timestamptz)
    on conflict (city_id, id) do nothing
  `.execute(db);
  return inserted.numAffectedRows === 1n;
};

/** Writes what a step changed; what is not said stays. */
export const changeDocument = async (
  db: Tx,
  cityId: number,
  { id, ...change }: { readonly id: string } & Partial<Omit<Row, 'id'>>,
): Promise<void> => {
  const sets = Object.entries(change).map(([column, value]) => sql`${sql.id(column)} = ${value}`);
  await sql`
    update documents.documents set ${sql.join(sets)} where city_id = ${cityId} and id = ${id}
  `.execute(db);
};

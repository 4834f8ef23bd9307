import { sql } from 'kysely';
import type { Tx } from '#kernel/db/public.ts';
import type { SealedField, Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { DocumentBody } from './types.ts';

/** One saved version, without its text. */
export interface VersionLine {
  readonly version: number;
  readonly authorId: string | null;
  readonly savedAt: string;
}

const cell = (documentId: string, version: number): SealedField => ({
  table: 'documents.versions',
  id: `${documentId}:${version}`,
  column: 'body',
});

/** Adds a version; the author is who works. */
export const addVersion = async (
  work: Work,
  sealer: Sealer,
  saved: { readonly documentId: string; readonly version: number; readonly body: DocumentBody },
): Promise<void> => {
  const { documentId, version } = saved;
  const sealed = sealer.seal(JSON.stringify(saved.body), cell(documentId, version));
  await sql`
    insert into documents.versions
      (city_id, document_id, version, sealed_body, author_id, saved_at)
    values (${work.cityId}, ${documentId}, ${version}, ${sealed},
      ${work.actor.kind === 'person' ? work.actor.id : null}, ${work.now.toString()}::timestamptz)
  `.execute(work.db);
};

/** What a version says; null when there is no such version. */
export const readVersion = async (
  db: Tx,
  sealer: Sealer,
  key: { readonly cityId: number; readonly documentId: string; readonly version: number },
): Promise<DocumentBody | null> => {
  const { cityId, documentId, version } = key;
  const found = await sql<{ sealed_body: Buffer }>`
    select sealed_body from documents.versions
    where city_id = ${cityId} and document_id = ${documentId} and version = ${version}
  `.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  return JSON.parse(sealer.open(row.sealed_body, cell(documentId, version))) as DocumentBody;
};

/** Who saved which version when, oldest first. */
export const versionsOf = async (
  db: Tx,
  cityId: number,
  documentId: string,
): Promise<readonly VersionLine[]> => {
  const found = await sql<VersionLine>`
    select version, author_id as "authorId", saved_at as "savedAt" from documents.versions
    where city_id = ${cityId} and document_id = ${documentId} order by version
  `.execute(db);
  return found.rows;
};

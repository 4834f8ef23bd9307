import type { Tx } from '#kernel/db/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import { findDocument } from './document-store.ts';
import type { DocumentBody, DocumentRecord } from './types.ts';
import { readVersion } from './version-store.ts';

/** A document with what its newest version says; null when there is none. */
export const readDocument = async (
  db: Tx,
  sealer: Sealer,
  { cityId, documentId }: { readonly cityId: number; readonly documentId: string },
): Promise<{ readonly document: DocumentRecord; readonly body: DocumentBody } | null> => {
  const document = await findDocument(db, cityId, documentId);
  if (!document) return null;
  const key = { cityId, documentId, version: document.version };
  const body = await readVersion(db, sealer, key);
  if (!body) throw new Error('a document has no text');
  return { document, body };
};

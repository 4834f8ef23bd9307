import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findDocument, insertDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import { faultsOfDraft } from './rules/body.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import type { DocumentBody, DocumentRecord, DocumentSubject } from './types.ts';
import { addVersion } from './version-store.ts';

/** A document to begin. */
export interface NewDocument {
  /** Made by the caller, so that a repeat is the same document. */
  readonly id: string;
  /** The slice's word for what it is; part of the key of its numbers. */
  readonly kind: string;
  readonly subject: DocumentSubject;
  /** Whose series numbers it. */
  readonly organisationId: string;
  readonly body: DocumentBody;
  /** `bodyFingerprint` of the text it began with: submitting it unchanged is refused. Null when nothing is required. */
  readonly templateFingerprint: string | null;
}

/** Begins a draft with its first version. The house itself may do so (a letter drafted overnight). A repeat with the
 *  same id answers the document as it stands. */
export const createDocument = async (
  work: Work,
  { sealer }: Pick<DocumentHouse, 'sealer'>,
  input: NewDocument,
): Promise<Result<DocumentRecord, DocumentRefusal>> => {
  const faults = faultsOfDraft(input.body);
  if (faults.length > 0) return refuse({ code: 'body-not-ready', faults });
  const { body, ...draft } = input;
  const isNew = await insertDocument(work.db, work.cityId, {
    ...draft,
    createdAt: work.now.toString(),
  });
  if (isNew) {
    await addVersion(work, sealer, { documentId: input.id, version: 1, body });
    const subject = { kind: 'document', id: input.id };
    work.note('documents.document-created', subject, { kind: input.kind, of: input.subject });
  }
  const document = await findDocument(work.db, work.cityId, input.id);
  const isThisOne = document?.subject.id === input.subject.id && document.kind === input.kind;
  return isThisOne ? done(document) : refuse({ code: 'not-found' });
};

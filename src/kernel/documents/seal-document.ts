import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { changeDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { stateAfter } from './rules/steps.ts';
import { addStep } from './step-store.ts';
import { openStep, personOf } from './taken-step.ts';

/** Records that the seal was set to a signed document, by someone who neither wrote nor signed it. */
export const sealDocument = async (
  work: Work,
  { sealer }: Pick<DocumentHouse, 'sealer'>,
  { documentId }: { readonly documentId: string },
): Promise<Result<null, DocumentRefusal>> => {
  const open = await openStep(work, 'seal', { documentId, version: null });
  if (!open.ok) return open;
  const subject = { kind: 'document', id: documentId };
  if (open.isRepeated) {
    work.note('documents.seal-repeated', subject);
    return done(null);
  }
  const { version, pdfSha256 } = open.document;
  const change = { state: stateAfter('seal'), sealed_by: personOf(work) };
  await changeDocument(work.db, work.cityId, { id: documentId, ...change });
  await addStep(work, sealer, { documentId, step: 'seal', version, reason: null });
  work.note('documents.document-sealed', subject, { version, pdf: pdfSha256 });
  return done(null);
};

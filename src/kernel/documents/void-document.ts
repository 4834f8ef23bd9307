import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import { voidNumber } from './number-store.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { stateAfter } from './rules/steps.ts';
import { addStep } from './step-store.ts';
import { openStep, personOf } from './taken-step.ts';

/** Voids a document with its reason; its number, if it has one, stays used, and what was signed stays kept. */
export const voidDocument = async (
  work: Work,
  { sealer }: Pick<DocumentHouse, 'sealer'>,
  input: { readonly documentId: string; readonly reason: string },
): Promise<Result<null, DocumentRefusal>> => {
  const { documentId } = input;
  const reason = input.reason.trim();
  if (reason === '') return refuse({ code: 'reason-needed' });
  const open = await openStep(work, 'void', { documentId, version: null });
  if (!open.ok) return open;
  const subject = { kind: 'document', id: documentId };
  if (open.isRepeated) {
    work.note('documents.void-repeated', subject);
    return done(null);
  }
  const { version, state } = open.document;
  const change = { state: stateAfter('void'), voided_by: personOf(work) };
  await changeDocument(work.db, work.cityId, { id: documentId, ...change });
  await voidNumber(work, documentId);
  await addStep(work, sealer, { documentId, step: 'void', version, reason });
  work.note('documents.document-voided', subject, { version, from: state });
  return done(null);
};

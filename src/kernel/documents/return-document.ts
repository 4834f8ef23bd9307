import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { stateAfter } from './rules/steps.ts';
import { addStep } from './step-store.ts';
import { openStep } from './taken-step.ts';

/** Gives a submitted text back to its writers, with what is to be mended. */
export const returnDocument = async (
  work: Work,
  { sealer }: Pick<DocumentHouse, 'sealer'>,
  input: { readonly documentId: string; readonly version: number; readonly reason: string },
): Promise<Result<null, DocumentRefusal>> => {
  const { documentId, version } = input;
  const reason = input.reason.trim();
  if (reason === '') return refuse({ code: 'reason-needed' });
  const open = await openStep(work, 'return', input);
  if (!open.ok) return open;
  const change = { state: stateAfter('return'), submitted_by: null };
  await changeDocument(work.db, work.cityId, { id: documentId, ...change });
  await addStep(work, sealer, { documentId, step: 'return', version, reason });
  work.note('documents.document-returned', { kind: 'document', id: documentId }, { version });
  return done(null);
};

import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import { faultsOf } from './rules/body.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { stateAfter } from './rules/steps.ts';
import { addStep } from './step-store.ts';
import { openStep, personOf } from './taken-step.ts';
import { readVersion } from './version-store.ts';

/** Hands a draft to those who sign, if nothing in it is missing, left over or still the template's. */
export const submitDocument = async (
  work: Work,
  { sealer }: Pick<DocumentHouse, 'sealer'>,
  input: { readonly documentId: string; readonly version: number },
): Promise<Result<null, DocumentRefusal>> => {
  const { documentId, version } = input;
  const open = await openStep(work, 'submit', input);
  if (!open.ok) return open;
  const subject = { kind: 'document', id: documentId };
  if (open.isRepeated) {
    work.note('documents.submit-repeated', subject);
    return done(null);
  }
  const body = await readVersion(work.db, sealer, { cityId: work.cityId, documentId, version });
  if (!body) throw new Error('a document has no text');
  const faults = faultsOf(body, open.document.templateFingerprint);
  if (faults.length > 0) return refuse({ code: 'body-not-ready', faults });

  const change = { state: stateAfter('submit'), submitted_by: personOf(work) };
  await changeDocument(work.db, work.cityId, { id: documentId, ...change });
  await addStep(work, sealer, { documentId, step: 'submit', version, reason: null });
  work.note('documents.document-submitted', subject, { version });
  return done(null);
};

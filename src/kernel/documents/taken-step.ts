import type { Work } from '#kernel/work/public.ts';
import { type Refused, refuse } from '#lib/result.ts';
import { lockDocument, type StoredDocument } from './document-store.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { type DocumentStep, whyNotStep } from './rules/steps.ts';
import { handsOf } from './step-store.ts';

/** The person at work; null when it is the house itself. */
export const personOf = (work: Work): string | null =>
  work.actor.kind === 'person' ? work.actor.id : null;

/** Locks a document and asks whether the step is open: the document, with `isRepeated` when this very person has
 *  already done this very thing, or why not. */
export const openStep = async (
  work: Work,
  step: DocumentStep,
  asked: { readonly documentId: string; readonly version: number | null },
): Promise<
  | { readonly ok: true; readonly document: StoredDocument; readonly isRepeated: boolean }
  | Refused<DocumentRefusal>
> => {
  const document = await lockDocument(work.db, work.cityId, asked.documentId);
  if (!document) return refuse({ code: 'not-found' });
  const personId = personOf(work);
  const isSameVersion = asked.version === null || asked.version === document.version;
  if (isSameVersion && hasDone(step, document, personId)) {
    return { ok: true, document, isRepeated: true };
  }
  const hands = await handsOf(work, document);
  const reason = whyNotStep(step, document.state, { hands, personId });
  if (reason) return refuse(reason);
  if (!isSameVersion) return refuse({ code: 'version-conflict', version: document.version });
  return { ok: true, document, isRepeated: false };
};

const hasDone = (
  step: DocumentStep,
  document: StoredDocument,
  personId: string | null,
): boolean => {
  if (personId === null) return false;
  const { state } = document;
  if (step === 'submit') return state === 'submitted' && document.submittedBy === personId;
  if (step === 'sign') {
    return (state === 'signed' || state === 'sealed') && document.signedBy === personId;
  }
  if (step === 'seal') return state === 'sealed' && document.sealedBy === personId;
  return step === 'void' && state === 'voided' && document.voidedBy === personId;
};

import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeDocument, lockDocument } from './document-store.ts';
import type { DocumentHouse } from './house.ts';
import { faultsOfDraft } from './rules/body.ts';
import type { DocumentRefusal } from './rules/refusal.ts';
import { whyNotStep } from './rules/steps.ts';
import { personOf } from './taken-step.ts';
import type { DocumentBody } from './types.ts';
import { addVersion, readVersion } from './version-store.ts';

/** Saves what a draft says now as the version after the one its writer saw. Answers the newest version's number; the
 *  same text again (a double tap) saves nothing. */
export const saveVersion = async (
  work: Work,
  { sealer }: Pick<DocumentHouse, 'sealer'>,
  input: {
    readonly documentId: string;
    readonly expectedVersion: number;
    readonly body: DocumentBody;
  },
): Promise<Result<{ readonly version: number }, DocumentRefusal>> => {
  const { documentId, expectedVersion, body } = input;
  const document = await lockDocument(work.db, work.cityId, documentId);
  if (!document) return refuse({ code: 'not-found' });
  const hands = { drafters: [], signer: null };
  const notNow = whyNotStep('save', document.state, { hands, personId: personOf(work) });
  if (notNow) return refuse(notNow);
  const faults = faultsOfDraft(body);
  if (faults.length > 0) return refuse({ code: 'body-not-ready', faults });

  const { version } = document;
  const key = { cityId: work.cityId, documentId, version };
  const newest = await readVersion(work.db, sealer, key);
  const subject = { kind: 'document', id: documentId };
  const isSame = JSON.stringify(newest) === JSON.stringify(body);
  if (isSame && (version === expectedVersion || version === expectedVersion + 1)) {
    work.note('documents.version-repeated', subject, { version });
    return done({ version });
  }
  if (version !== expectedVersion) return refuse({ code: 'version-conflict', version });

  const next = version + 1;
  await addVersion(work, sealer, { documentId, version: next, body });
  await changeDocument(work.db, work.cityId, { id: documentId, version: next });
  work.note('documents.version-saved', subject, { version: next });
  return done({ version: next });
};

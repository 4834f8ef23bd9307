import { keepFile } from '#kernel/files/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { insertEvidence } from '../evidence-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { attachmentType } from '../rules/joint/why-not-partner-answer.ts';

/** Years for which a partner's paper is kept; ours, like the union's own papers. */
const KEPT_YEARS = 30;

/** Keeps a partner's one file as evidence of the case; its type is what its bytes say, checked before. Answers its id. */
export const keepAttachment = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  given: { readonly caseId: string; readonly bytes: Uint8Array; readonly title: string },
): Promise<string> => {
  const mediaType = attachmentType(given.bytes);
  if (!mediaType) throw new Error('an attachment was not checked');
  const zoned = work.now.toZonedDateTimeISO('Asia/Shanghai').add({ years: KEPT_YEARS });
  const fileId = await keepFile(work, {
    ...{ bytes: given.bytes, mediaType, keptUntil: zoned.toInstant() },
  });
  const id = newId();
  const cell = { table: 'rights.evidence', id, column: 'title' };
  const titleSealed = house.sealer.seal(given.title, cell);
  const { caseId } = given;
  const piece = { id, caseId, claimantId: null, fileId, addedBy: 'partner', titleSealed } as const;
  await insertEvidence(work, { ...piece, addedAt: work.now });
  return fileId;
};

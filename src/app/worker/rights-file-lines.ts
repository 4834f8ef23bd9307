import type { DoorSession } from '#modules/rights/intake/door-store.ts';
import type { OpenDraft } from '#modules/rights/intake/drafts/drafts.ts';
import { type UploadOwner, uploadsOf } from '#modules/rights/intake/upload-store.ts';
import { openUploadName } from '#modules/rights/intake/uploads/seal-upload.ts';
import type { FileLine } from '#web/worker/rights/file-list.tsx';
import type { RightsDesk } from './rights-desk.ts';

/** The files of a draft. */
export const ownerOfDraft = (draft: Pick<OpenDraft, 'id'>): UploadOwner => ({
  draftId: draft.id,
  caseId: null,
  claimantId: null,
});

/** The later files of a worker at his case. */
export const ownerAtCase = ({ caseId, claimantId }: DoorSession): UploadOwner => ({
  draftId: null,
  caseId,
  claimantId,
});

/** Files as a page lists them. */
export const fileLinesOf = ({ rights }: RightsDesk, owner: UploadOwner): Promise<FileLine[]> => {
  const { database, cityId } = rights.site;
  return database.inCity(cityId, async (db) => {
    const uploads = await uploadsOf({ db, cityId }, owner);
    return uploads.map((upload) => ({
      id: upload.id,
      name: openUploadName(rights.sealer, upload),
      state: upload.state,
      percent: Math.floor((100 * upload.received) / upload.size),
      refusal: upload.refusal,
    }));
  });
};

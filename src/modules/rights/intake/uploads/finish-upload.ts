import { createHash } from 'node:crypto';
import { cleanPhoto, keepFile } from '#kernel/files/public.ts';
import { type Actor, perform, type Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { addEvidence } from '../../cases/evidence.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { type FileRefusal, kindOfBytes, saysTruth } from '../../rules/intake/file-kind.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import {
  bytesOfPieces,
  endUpload,
  lockUpload,
  type Upload,
  type UploadOwner,
} from '../upload-store.ts';
import { openUploadName } from './seal-upload.ts';

/** Bytes fit to be kept. */
export interface CleanFile {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Looks at what a file is, not at what it says: a picture is drawn anew, a PDF or a recording must begin like one. */
export const cleanFile = async (
  bytes: Uint8Array,
  declaredType: string,
): Promise<Result<CleanFile, { readonly code: FileRefusal }>> => {
  if (bytes.length === 0) return refuse({ code: 'empty' });
  if (bytes.length > intakeLimits.fileBytes) return refuse({ code: 'too-big' });
  const kind = kindOfBytes(bytes);
  if (!kind) {
    const isPicture = declaredType.startsWith('image/');
    return refuse({ code: isPicture ? 'type-lie' : 'not-taken' });
  }
  if (!saysTruth(declaredType, kind)) return refuse({ code: 'type-lie' });
  if (kind.family !== 'photo') return done({ mediaType: kind.mediaType, content: bytes });
  const clean = await cleanPhoto(bytes);
  return clean.ok
    ? done({ mediaType: 'image/jpeg', content: clean.value })
    : refuse({ code: 'broken-photo' });
};

const wholeFile = (
  upload: Upload,
  bytes: Buffer,
): Promise<Result<CleanFile, { code: FileRefusal }>> => {
  const isSame = createHash('sha256').update(bytes).digest('hex') === upload.sha256;
  return isSame
    ? cleanFile(bytes, upload.declaredType)
    : Promise.resolve(refuse({ code: 'damaged' as const }));
};

const keepLate = async (
  work: Work,
  house: RightsHouse,
  { upload, file }: { readonly upload: Upload & { caseId: string }; readonly file: CleanFile },
): Promise<string | null> => {
  const keptUntil = work.now.add({ hours: intakeLimits.evidenceYears * 366 * 24 });
  const bytes = file.content;
  const fileId = await keepFile(work, { bytes, mediaType: file.mediaType, keptUntil });
  const { caseId, claimantId } = upload;
  const title = openUploadName(house.sealer, upload);
  const added = await addEvidence(work, house, {
    ...{ caseId, claimantId, fileId, title, addedBy: 'worker' },
  });
  return added.ok ? fileId : null;
};

const settle = async (
  work: Work,
  house: RightsHouse,
  given: {
    readonly id: string;
    readonly owner: UploadOwner;
    readonly file: Result<CleanFile, { readonly code: FileRefusal }>;
  },
): Promise<Result<null, { readonly code: 'case-closed' }>> => {
  const { id, owner, file } = given;
  const upload = await lockUpload(work, { id, owner });
  if (upload?.state !== 'arrived') {
    if (upload) work.note('rights.upload-checked-again', { kind: 'upload', id });
    return done(null);
  }
  if (!file.ok) {
    await endUpload(work, { id, state: 'refused', refusal: file.refusal.code });
  } else if (upload.caseId === null) {
    await endUpload(work, { id, state: 'ready', ...file.value });
  } else {
    const late = { upload: { ...upload, caseId: upload.caseId }, file: file.value };
    const fileId = await keepLate(work, house, late);
    if (fileId === null) return refuse({ code: 'case-closed' });
    await endUpload(work, { id, state: 'kept', fileId });
  }
  work.note('rights.upload-checked', { kind: 'upload', id }, { taken: file.ok });
  return done(null);
};

/** Ends a file that has arrived: checked and cleaned outside of any transaction, which costs a processor some time. Called
 *  again after a crash in between, it does the rest. */
export const finishUpload = async (
  house: RightsHouse,
  actor: Actor,
  asked: { readonly id: string; readonly owner: UploadOwner },
): Promise<Result<null, { readonly code: 'case-closed' }>> => {
  const arrived = await house.site.database.inCity(house.site.cityId, async (db) => {
    const hand = { db, cityId: house.site.cityId };
    const upload = await lockUpload(hand, asked);
    if (upload?.state !== 'arrived') return null;
    return { upload, bytes: await bytesOfPieces(hand, upload.id) };
  });
  if (!arrived) return done(null);
  const file = await wholeFile(arrived.upload, arrived.bytes);
  return perform(house.site, actor, (work) => settle(work, house, { ...asked, file }));
};

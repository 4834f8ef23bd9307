import { createHash } from 'node:crypto';
import { type Actor, perform, type Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result } from '#lib/result.ts';
import type { RightsHouse } from '../../rights-house.ts';
import type { FileRefusal } from '../../rules/intake/file-kind.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { isUuid } from '../../rules/intake/is-uuid.ts';
import { deleteUpload, lockUpload, type UploadOwner } from '../upload-store.ts';
import { type BeginRefusal, beginUpload } from './begin-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { takePiece } from './take-piece.ts';

/** A whole file out of a form without script. */
export interface PlainFile {
  readonly owner: UploadOwner;
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: Buffer;
}

const inPieces = async (
  work: Work,
  house: RightsHouse,
  file: PlainFile,
): Promise<Result<string, BeginRefusal>> => {
  const { owner, name, declaredType, bytes } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const wish = { owner, name, declaredType, sha256, clientId: newId(), size: bytes.length };
  const begun = await beginUpload(work, house, wish);
  if (!begun.ok) return begun;
  const { id } = begun.value;
  for (let offset = 0; offset < bytes.length; offset += intakeLimits.pieceBytes) {
    const piece = bytes.subarray(offset, offset + intakeLimits.pieceBytes);
    const hash = createHash('sha256').update(piece).digest('hex');
    const taken = await takePiece(work, { owner, id, offset, bytes: piece, sha256: hash });
    if (!taken.ok) throw new Error(`a piece of our own was refused: ${taken.refusal.code}`);
  }
  return done(id);
};

/** Takes a whole file at once: the same way as in pieces, without the pauses. Null = taken; else why not. */
export const takePlainFile = async (
  house: RightsHouse,
  actor: Actor,
  file: PlainFile,
): Promise<FileRefusal | Exclude<BeginRefusal['code'], FileRefusal> | 'case-closed' | null> => {
  const begun = await perform(house.site, actor, (work) => inPieces(work, house, file));
  if (!begun.ok) return begun.refusal.code;
  const asked = { id: begun.value, owner: file.owner };
  const finished = await finishUpload(house, actor, asked);
  if (!finished.ok) return finished.refusal.code;
  return house.site.database.inCity(house.site.cityId, async (db) => {
    const upload = await lockUpload({ db, cityId: house.site.cityId }, asked);
    return (upload?.refusal as FileRefusal | null | undefined) ?? null;
  });
};

/** Deletes a file its owner does not want any more; one that became evidence stays. */
export const dropUpload = async (
  work: Work,
  asked: { readonly id: string; readonly owner: UploadOwner },
): Promise<Result<null, never>> => {
  const upload = isUuid(asked.id) ? await lockUpload(work, asked) : null;
  if (!upload) return done(null);
  if (upload.state !== 'kept') await deleteUpload(work, upload.id);
  work.note('rights.upload-dropped', { kind: 'upload', id: upload.id });
  return done(null);
};

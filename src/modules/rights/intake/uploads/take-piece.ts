import { createHash } from 'node:crypto';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { isUuid } from '../../rules/intake/is-uuid.ts';
import { addPiece, lockUpload, type Upload, type UploadOwner } from '../upload-store.ts';

/** A piece of a file, with where it belongs and what it should be. */
export interface Piece {
  readonly owner: UploadOwner;
  readonly id: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Of this piece, hex: what was garbled on the way is sent again. */
  readonly sha256: string;
}

export type PieceRefusal =
  | { readonly code: 'no-such-upload' }
  | { readonly code: 'piece-garbled' }
  | { readonly code: 'piece-too-big' }
  /** The phone must go on from here. */
  | { readonly code: 'other-offset'; readonly offset: number };

/** Takes the next piece of a file. A piece that came before answers as it did then; one ahead of its turn is refused
 *  with the place to go on from. */
export const takePiece = async (
  work: Work,
  piece: Piece,
): Promise<Result<Upload, PieceRefusal>> => {
  const { id, owner, offset, bytes } = piece;
  const upload = isUuid(id) ? await lockUpload(work, { id, owner }) : null;
  if (!upload) return refuse({ code: 'no-such-upload' });
  if (bytes.length > intakeLimits.pieceBytes) return refuse({ code: 'piece-too-big' });
  const isRepeat = offset + bytes.length <= upload.received;
  if (upload.state !== 'receiving' || isRepeat) {
    work.note('rights.upload-piece-repeated', { kind: 'upload', id });
    return done(upload);
  }
  if (offset !== upload.received || bytes.length === 0 || offset + bytes.length > upload.size) {
    return refuse({ code: 'other-offset', offset: upload.received });
  }
  if (createHash('sha256').update(bytes).digest('hex') !== piece.sha256) {
    return refuse({ code: 'piece-garbled' });
  }
  const next = await addPiece(work, { upload, bytes });
  work.note('rights.upload-piece', { kind: 'upload', id }, { received: next.received });
  return done(next);
};

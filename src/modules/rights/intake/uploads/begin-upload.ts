import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { RightsHouse } from '../../rights-house.ts';
import type { FileRefusal } from '../../rules/intake/file-kind.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { isUuid } from '../../rules/intake/is-uuid.ts';
import {
  insertUpload,
  type Upload,
  type UploadOwner,
  uploadsOf,
  waitingBytes,
} from '../upload-store.ts';
import { sealUploadName } from './seal-upload.ts';

/** A file as a phone announces it. */
export interface UploadWish {
  readonly owner: UploadOwner;
  /** Made by the phone; the same again is the same file. */
  readonly clientId: string;
  readonly name: string;
  readonly declaredType: string;
  readonly size: number;
  /** Of all bytes, hex. */
  readonly sha256: string;
}

export type BeginRefusal =
  | { readonly code: FileRefusal }
  | { readonly code: 'too-many-files' }
  | { readonly code: 'no-room' }
  | { readonly code: 'bad-announcement' };

const whyNotBegin = (wish: UploadWish): BeginRefusal | null => {
  if (wish.size === 0) return { code: 'empty' };
  if (wish.size > intakeLimits.fileBytes) return { code: 'too-big' };
  const isSound =
    isUuid(wish.clientId) &&
    /^[0-9a-f]{64}$/.test(wish.sha256) &&
    Number.isInteger(wish.size) &&
    wish.size > 0;
  return isSound ? null : { code: 'bad-announcement' };
};

const mostOf = (owner: UploadOwner): number =>
  owner.draftId === null ? intakeLimits.lateFilesDay : intakeLimits.files;

const nameOf = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = last.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  return [...plain].slice(0, 100).join('') || '材料';
};

/** Begins a file, or finds the one begun before with the same id: it goes on from where it stopped. */
export const beginUpload = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  wish: UploadWish,
): Promise<Result<Upload, BeginRefusal>> => {
  const why = whyNotBegin(wish);
  if (why) return refuse(why);
  const id = newId();
  const upload = await insertUpload(work, {
    ...{ id, owner: wish.owner, clientId: wish.clientId, size: wish.size, sha256: wish.sha256 },
    nameSealed: sealUploadName(house.sealer, id, nameOf(wish.name)),
    declaredType: wish.declaredType.slice(0, 100).toLowerCase(),
  });
  if (!upload) return refuse({ code: 'bad-announcement' });
  if (upload.id !== id) {
    work.note('rights.upload-begun-again', { kind: 'upload', id: upload.id });
    return done(upload);
  }
  const all = await uploadsOf(work, wish.owner);
  const counted = all.filter((one) => one.state !== 'refused');
  if (counted.length > mostOf(wish.owner) || all.length > 3 * mostOf(wish.owner)) {
    return refuse({ code: 'too-many-files' });
  }
  if ((await waitingBytes(work)) > intakeLimits.waitingBytes) return refuse({ code: 'no-room' });
  work.note('rights.upload-begun', { kind: 'upload', id }, { bytes: wish.size });
  return done(upload);
};

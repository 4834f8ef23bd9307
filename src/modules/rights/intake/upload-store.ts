import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';

type Hand = Pick<Work, 'db' | 'cityId'>;

/** To whom a file belongs: a draft, or a case that its worker has opened. */
export type UploadOwner =
  | { readonly draftId: string; readonly caseId: null; readonly claimantId: null }
  | { readonly draftId: null; readonly caseId: string; readonly claimantId: string | null };

export type UploadState = 'receiving' | 'arrived' | 'ready' | 'refused' | 'kept';

/** A file on its way. */
export interface Upload {
  readonly id: string;
  readonly draftId: string | null;
  readonly caseId: string | null;
  readonly claimantId: string | null;
  readonly nameSealed: Uint8Array;
  readonly declaredType: string;
  readonly size: number;
  readonly sha256: string;
  readonly received: number;
  readonly state: UploadState;
  readonly refusal: string | null;
  readonly mediaType: string | null;
}

const columns = sql.raw(
  `id, draft_id as "draftId", case_id as "caseId", claimant_id as "claimantId",
   name_sealed as "nameSealed", declared_type as "declaredType", size_bytes as size, sha256,
   received_bytes as received, state, refusal, media_type as "mediaType"`,
);

const ofOwner = (owner: UploadOwner) =>
  owner.draftId === null
    ? sql`case_id = ${owner.caseId} and claimant_id is not distinct from ${owner.claimantId}`
    : sql`draft_id = ${owner.draftId}`;

/** Writes a new upload; answers the one that is there when its phone began it before. */
export const insertUpload = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  given: {
    readonly id: string;
    readonly owner: UploadOwner;
    readonly clientId: string;
    readonly nameSealed: Uint8Array;
    readonly declaredType: string;
    readonly size: number;
    readonly sha256: string;
  },
): Promise<Upload | null> => {
  const { owner } = given;
  const at = work.now.toString();
  const written = await sql<Upload>`
    insert into rights.uploads (city_id, id, draft_id, case_id, claimant_id, client_id, name_sealed,
      declared_type, size_bytes, sha256, received_bytes, state, created_at, changed_at)
    values (${work.cityId}, ${given.id}, ${owner.draftId}, ${owner.caseId}, ${owner.claimantId},
      ${given.clientId}, ${given.nameSealed}, ${given.declaredType}, ${given.size}, ${given.sha256},
      0, 'receiving', ${at}::timestamptz, ${at}::timestamptz)
    on conflict do nothing returning ${columns}
  `.execute(work.db);
  if (written.rows[0]) return written.rows[0];
  const found = await sql<Upload>`
    select ${columns} from rights.uploads
    where city_id = ${work.cityId} and ${ofOwner(owner)} and client_id = ${given.clientId}
  `.execute(work.db);
  return found.rows[0] ?? null;
};

/** The files of a draft, or of this worker at his case, oldest first. */
export const uploadsOf = async ({ db, cityId }: Hand, owner: UploadOwner): Promise<Upload[]> => {
  const found = await sql<Upload>`
    select ${columns} from rights.uploads
    where city_id = ${cityId} and ${ofOwner(owner)} order by created_at, id
  `.execute(db);
  return found.rows;
};

/** One file of an owner, locked; null when it is another's. */
export const lockUpload = async (
  { db, cityId }: Hand,
  asked: { readonly id: string; readonly owner: UploadOwner },
): Promise<Upload | null> => {
  const found = await sql<Upload>`
    select ${columns} from rights.uploads
    where city_id = ${cityId} and id = ${asked.id} and ${ofOwner(asked.owner)} for update
  `.execute(db);
  return found.rows[0] ?? null;
};

/** Writes a piece and how far the file has come; a file that is whole has arrived. */
export const addPiece = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  piece: { readonly upload: Upload; readonly bytes: Uint8Array },
): Promise<Upload> => {
  const { upload, bytes } = piece;
  const received = upload.received + bytes.length;
  const state = received === upload.size ? 'arrived' : 'receiving';
  await sql`
    insert into rights.upload_pieces (city_id, upload_id, offset_bytes, content)
    values (${cityId}, ${upload.id}, ${upload.received}, ${Buffer.from(bytes)})
  `.execute(db);
  await sql`
    update rights.uploads set received_bytes = ${received}, state = ${state},
      changed_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and id = ${upload.id}
  `.execute(db);
  return { ...upload, received, state };
};

/** The bytes of a file that has arrived, put together. */
export const bytesOfPieces = async ({ db, cityId }: Hand, id: string): Promise<Buffer> => {
  const found = await sql<{ content: Buffer }>`
    select content from rights.upload_pieces
    where city_id = ${cityId} and upload_id = ${id} order by offset_bytes
  `.execute(db);
  return Buffer.concat(found.rows.map((row) => row.content));
};

/** What became of a file: clean bytes that wait, a refusal, or its place in the files room. Its pieces go. */
export const endUpload = async (
  { db, cityId, now }: Pick<Work, 'db' | 'cityId' | 'now'>,
  end: { readonly id: string } & (
    | { readonly state: 'ready'; readonly mediaType: string; readonly content: Uint8Array }
    | { readonly state: 'refused'; readonly refusal: string }
    | { readonly state: 'kept'; readonly fileId: string }
  ),
): Promise<void> => {
  const content = end.state === 'ready' ? Buffer.from(end.content) : null;
  const mediaType = end.state === 'ready' ? end.mediaType : null;
  await sql`
    update rights.uploads set state = ${end.state}, content = ${content},
      media_type = coalesce(${mediaType}, media_type),
      refusal = ${end.state === 'refused' ? end.refusal : null},
      file_id = ${end.state === 'kept' ? end.fileId : null}::uuid,
      changed_at = ${now.toString()}::timestamptz
    where city_id = ${cityId} and id = ${end.id}
  `.execute(db);
  await sql`
    delete from rights.upload_pieces where city_id = ${cityId} and upload_id = ${end.id}
  `.execute(db);
};

/** The clean bytes of a file that is ready. */
export const readyBytes = async (
  { db, cityId }: Hand,
  id: string,
): Promise<{ readonly mediaType: string; readonly content: Buffer } | null> => {
  const found = await sql<{ media_type: string; content: Buffer }>`
    select media_type, content from rights.uploads
    where city_id = ${cityId} and id = ${id} and state = 'ready'
  `.execute(db);
  const row = found.rows[0];
  return row ? { mediaType: row.media_type, content: row.content } : null;
};

/** Deletes a file that was not wanted. */
export const deleteUpload = async ({ db, cityId }: Hand, id: string): Promise<void> => {
  await sql`delete from rights.uploads where city_id = ${cityId} and id = ${id}`.execute(db);
};

/** Bytes that wait in the whole city. */
export const waitingBytes = async ({ db, cityId }: Hand): Promise<number> => {
  const found = await sql<{ bytes: number }>`
    select coalesce(sum(size_bytes), 0)::int8 as bytes from rights.uploads
    where city_id = ${cityId} and state in ('receiving', 'arrived', 'ready')
  `.execute(db);
  return Number(found.rows[0]?.bytes ?? 0);
};

/** Deletes later files that never arrived, and the traces of those that were kept. */
export const deleteOldUploads = async (
  { db, cityId }: Hand,
  before: Temporal.Instant,
): Promise<number> => {
  const gone = await sql`
    delete from rights.uploads
    where city_id = ${cityId} and case_id is not null
      and changed_at < ${before.toString()}::timestamptz returning id
  `.execute(db);
  return gone.rows.length;
};

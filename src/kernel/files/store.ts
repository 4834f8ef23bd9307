import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#kernel/db/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';

/** Bytes to keep. */
export interface NewFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly keptUntil: Temporal.Instant;
}

/** Bytes as kept. */
export interface StoredFile {
  readonly id: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** Keeps bytes in the same transaction as the record they belong to; answers their id. */
export const keepFile = async (work: Work, file: NewFile): Promise<string> => {
  const id = newId();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await sql`
    insert into files.files (city_id, id, sha256, media_type, size_bytes, content, created_at, kept_until)
    values (${work.cityId}, ${id}, ${sha256}, ${file.mediaType}, ${file.bytes.length},
      ${Buffer.from(file.bytes)}, ${work.now.toString()}::timestamptz,
      ${file.keptUntil.toString()}::timestamptz)
  `.execute(work.db);
  work.note('files.file-kept', { kind: 'file', id }, { sha256, bytes: file.bytes.length });
  return id;
};

/** The bytes again; null when there is no such file or it was erased. */
export const readFile = async (db: Tx, cityId: number, id: string): Promise<StoredFile | null> => {
  const found = await sql<{ media_type: string; sha256: string; content: Buffer }>`
    select media_type, sha256, content from files.files
    where city_id = ${cityId} and id = ${id} and erased_at is null
  `.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  return { id, mediaType: row.media_type, sha256: row.sha256, bytes: row.content };
};

/** Erases what is past its time; the record that it was there stays. */
export const eraseExpired = async (work: Work): Promise<number> => {
  const erased = await sql<{ id: string }>`
    update files.files set content = null, erased_at = ${work.now.toString()}::timestamptz
    where city_id = ${work.cityId} and erased_at is null
      and kept_until < ${work.now.toString()}::timestamptz
    returning id
  `.execute(work.db);
  for (const { id } of erased.rows) work.note('files.file-erased', { kind: 'file', id });
  return erased.rows.length;
};

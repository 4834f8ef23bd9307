import { createHash } from 'node:crypto';
import { readTable } from '#kernel/files/public.ts';
import { type Result, refuse } from '#lib/result.ts';
import { type Table, type TableRefusal, tableRefusal } from '#lib/table/table.ts';
import { plainLine } from '#lib/text/narrow.ts';
import { findContent } from '../import-store.ts';
import type { ImportHouse } from './import-house.ts';

/** Largest file taken, in bytes. */
export const IMPORT_BYTES_MOST = 10 * 1024 * 1024;

const LONGEST_NAME = 120;

const fileTooLarge = tableRefusal(
  'file-too-large',
  `文件超过${IMPORT_BYTES_MOST / 1024 / 1024} MB。`,
  '请删去图片和多余的工作表，或分成几个文件上传。',
);

/** A file name for people: no folders, no control signs, not too long. It never names a place on the disk. */
export const harmlessFileName = (name: string): string => {
  const last = plainLine(name).split(/[/\\]/).at(-1) ?? '';
  const signs = [...last.replace(/^\.+/, '')];
  const kept = signs.length > LONGEST_NAME ? signs.slice(-LONGEST_NAME) : signs;
  return kept.join('') || '未命名';
};

/** SHA-256 of a file, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const cellOf = (id: string) => ({ table: 'stations.imports', id, column: 'content' });

/** A file's bytes, sealed for keeping. */
export const sealFile = (house: ImportHouse, id: string, bytes: Uint8Array): Buffer =>
  house.sealer.seal(Buffer.from(bytes).toString('base64'), cellOf(id));

/** Reads the table of a file given by a person. */
export const readGivenTable = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Table, TableRefusal>> =>
  bytes.length > IMPORT_BYTES_MOST ? refuse(fileTooLarge) : readTable(bytes, fileName);

/** The table of a kept file, read outside of any transaction because large ones take a second;
 *  null when the file is erased or was never there. */
export const readKeptTable = async (
  house: ImportHouse,
  job: { readonly id: string; readonly fileName: string },
): Promise<Table | null> => {
  const { cityId, database } = house.site;
  const sealed = await database.inCity(cityId, (db) => findContent(db, cityId, job.id));
  if (!sealed) return null;
  const bytes = Buffer.from(house.sealer.open(sealed, cellOf(job.id)), 'base64');
  const table = await readTable(bytes, job.fileName);
  if (!table.ok) throw new Error(`a kept file is no longer read: ${table.refusal.code}`);
  return table.value;
};

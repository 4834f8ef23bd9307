import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** The migrations of one room or slice: an absolute folder of files `0001-words.sql`. */
export interface MigrationSet {
  readonly room: string;
  readonly dir: string;
}

/** One numbered file, read. */
export interface MigrationFile {
  readonly room: string;
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly text: string;
}

/** A migration that may not run: the files or the ledger contradict each other. */
export class MigrationRefused extends Error {
  readonly code = 'migration-refused';
}

const NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;
const ENDS_TRANSACTION = /^\s*(?:begin|commit|rollback|end|start\s+transaction)\s*;/im;

const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const readOne = async (set: MigrationSet, name: string): Promise<MigrationFile> => {
  const number = NAME.exec(name)?.[1];
  if (!number) throw new MigrationRefused(`${set.room}: ${name} is not named like 0001-words.sql`);
  const text = (await fs.readFile(path.join(set.dir, name), 'utf8')).replaceAll('\r\n', '\n');
  if (ENDS_TRANSACTION.test(text)) {
    throw new MigrationRefused(
      `${set.room}: ${name} begins or ends a transaction; each file is one`,
    );
  }
  return { room: set.room, number: Number(number), name, checksum: checksumOf(text), text };
};

/** The files of a set in order; a gap, a number used twice or an ill-named file is refused. */
export const migrationFilesOf = async (set: MigrationSet): Promise<readonly MigrationFile[]> => {
  const names = (await fs.readdir(set.dir)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map((name) => readOne(set, name)));
  files.forEach((file, index) => {
    if (file.number !== index + 1) {
      throw new MigrationRefused(
        `${set.room}: ${file.name} stands where number ${index + 1} is expected (gap or double)`,
      );
    }
  });
  return files;
};

/** The set of a room or slice that keeps its files in `<folder>/migrations`; the room is the folder's name. */
export const migrationsOf = (folder: string): MigrationSet => ({
  room: path.basename(folder),
  dir: path.join(folder, 'migrations'),
});

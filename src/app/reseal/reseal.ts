import type { Database } from '#kernel/db/public.ts';
import type { SealedField, Sealer } from '#kernel/secrets/public.ts';
import {
  countOld,
  oldValues,
  printedValues,
  replacePrint,
  replaceValue,
  type SealedRow,
} from './reseal-store.ts';
import {
  type FingerprintColumn,
  fingerprintColumns,
  type SealedColumn,
  sealedColumns,
} from './sealed-columns.ts';

/** What the sealing works on. */
export interface ResealPlace {
  readonly database: Pick<Database, 'asOwner'>;
  readonly sealer: Sealer;
  /** Number of the newest key. */
  readonly newest: number;
}

/** How far it has come. */
export type OnProgress = (done: number, total: number) => void;

/** Values in one transaction; files are big, so fewer of them. */
const BATCH = 200;
const FILE_BATCH = 10;

const fieldOf = (one: Pick<SealedColumn, 'table' | 'boundTable'>, row: SealedRow): SealedField => ({
  ...{ table: one.boundTable ?? one.table, id: row.bound_id, column: row.bound_column },
});

/** How many values are not under the newest key, by column; columns without any are left out. */
export const valuesLeft = async ({
  database,
  newest,
}: Omit<ResealPlace, 'sealer'>): Promise<ReadonlyMap<SealedColumn, number>> => {
  const left = new Map<SealedColumn, number>();
  for (const one of sealedColumns) {
    const old = await database.asOwner((db) => countOld(db, one, newest));
    if (old > 0) left.set(one, old);
  }
  return left;
};

const resealColumn = async (
  { database, sealer, newest }: ResealPlace,
  one: SealedColumn,
  seen: (rows: number) => void,
): Promise<number> => {
  const most = one.keepsHash ? FILE_BATCH : BATCH;
  let after: SealedRow | null = null;
  let resealed = 0;
  for (;;) {
    const slice = { newest, after, most };
    // Each batch is a transaction of its own: what is done stays done when the command is stopped.
    const [rows, written] = await database.asOwner(async (db) => {
      const found = await oldValues(db, one, slice);
      let count = 0;
      for (const row of found) {
        const field = fieldOf(one, row);
        const sealed = sealer.seal(sealer.open(row.sealed, field), field);
        if (await replaceValue(db, one, { row, sealed })) count += 1;
      }
      return [found, count] as const;
    });
    resealed += written;
    seen(rows.length);
    after = rows.at(-1) ?? null;
    if (rows.length < most) return resealed;
  }
};

/** Seals every value that is not under the newest key with it, column by column, in every city. May be stopped and run
 *  again at any time; a second run finds nothing to do. Answers how many it sealed. */
export const resealAll = async (
  place: ResealPlace,
  onProgress: OnProgress = () => {},
): Promise<number> => {
  const left = await valuesLeft(place);
  const total = [...left.values()].reduce((sum, count) => sum + count, 0);
  let seen = 0;
  let resealed = 0;
  for (const one of left.keys()) {
    resealed += await resealColumn(place, one, (rows) => {
      seen += rows;
      onProgress(seen, total);
    });
  }
  return resealed;
};

const sealedBeside = (one: FingerprintColumn): SealedColumn => {
  const cell = sealedColumns.find((it) => it.table === one.table && it.column === one.of);
  if (!cell) throw new Error(`no sealed column ${one.of} in ${one.table}`);
  return cell;
};

const printColumn = async (
  { database, sealer }: Omit<ResealPlace, 'newest'>,
  one: FingerprintColumn,
): Promise<number> => {
  const cell = sealedBeside(one);
  let after: SealedRow | null = null;
  let renewed = 0;
  for (;;) {
    const slice = { after, most: BATCH };
    const [rows, written] = await database.asOwner(async (db) => {
      const found = await printedValues(db, { one, cell }, slice);
      let count = 0;
      for (const row of found) {
        const print = sealer.fingerprint(sealer.open(row.sealed, fieldOf(cell, row)), one.purpose);
        if (row.print && print.equals(row.print)) continue;
        await replacePrint(db, one, { row, print });
        count += 1;
      }
      return [found, count] as const;
    });
    renewed += written;
    after = rows.at(-1) ?? null;
    if (rows.length < BATCH) return renewed;
  }
};

/** Makes every lasting fingerprint anew with the keyring as it is; those that are right already stay. To be run with the
 *  house stopped, once the lowest key is out of the keyring: until then nothing changes. Answers how many were renewed. */
export const renewFingerprints = async (place: Omit<ResealPlace, 'newest'>): Promise<number> => {
  let renewed = 0;
  for (const one of fingerprintColumns) renewed += await printColumn(place, one);
  return renewed;
};

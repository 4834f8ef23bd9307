import { keyByCode, keyByPlace } from '../rules/import/import-key.ts';
import type { ImportedRow } from '../rules/import/station-draft.ts';
import type { StationId } from '../types.ts';

/** What stations are recognised by. */
export interface StationMark {
  readonly id: StationId;
  readonly importKey: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly address: string;
}

/** What a row is: a known station, a new one, or a second row for a station that another row names. */
export type RowMatch =
  | { readonly kind: 'known'; readonly id: StationId }
  | { readonly kind: 'new' }
  | { readonly kind: 'repeat'; readonly ofRow: number };

interface Book {
  readonly ids: ReadonlySet<StationId>;
  readonly byKey: ReadonlyMap<string, StationId>;
  readonly byCode: ReadonlyMap<string, StationId>;
  /** Only where the name and address are one station's alone. */
  readonly byPlace: ReadonlyMap<string, StationMark>;
}

const bookOf = (marks: readonly StationMark[]): Book => {
  const byPlace = new Map<string, StationMark>();
  const shared = new Set<string>();
  for (const mark of marks) {
    const key = keyByPlace(mark.name, mark.address);
    if (byPlace.has(key)) shared.add(key);
    byPlace.set(key, mark);
  }
  for (const key of shared) byPlace.delete(key);
  return {
    ids: new Set(marks.map((mark) => mark.id)),
    byKey: new Map(marks.flatMap((mark) => (mark.importKey ? [[mark.importKey, mark.id]] : []))),
    byCode: new Map(marks.flatMap((mark) => (mark.code ? [[keyByCode(mark.code), mark.id]] : []))),
    byPlace,
  };
};

/** By the register's own id, else the key of an earlier import, else the code. */
const surely = (book: Book, { station }: ImportedRow): StationId | null => {
  const { stationId, importKey } = station;
  if (stationId !== null && book.ids.has(stationId)) return stationId;
  return book.byKey.get(importKey) ?? book.byCode.get(importKey) ?? null;
};

/** By name and address, for stations entered by hand or listed without a code before. */
const byPlace = (book: Book, { station }: ImportedRow): StationId | null => {
  const mark = book.byPlace.get(keyByPlace(station.name, station.address));
  if (!mark) return null;
  return mark.code === null || station.code === null ? mark.id : null;
};

/** Gives a row to a station, or says which earlier row has it. */
const claim = (takenBy: Map<StationId, number>, rowNumber: number, id: StationId): RowMatch => {
  const ofRow = takenBy.get(id);
  if (ofRow !== undefined) return { kind: 'repeat', ofRow };
  takenBy.set(id, rowNumber);
  return { kind: 'known', id };
};

/** Which station each row means, by row number. Sure signs of all rows come before likenesses;
 *  a station goes to the first row that names it, and what is only like a station already named is new. */
export const matchRows = (
  rows: readonly ImportedRow[],
  marks: readonly StationMark[],
): ReadonlyMap<number, RowMatch> => {
  const book = bookOf(marks);
  const matches = new Map<number, RowMatch>();
  const takenBy = new Map<StationId, number>();
  for (const row of rows) {
    const id = surely(book, row);
    if (id !== null) matches.set(row.rowNumber, claim(takenBy, row.rowNumber, id));
  }
  for (const row of rows.filter((one) => !matches.has(one.rowNumber))) {
    const id = byPlace(book, row);
    const isFree = id !== null && !takenBy.has(id);
    matches.set(row.rowNumber, isFree ? claim(takenBy, row.rowNumber, id) : { kind: 'new' });
  }
  return matches;
};

import type { LngLat } from '#lib/lng-lat.ts';
import { idsOf, readList } from './list-table.ts';

/** A row of a list of places. */
export interface ListedPlace {
  readonly id: string;
  readonly at: LngLat;
}

/** Reads places from a CSV or XLSX table with the columns `id,lng,lat` (WGS-84 degrees). Throws `BrokenStreetFile`
 *  naming row and column; the same id twice is a mistake. */
export const readPlaces = async (bytes: Uint8Array, name: string): Promise<ListedPlace[]> => {
  const rows = await readList(bytes, name, ['id', 'lng', 'lat']);
  const ids = idsOf(rows, name);
  return rows.map((row, place) => ({ id: ids[place] ?? '', at: row.at() }));
};

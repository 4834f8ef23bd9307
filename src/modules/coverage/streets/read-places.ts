import { readTable } from '#kernel/files/public.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import { BrokenStreetFile } from './broken-file.ts';

/** A row of a list of places. */
export interface ListedPlace {
  readonly id: string;
  readonly at: LngLat;
}

const HEADINGS = {
  id: ['id', '编号', '编码'],
  lng: ['lng', 'lon', 'longitude', '经度', 'x'],
  lat: ['lat', 'latitude', '纬度', 'y'],
} as const;

const columnOf = (columns: readonly string[], name: keyof typeof HEADINGS): number => {
  const names: readonly string[] = HEADINGS[name];
  const column = columns.findIndex((heading) => names.includes(heading.trim().toLowerCase()));
  if (column < 0) throw new BrokenStreetFile(`地点表缺少“${names[0]}”列（表头应有 id,lng,lat）`);
  return column;
};

const degreesIn = (cell: string, most: number, where: string): number => {
  const value = Number(cell.trim());
  if (cell.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= most) return value;
  throw new BrokenStreetFile(`${where}“${cell}”不是 -${most} 到 ${most} 之间的度数`);
};

/** Reads places from a CSV or XLSX table with the columns `id,lng,lat` (WGS-84 degrees). Throws `BrokenStreetFile`
 *  naming row and column; the same id twice is a mistake. */
export const readPlaces = async (bytes: Uint8Array, name: string): Promise<ListedPlace[]> => {
  const read = await readTable(bytes, name);
  if (!read.ok) throw new BrokenStreetFile(`${name}：${read.refusal.why}。${read.refusal.mend}`);
  const { columns, rows } = read.value;
  const [id, lng, lat] = [
    columnOf(columns, 'id'),
    columnOf(columns, 'lng'),
    columnOf(columns, 'lat'),
  ];
  const seen = new Map<string, number>();
  return rows.map(({ rowNumber, cells }) => {
    const named = (cells[id] ?? '').trim();
    if (named === '') throw new BrokenStreetFile(`${name} 第 ${rowNumber} 行没有 id`);
    const before = seen.get(named);
    if (before !== undefined) {
      throw new BrokenStreetFile(`${name} 第 ${rowNumber} 行的 id“${named}”与第 ${before} 行重复`);
    }
    seen.set(named, rowNumber);
    const at = (column: number, most: number, heading: string): number =>
      degreesIn(cells[column] ?? '', most, `${name} 第 ${rowNumber} 行 ${heading} 列：`);
    return { id: named, at: [at(lng, 180, 'lng'), at(lat, 90, 'lat')] };
  });
};

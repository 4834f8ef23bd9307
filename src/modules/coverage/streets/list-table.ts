import { readTable } from '#kernel/files/public.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import { BrokenStreetFile } from './broken-file.ts';

/** Columns a list may have, under the headings people give them. */
const HEADINGS = {
  id: ['id', '编号', '编码'],
  lng: ['lng', 'lon', 'longitude', '经度', 'x'],
  lat: ['lat', 'latitude', '纬度', 'y'],
  weight: ['weight', 'demand', 'population', '权重', '需求', '人数', '人口'],
  cost: ['cost', '费用', '造价', '成本'],
  fixed: ['fixed', '必选'],
  excluded: ['excluded', '排除', '不选'],
} as const;

export type ListColumn = keyof typeof HEADINGS;

/** A row whose cells are asked for by column; faults name file, row and column. */
export interface ListRow {
  readonly rowNumber: number;
  /** The cell without blanks around it; '' where it is empty or the list has no such column. */
  readonly text: (column: ListColumn) => string;
  /** A number within limits; `otherwise` where the cell is empty or missing, unless that is null. */
  readonly number: (
    column: ListColumn,
    limits: { readonly least: number; readonly most: number; readonly otherwise: number | null },
  ) => number;
  readonly at: () => LngLat;
}

const isHeading = (column: ListColumn, heading: string): boolean => {
  const names: readonly string[] = HEADINGS[column];
  return names.includes(heading.trim().toLowerCase());
};

const columnOf = (columns: readonly string[], name: ListColumn): number =>
  columns.findIndex((heading) => isHeading(name, heading));

const degrees = (most: number) => ({ least: -most, most, otherwise: null });

/** Reads a CSV or XLSX table of places with the columns wanted and others it may have. Throws `BrokenStreetFile` where
 *  a wanted column is missing. */
export const readList = async (
  bytes: Uint8Array,
  name: string,
  wanted: readonly ListColumn[],
): Promise<ListRow[]> => {
  const read = await readTable(bytes, name);
  if (!read.ok) throw new BrokenStreetFile(`${name}：${read.refusal.why}。${read.refusal.mend}`);
  const { columns, rows } = read.value;
  const missing = wanted.find((column) => columnOf(columns, column) < 0);
  if (missing) {
    throw new BrokenStreetFile(`地点表缺少“${missing}”列（表头应有 ${wanted.join(',')}）`);
  }
  return rows.map(({ rowNumber, cells }): ListRow => {
    const text = (column: ListColumn): string => (cells[columnOf(columns, column)] ?? '').trim();
    const number: ListRow['number'] = (column, { least, most, otherwise }) => {
      const cell = text(column);
      if (cell === '' && otherwise !== null) return otherwise;
      const value = Number(cell);
      if (cell !== '' && Number.isFinite(value) && value >= least && value <= most) return value;
      const what = column === 'lng' || column === 'lat' ? '的度数' : '的数';
      throw new BrokenStreetFile(
        `${name} 第 ${rowNumber} 行 ${column} 列：“${cell}”不是 ${least} 到 ${most} 之间${what}`,
      );
    };
    const at = (): LngLat => [number('lng', degrees(180)), number('lat', degrees(90))];
    return { rowNumber, text, number, at };
  });
};

/** The ids of the rows; an empty one, or the same twice, is a mistake. */
export const idsOf = (rows: readonly ListRow[], name: string): string[] => {
  const seen = new Map<string, number>();
  return rows.map(({ rowNumber, text }) => {
    const id = text('id');
    if (id === '') throw new BrokenStreetFile(`${name} 第 ${rowNumber} 行没有 id`);
    const before = seen.get(id);
    if (before !== undefined) {
      throw new BrokenStreetFile(`${name} 第 ${rowNumber} 行的 id“${id}”与第 ${before} 行重复`);
    }
    seen.set(id, rowNumber);
    return id;
  });
};

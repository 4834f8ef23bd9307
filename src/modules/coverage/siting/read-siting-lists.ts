import type { LngLat } from '#lib/lng-lat.ts';
import { BrokenStreetFile } from '../streets/broken-file.ts';
import { idsOf, readList } from '../streets/list-table.ts';
import type { Candidate, Demand } from './plan-places.ts';

const MOST_WEIGHT = 1e12;
const YES = new Set(['1', 'y', 'yes', 'true', '是', '√']);
const isYes = (cell: string): boolean => YES.has(cell.toLowerCase());

/** Reads candidates from a CSV or XLSX table: `id,lng,lat`, and where wanted `cost` (1 where it is empty), `fixed`
 *  and `excluded` (1, yes, 是). */
export const readCandidates = async (bytes: Uint8Array, name: string): Promise<Candidate[]> => {
  const rows = await readList(bytes, name, ['id', 'lng', 'lat']);
  const ids = idsOf(rows, name);
  return rows.map((row, place) => ({
    id: ids[place] ?? '',
    at: row.at(),
    cost: row.number('cost', { least: 0, most: MOST_WEIGHT, otherwise: 1 }),
    fixed: isYes(row.text('fixed')),
    excluded: isYes(row.text('excluded')),
  }));
};

interface Feature {
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const pointOf = ({ geometry }: Feature, where: string): LngLat => {
  const [lng, lat] = Array.isArray(geometry?.coordinates) ? geometry.coordinates : [];
  const sound = geometry?.type === 'Point' && isNumber(lng) && isNumber(lat);
  if (sound && Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return [lng, lat];
  throw new BrokenStreetFile(`${where}不是 WGS-84 的点（Point）`);
};

const weightOf = ({ properties }: Feature, where: string): number => {
  const said = properties?.weight ?? properties?.demand ?? properties?.population ?? 1;
  if (isNumber(said) && said >= 0 && said <= MOST_WEIGHT) return said;
  throw new BrokenStreetFile(`${where}的 weight 不是 0 到 ${MOST_WEIGHT} 之间的数`);
};

const featuresOf = (bytes: Uint8Array, name: string): Feature[] => {
  let read: { features?: unknown } | null = null;
  try {
    read = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new BrokenStreetFile(`${name} 不是 JSON`);
  }
  if (!Array.isArray(read?.features)) {
    throw new BrokenStreetFile(`${name} 不是 GeoJSON 的 FeatureCollection`);
  }
  return read.features;
};

/** Reads weighted points of demand: a CSV or XLSX table `lng,lat[,weight]`, or GeoJSON points with a `weight` property
 *  (`*.geojson`, `*.json`). A point that says nothing weighs 1. */
export const readDemand = async (bytes: Uint8Array, name: string): Promise<Demand[]> => {
  if (/\.(geo)?json$/i.test(name)) {
    return featuresOf(bytes, name).map((feature, place) => {
      const where = `${name} 第 ${place + 1} 个要素`;
      return { at: pointOf(feature, where), weight: weightOf(feature, where) };
    });
  }
  const rows = await readList(bytes, name, ['lng', 'lat']);
  return rows.map((row) => ({
    at: row.at(),
    weight: row.number('weight', { least: 0, most: MOST_WEIGHT, otherwise: 1 }),
  }));
};

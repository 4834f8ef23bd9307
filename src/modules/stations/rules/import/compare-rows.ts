import { type Bounds, isWithinBounds } from '#lib/crs.ts';
import type { StationField } from './fields.ts';
import { keyByPlace } from './import-key.ts';
import { note, type RowDesk } from './row-desk.ts';
import type { StationDraft } from './station-draft.ts';

/** A row read, still on its desk. */
export interface ReadRow {
  readonly desk: RowDesk;
  readonly station: StationDraft;
}

/** The first row of each key, and for a later row the one it repeats. */
const earlierRow = (seen: Map<string, number>, key: string, rowNumber: number): number | null => {
  const earlier = seen.get(key) ?? null;
  if (earlier === null) seen.set(key, rowNumber);
  return earlier;
};

const noteRepeats = (rows: readonly ReadRow[]): void => {
  const keys = new Map<string, number>();
  const places = new Map<string, number>();
  for (const { desk, station } of rows.filter((row) => row.station.name !== '')) {
    const place = keyByPlace(station.name, station.address);
    const same = earlierRow(keys, station.importKey, desk.row.rowNumber);
    const near = earlierRow(places, place, desk.row.rowNumber);
    const [code, field] =
      station.code === null
        ? (['duplicate-row', 'name'] as const)
        : (['duplicate-code', 'code'] as const);
    if (same !== null) note(desk, code, field, String(same));
    else if (near !== null) note(desk, 'duplicate-place', 'name', String(near));
  }
};

const MIXED_FROM = 3;

const coordinateField = (desk: RowDesk): StationField =>
  desk.mapping.fields.lng === undefined ? 'coordinates' : 'lng';

/** Rows whose system differs from that of most rows are mostly slips. */
const noteMixedSystems = (placed: readonly ReadRow[]): void => {
  const counts = new Map<string, number>();
  for (const { station } of placed) {
    const crs = station.position?.originalCrs ?? '';
    counts.set(crs, (counts.get(crs) ?? 0) + 1);
  }
  const [usual, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (counts.size < 2 || count < MIXED_FROM || count * 2 <= placed.length) return;
  for (const { desk, station } of placed)
    if (station.position?.originalCrs !== usual) note(desk, 'crs-mixed', 'crs');
};

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** No Chinese prefecture with a dense network is wider than this from its middle. */
const HALF_WIDTH_DEGREES = 1.5;
const ENOUGH_FOR_A_MIDDLE = 5;

const boundsOf = (placed: readonly ReadRow[]): Bounds | null => {
  if (placed.length < ENOUGH_FOR_A_MIDDLE) return null;
  const points = placed.flatMap(({ station }) =>
    station.position ? [station.position.wgs84] : [],
  );
  const lng = middle(points.map((point) => point[0]));
  const lat = middle(points.map((point) => point[1]));
  return {
    west: lng - HALF_WIDTH_DEGREES,
    east: lng + HALF_WIDTH_DEGREES,
    south: lat - HALF_WIDTH_DEGREES,
    north: lat + HALF_WIDTH_DEGREES,
  };
};

/** Findings that no row shows alone: repeats, mixed systems, places far from the city. */
export const compareRows = (
  rows: readonly ReadRow[],
  city: { name: string; bounds: Bounds | null },
): void => {
  noteRepeats(rows);
  const placed = rows.filter(({ station }) => station.position !== null);
  noteMixedSystems(placed);
  const bounds = city.bounds ?? boundsOf(placed);
  for (const { desk, station } of placed)
    if (bounds && station.position && !isWithinBounds(station.position.wgs84, bounds))
      note(desk, 'coordinate-outside-city', coordinateField(desk), city.name);
};

import type { IndexedStation } from './indexed-station.ts';
import { onUnitSphere } from './unit-sphere.ts';

/** Stations as columns of numbers, so that a search touches a few neighbouring bytes a station. */
export interface StationRows {
  readonly ids: string[];
  readonly marks: unknown[];
  /** Five a row: x, y, z on the unit sphere, longitude, latitude. x is NaN for a row taken out,
   *  which then compares as within no distance. */
  readonly spots: Float64Array;
  /** Three a row: facility words low and high, then the hours pattern, or its complement (`~`, which
   *  is negative) when the station has overrides and must be asked about. */
  readonly traits: Int32Array;
}

const emptyRows = (size: number): StationRows => ({
  ids: [],
  marks: [],
  spots: new Float64Array(5 * size),
  traits: new Int32Array(3 * size),
});

/** Writes what a station offers into its row, and its mark. */
export const writeTraits = (
  { marks, traits }: StationRows,
  row: number,
  station: IndexedStation,
): void => {
  marks[row] = station.mark;
  traits[3 * row] = station.facilities[0];
  traits[3 * row + 1] = station.facilities[1];
  traits[3 * row + 2] = station.hasOverrides ? ~station.hoursPattern : station.hoursPattern;
};

/** The columns of these stations, a row each. */
export const rowsOf = (stations: readonly IndexedStation[]): StationRows => {
  const rows = emptyRows(stations.length);
  for (const [row, station] of stations.entries()) {
    const { x, y, z } = onUnitSphere(station.lngLat);
    rows.ids.push(station.id);
    rows.spots.set([x, y, z, station.lngLat[0], station.lngLat[1]], 5 * row);
    writeTraits(rows, row, station);
  }
  return rows;
};

/** Some of the rows, in the order given. */
export const selectRows = (from: StationRows, picked: ArrayLike<number>): StationRows => {
  const rows = emptyRows(picked.length);
  for (let to = 0; to < picked.length; to += 1) {
    const row = picked[to] ?? 0;
    rows.ids.push(from.ids[row] ?? '');
    rows.marks.push(from.marks[row]);
    for (let i = 0; i < 5; i += 1) rows.spots[5 * to + i] = from.spots[5 * row + i] ?? 0;
    for (let i = 0; i < 3; i += 1) rows.traits[3 * to + i] = from.traits[3 * row + i] ?? 0;
  }
  return rows;
};

/** Takes a station out of every further answer; its row stays empty. */
export const buryRow = ({ spots }: StationRows, row: number): void => {
  spots[5 * row] = Number.NaN;
};

/** Whether the row's station was taken out. */
export const isBuried = ({ spots }: StationRows, row: number): boolean =>
  Number.isNaN(spots[5 * row] ?? Number.NaN);

/** The station of a row, as it was handed over. */
export const stationAt = (rows: StationRows, row: number): IndexedStation => {
  const { spots, traits } = rows;
  const hours = traits[3 * row + 2] ?? 0;
  return {
    id: rows.ids[row] ?? '',
    mark: rows.marks[row],
    lngLat: [spots[5 * row + 3] ?? 0, spots[5 * row + 4] ?? 0],
    facilities: [traits[3 * row] ?? 0, traits[3 * row + 1] ?? 0],
    hoursPattern: hours < 0 ? ~hours : hours,
    hasOverrides: hours < 0,
  };
};

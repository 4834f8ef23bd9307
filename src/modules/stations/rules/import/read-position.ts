import { chinaBounds, isWithinBounds } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import type { Crs, Position } from '../../types.ts';
import { positionFrom } from '../position.ts';
import { crsOfWord } from './crs-word.ts';
import type { StationField } from './fields.ts';
import { type Degrees, readDegrees, splitCoordinates } from './read-degrees.ts';
import { cellOf, isSilent, note, type RowDesk } from './row-desk.ts';

const FEWEST_DECIMALS = 4;

interface RawPair {
  readonly lng: string;
  readonly lat: string;
  /** The field that findings about the pair name. */
  readonly field: StationField;
}

/** The two raw coordinates: from their own columns, else from the one column for both. */
const rawPair = (desk: RowDesk): RawPair | null => {
  const lng = cellOf(desk, 'lng');
  const lat = cellOf(desk, 'lat');
  if (!isSilent(lng) || !isSilent(lat)) return { lng, lat, field: isSilent(lng) ? 'lat' : 'lng' };
  const both = cellOf(desk, 'coordinates');
  if (isSilent(both)) return null;
  const halves = splitCoordinates(both);
  if (halves) return { lng: halves[0], lat: halves[1], field: 'coordinates' };
  note(desk, 'coordinate-unreadable', 'coordinates');
  return null;
};

const readPair = (desk: RowDesk, raw: RawPair): readonly [Degrees, Degrees] | null => {
  if (isSilent(raw.lng) || isSilent(raw.lat)) {
    note(desk, 'coordinate-half', raw.field);
    return null;
  }
  const lng = readDegrees(raw.lng);
  const lat = readDegrees(raw.lat);
  if (lng && lat) return [lng, lat];
  note(desk, 'coordinate-unreadable', lng && raw.field === 'lng' ? 'lat' : raw.field);
  return null;
};

/** Longitudes of China begin where its latitudes have long ended: a swap cannot be mistaken. */
const inOrder = (
  desk: RowDesk,
  [first, second]: readonly [Degrees, Degrees],
  raw: RawPair,
): LngLat | null => {
  const asWritten: LngLat = [first.degrees, second.degrees];
  const swapped: LngLat = [second.degrees, first.degrees];
  const namesSwap = first.axis === 'lat' && second.axis === 'lng';
  if (!namesSwap && isWithinBounds(asWritten, chinaBounds)) return asWritten;
  if (isWithinBounds(swapped, chinaBounds)) {
    // in one column for both either order is usual
    if (raw.field !== 'coordinates') note(desk, 'coordinate-swapped', raw.field);
    return swapped;
  }
  const isPlaceholder = first.degrees === 0 || second.degrees === 0;
  note(desk, isPlaceholder ? 'coordinate-placeholder' : 'coordinate-outside-china', raw.field);
  return null;
};

/** The system of this row: its own cell, else the headings, else the person's choice; never a guess. */
const crsOfRow = (desk: RowDesk, defaultCrs: Crs | null, field: StationField): Crs | null => {
  const word = cellOf(desk, 'crs');
  if (isSilent(word)) {
    const crs = desk.mapping.crs ?? defaultCrs;
    if (!crs) note(desk, 'crs-missing', field);
    return crs;
  }
  const crs = crsOfWord(word);
  if (!crs) note(desk, 'crs-unknown', 'crs');
  return crs;
};

/** The position a row gives, with the raw value and its system kept; null = to be placed on the map. */
export const readPosition = (desk: RowDesk, defaultCrs: Crs | null): Position | null => {
  const raw = rawPair(desk);
  const pair = raw && readPair(desk, raw);
  const point = pair && inOrder(desk, pair, raw);
  if (!point) return null;
  const crs = crsOfRow(desk, defaultCrs, raw.field);
  if (!crs) return null;
  if (pair.some((one) => one.isConverted)) note(desk, 'coordinate-converted', raw.field);
  if (pair.some((one) => one.decimals < FEWEST_DECIMALS))
    note(desk, 'coordinate-coarse', raw.field);
  return positionFrom(point, crs);
};

import type { LngLat } from '#lib/lng-lat.ts';
import type { StationId } from '../types.ts';
import type { FacilityBits } from './facility-bits.ts';

/** What the nearest search keeps of a station; never changed once handed over. */
export interface IndexedStation {
  readonly id: StationId;
  /** WGS-84, degrees. */
  readonly lngLat: LngLat;
  readonly facilities: FacilityBits;
  /** Number of its weekly hours, 0 or more; stations with the same hours share the number. */
  readonly hoursPattern: number;
  /** Evidence, closures, dated hours: the pattern alone does not tell whether it is open. */
  readonly hasOverrides: boolean;
  /** Whatever the caller wants handed back with an answer, so that it need not look the id up. */
  readonly mark?: unknown;
}

/** Refuses, as a fault, a record the search could not place. */
export const assertPlaceable = (station: IndexedStation): void => {
  const [lng, lat] = station.lngLat;
  const placed = Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  const timed = Number.isInteger(station.hoursPattern) && station.hoursPattern >= 0;
  if (!(placed && timed)) throw new RangeError(`station ${station.id} has no place or no pattern`);
};

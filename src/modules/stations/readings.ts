import type { Temporal } from 'temporal-polyfill';
import type { LngLat, Metres } from '#lib/lng-lat.ts';
import type { FacilityCode } from './rules/facilities.ts';
import type { Openness, Station, StationId } from './types.ts';

/** A question for the nearest stations. */
export interface NearbyQuestion {
  /** WGS-84. */
  readonly from: LngLat;
  readonly instant: Temporal.Instant;
  /** All of these must be there and not known to be faulty. */
  readonly need: readonly FacilityCode[];
  readonly open: 'now' | 'any';
  /** Only stations whose posted hours are round the clock. */
  readonly allDay: boolean;
  readonly limit: number;
}

/** A station found, how far it is in a straight line, and whether it is really open. */
export interface FoundStation {
  readonly station: Station;
  /** Null when the question had no place or the station has no position. */
  readonly distance: Metres | null;
  readonly openness: Openness;
}

/** What may be asked of the stations held in memory; an edit is visible in the next answer. */
export interface StationReadings {
  nearby(question: NearbyQuestion): readonly FoundStation[];
  byId(id: StationId, instant: Temporal.Instant): FoundStation | null;
  /** By name, alias, address or code, in Chinese or pinyin (full or initials); includes stations without a position. */
  search(text: string, instant: Temporal.Instant, limit: number): readonly FoundStation[];
  /** Every station of the city, in no particular order. */
  all(): readonly Station[];
  opennessOf(station: Station, instant: Temporal.Instant): Openness;
  /** Grows with every change; part of cache keys. */
  readonly revision: number;
}

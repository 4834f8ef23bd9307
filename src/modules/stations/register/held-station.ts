import type { Calendar } from '#kernel/calendar/types.ts';
import { usableBits } from '../nearest/facility-bits.ts';
import type { IndexedStation } from '../nearest/indexed-station.ts';
import { type DoorFacts, hasOwnStory } from '../rules/openness/door-facts.ts';
import { type DoorRecord, doorRecord } from '../rules/openness/door-record.ts';
import type { Station } from '../types.ts';
import type { HoursPattern } from './hours-patterns.ts';
import { type ItemTexts, NOTHING_TOLD } from './item-text.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** A station with what the register has worked out about it, and what the API said of it: in one object, because at
 *  national size each object more is a fetch from memory more. */
export interface HeldStation extends ItemTexts {
  readonly station: Station;
  readonly pattern: HoursPattern;
  /** Null when the posted hours alone decide; then every station of the pattern has the same answer. */
  readonly record: DoorRecord | null;
  /** The latest answer from the record, while it holds. */
  answer: KeptAnswer | null;
}

/** Works out a station once, when it is loaded or has changed. */
export const holdStation = (
  station: Station,
  pattern: HoursPattern,
  calendar: Calendar,
): HeldStation => {
  const { lifeCycle, closures, exceptions, evidence } = station;
  const facts: DoorFacts = { lifeCycle, closures, exceptions, evidence, hours: pattern.hours };
  const record = hasOwnStory(facts) ? doorRecord(facts, calendar) : null;
  // Spelt out: what is spread into a literal is kept in a second object behind it.
  return {
    station,
    pattern,
    record,
    wgs84: null,
    gcj02: null,
    bd09: null,
    askedLast: null,
    toldLast: NOTHING_TOLD,
    answer: null,
  };
};

const SHOWN = new Set(['open', 'paused']);

/** What the nearest search keeps of it; null for a place nobody can stand in front of. */
export const indexedFrom = (held: HeldStation): IndexedStation | null => {
  const { station, pattern, record } = held;
  return station.position === null || !SHOWN.has(station.lifeCycle)
    ? null
    : {
        id: station.id,
        lngLat: station.position.wgs84,
        facilities: usableBits(station.facilities),
        hoursPattern: pattern.number,
        hasOverrides: record !== null,
        mark: held,
      };
};

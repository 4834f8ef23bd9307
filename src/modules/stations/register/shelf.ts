import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { Utf8Text } from '#lib/text/utf8-text.ts';
import { createStationIndex } from '../nearest/station-index.ts';
import type { FoundStation, NearbyQuestion, StationReadings } from '../readings.ts';
import type { Crs, Station, StationId } from '../types.ts';
import { byPlace } from './by-place.ts';
import { type HeldStation, holdStation, indexedFrom } from './held-station.ts';
import { createHoursPatterns } from './hours-patterns.ts';
import { nearbyAsked } from './item-text.ts';
import { nearbyText } from './nearby-text.ts';
import { nearestHeld } from './nearest-held.ts';
import { createOpenings } from './openings.ts';
import { createSearchBook } from './search-book.ts';

/** What can be asked of one loading of the register, and how single stations change in it. */
export interface Shelf extends Omit<StationReadings, 'revision'> {
  put(station: Station): void;
  take(id: StationId): void;
  /** The same as `nearby`, as the API's JSON. */
  nearbyText(question: NearbyQuestion, crs: Crs): Utf8Text;
  readonly size: number;
}

/** Puts stations on a new shelf: worked out, indexed by place and by words. */
export const stockShelf = (stations: readonly Station[], calendar: Calendar): Shelf => {
  const held = new Map<StationId, HeldStation>();
  const patterns = createHoursPatterns();
  const openings = createOpenings(patterns.list, calendar);
  const index = createStationIndex([]);
  const words = createSearchBook();

  const hold = (station: Station): HeldStation =>
    holdStation(station, patterns.of(station.openingHours), calendar);

  const put = (station: Station): void => {
    const one = hold(station);
    held.set(station.id, one);
    words.put(station);
    const indexed = indexedFrom(one);
    if (indexed) index.put(indexed);
    else index.remove(station.id);
  };

  const found = (id: StationId, instant: Temporal.Instant): FoundStation[] => {
    const one = held.get(id);
    if (!one) return [];
    const openness = openings.opennessAt(instant)(one);
    return [{ station: one.station, distance: null, openness }];
  };

  const among = { index, openings };
  // Neighbours lie side by side in memory: an answer names twenty of them.
  for (const station of byPlace(stations)) put(station);
  index.rebuild();
  return {
    put,
    take: (id) => {
      held.delete(id);
      words.remove(id);
      index.remove(id);
    },
    nearby: (question) => {
      const opennessOf = openings.opennessAt(question.instant);
      return nearestHeld(among, question).map(({ mark, distance }) => {
        const one = mark as HeldStation;
        return { station: one.station, distance, openness: opennessOf(one) };
      });
    },
    nearbyText: (question, crs) =>
      nearbyText(nearestHeld(among, question), {
        ms: question.instant.epochMilliseconds,
        asked: nearbyAsked(crs, question.need),
        opennessOf: openings.opennessAt(question.instant),
      }),
    byId: (id, instant) => found(id, instant)[0] ?? null,
    search: (text, instant, limit) => words.find(text, limit).flatMap((id) => found(id, instant)),
    all: () => Array.from(held.values(), (one) => one.station),
    opennessOf: (station, instant) => {
      const one = held.get(station.id);
      return openings.opennessAt(instant)(one?.station === station ? one : hold(station));
    },
    get size() {
      return held.size;
    },
  };
};

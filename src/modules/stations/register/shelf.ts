import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import { needBits } from '../nearest/facility-bits.ts';
import { createStationIndex, type NearestQuestion } from '../nearest/station-index.ts';
import type { FoundStation, NearbyQuestion, StationReadings } from '../readings.ts';
import type { Station, StationId } from '../types.ts';
import { type HeldStation, holdStation, indexedFrom } from './held-station.ts';
import { createHoursPatterns } from './hours-patterns.ts';
import { createOpenings, type Openings } from './openings.ts';
import { createSearchBook } from './search-book.ts';

/** What can be asked of one loading of the register, and how single stations change in it. */
export interface Shelf extends Omit<StationReadings, 'revision'> {
  put(station: Station): void;
  take(id: StationId): void;
  readonly size: number;
}

const openingFor = (openings: Openings, question: NearbyQuestion): NearestQuestion['open'] => {
  const { instant, open, allDay } = question;
  if (allDay) return openings.allDay(instant, open === 'any');
  return open === 'now' ? openings.openAt(instant) : 'any';
};

/** Puts stations on a new shelf: worked out, indexed by place and by words. */
export const stockShelf = (stations: readonly Station[], calendar: Calendar): Shelf => {
  const held = new Map<StationId, HeldStation>();
  const patterns = createHoursPatterns();
  const openings = createOpenings(patterns.list, (id) => held.get(id), calendar);
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

  const found = (id: StationId, instant: Temporal.Instant, distance: number | null) => {
    const one = held.get(id);
    if (!one) return [];
    const openness = openings.opennessOf(one, instant);
    return [{ station: one.station, distance, openness } satisfies FoundStation];
  };

  for (const station of stations) put(station);
  index.rebuild();
  return {
    put,
    take: (id) => {
      held.delete(id);
      words.remove(id);
      index.remove(id);
    },
    nearby: (question) =>
      index
        .nearest({
          at: question.from,
          need: needBits(question.need),
          open: openingFor(openings, question),
          limit: question.limit,
        })
        .flatMap(({ id, distance }) => found(id, question.instant, distance)),
    byId: (id, instant) => found(id, instant, null)[0] ?? null,
    search: (text, instant, limit) =>
      words.find(text, limit).flatMap((id) => found(id, instant, null)),
    all: () => Array.from(held.values(), (one) => one.station),
    opennessOf: (station, instant) => {
      const one = held.get(station.id);
      return openings.opennessOf(one?.station === station ? one : hold(station), instant);
    },
    get size() {
      return held.size;
    },
  };
};

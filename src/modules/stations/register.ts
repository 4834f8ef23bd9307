import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import { needBits } from './nearest/facility-bits.ts';
import { createStationIndex, type NearestQuestion } from './nearest/station-index.ts';
import type { FoundStation, NearbyQuestion, StationReadings } from './readings.ts';
import { type HeldStation, holdStation, indexedFrom } from './register/held-station.ts';
import { createHoursPatterns } from './register/hours-patterns.ts';
import { createOpenings, type Openings } from './register/openings.ts';
import { createSearchBook } from './register/search-book.ts';
import type { Station, StationId } from './types.ts';

/** Where stations come from; null ids = all of the city. */
export type LoadStations = (ids: readonly StationId[] | null) => Promise<readonly Station[]>;

/** The stations of a city in memory: the answers of `StationReadings`, kept fresh by `refresh`. */
export interface Register extends StationReadings {
  /** Reads these stations again; call it after the commit that changed them. */
  refresh(ids: readonly StationId[]): Promise<void>;
  /** Reads everything again. */
  reload(): Promise<void>;
  readonly size: number;
}

const openingFor = (openings: Openings, question: NearbyQuestion): NearestQuestion['open'] => {
  const { instant, open, allDay } = question;
  if (allDay) return openings.allDay(instant, open === 'any');
  return open === 'now' ? openings.openAt(instant) : 'any';
};

const emptyShelf = (calendar: Calendar) => {
  const held = new Map<StationId, HeldStation>();
  const patterns = createHoursPatterns();
  const openings = createOpenings(patterns.list, (id) => held.get(id), calendar);
  return { held, patterns, openings, index: createStationIndex([]), words: createSearchBook() };
};

type Shelf = ReturnType<typeof emptyShelf>;

const put = (shelf: Shelf, station: Station, calendar: Calendar): void => {
  const one = holdStation(station, shelf.patterns.of(station.openingHours), calendar);
  shelf.held.set(station.id, one);
  shelf.words.put(station);
  const indexed = indexedFrom(one);
  if (indexed) shelf.index.put(indexed);
  else shelf.index.remove(station.id);
};

const take = (shelf: Shelf, id: StationId): void => {
  shelf.held.delete(id);
  shelf.words.remove(id);
  shelf.index.remove(id);
};

const stocked = (stations: readonly Station[], calendar: Calendar): Shelf => {
  const shelf = emptyShelf(calendar);
  for (const station of stations) put(shelf, station, calendar);
  shelf.index.rebuild();
  return shelf;
};

/** Opens the register over a source and loads it. Refreshes run one after another, so that an older
 *  reading never overwrites a newer one. */
export const openRegister = async (load: LoadStations, calendar: Calendar): Promise<Register> => {
  let shelf = stocked(await load(null), calendar);
  let revision = 1;
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = queue.then(step);
    queue = turn.catch(() => {});
    return turn;
  };

  const found = (
    one: HeldStation,
    instant: Temporal.Instant,
    distance: number | null,
  ): FoundStation => ({
    station: one.station,
    distance,
    openness: shelf.openings.opennessOf(one, instant),
  });

  const byId = (id: StationId, instant: Temporal.Instant): FoundStation | null => {
    const one = shelf.held.get(id);
    return one ? found(one, instant, null) : null;
  };

  return {
    nearby: (question) =>
      shelf.index
        .nearest({
          at: question.from,
          need: needBits(question.need),
          open: openingFor(shelf.openings, question),
          limit: question.limit,
        })
        .flatMap(({ id, distance }) => {
          const one = shelf.held.get(id);
          return one ? [found(one, question.instant, distance)] : [];
        }),
    byId,
    search: (text, instant, limit) =>
      shelf.words.find(text, limit).flatMap((id) => byId(id, instant) ?? []),
    all: () => Array.from(shelf.held.values(), (one) => one.station),
    opennessOf: (station, instant) => {
      const one = shelf.held.get(station.id);
      const same = one?.station === station;
      const held = same
        ? one
        : holdStation(station, shelf.patterns.of(station.openingHours), calendar);
      return shelf.openings.opennessOf(held, instant);
    },
    get revision() {
      return revision;
    },
    get size() {
      return shelf.held.size;
    },
    refresh: (ids) =>
      inTurn(async () => {
        const fresh = await load(ids);
        const gone = new Set(ids);
        for (const station of fresh) {
          gone.delete(station.id);
          put(shelf, station, calendar);
        }
        for (const id of gone) take(shelf, id);
        revision += 1;
      }),
    reload: () =>
      inTurn(async () => {
        shelf = stocked(await load(null), calendar);
        revision += 1;
      }),
  };
};

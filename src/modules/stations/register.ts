import type { Calendar } from '#kernel/calendar/types.ts';
import type { Utf8Text } from '#lib/text/utf8-text.ts';
import type { NearbyQuestion, StationReadings } from './readings.ts';
import { stockShelf } from './register/shelf.ts';
import type { Crs, Station, StationId } from './types.ts';

/** Where stations come from; null ids = all of the city. */
export type LoadStations = (ids: readonly StationId[] | null) => Promise<readonly Station[]>;

/** The stations of a city in memory: the answers of `StationReadings`, kept fresh by `refresh`. */
export interface Register extends StationReadings {
  /** Reads these stations again; call it after the commit that changed them. */
  refresh(ids: readonly StationId[]): Promise<void>;
  /** Reads everything again. */
  reload(): Promise<void>;
  /** The answer of `nearby` as the API's JSON, positions in `crs`. */
  nearbyText(question: NearbyQuestion, crs: Crs): Utf8Text;
  readonly size: number;
}

/** Opens the register over a source and loads it. Refreshes run one after another, so that an older
 *  reading never overwrites a newer one. */
export const openRegister = async (load: LoadStations, calendar: Calendar): Promise<Register> => {
  let shelf = stockShelf(await load(null), calendar);
  let revision = 1;
  let queue: Promise<void> = Promise.resolve();

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = queue.then(step).then(() => {
      revision += 1;
    });
    queue = turn.catch(() => {});
    return turn;
  };

  return {
    nearby: (question) => shelf.nearby(question),
    nearbyText: (question, crs) => shelf.nearbyText(question, crs),
    byId: (id, instant) => shelf.byId(id, instant),
    search: (text, instant, limit) => shelf.search(text, instant, limit),
    all: () => shelf.all(),
    opennessOf: (station, instant) => shelf.opennessOf(station, instant),
    get revision() {
      return revision;
    },
    get size() {
      return shelf.size;
    },
    refresh: (ids) =>
      inTurn(async () => {
        const gone = new Set(ids);
        for (const station of await load(ids)) {
          gone.delete(station.id);
          shelf.put(station);
        }
        for (const id of gone) shelf.take(id);
      }),
    reload: () =>
      inTurn(async () => {
        shelf = stockShelf(await load(null), calendar);
      }),
  };
};

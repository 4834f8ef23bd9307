import { coveredAll, type Place } from '#modules/coverage/rules/reach/covered.ts';
import { livingCover } from '#modules/coverage/rules/reach/living-cover.ts';
import type { ModeGraph } from '#modules/coverage/rules/reach/mode-graph.ts';
import { search, searchRoom } from '#modules/coverage/rules/reach/search.ts';
import { coverWeek } from '#modules/coverage/rules/week/cover-week.ts';
import { normal, pick, seeded } from '../seeded.ts';
import { medianOf, short } from './measure.ts';

const RUNS = 5;

/** All places at once: junctions, the sum of their distances, and the covered metres. */
export const measureUnion = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const room = searchRoom(graph, places.length);
  const search_ms = medianOf(RUNS, () => search(graph, places, { limit, room }));
  let covered_m = 0;
  const covered_ms = medianOf(RUNS, () => {
    covered_m = coveredAll(graph, room, { places, limit });
  });
  const sum_m = room.reached
    .subarray(0, room.count)
    .reduce((sum, junction) => sum + (room.distance[junction] ?? 0), 0);
  return { count: room.count, sum_m, covered_m, search_ms, covered_ms };
};

/** Each place by itself: pairs of place and junction, and the sum of their distances. */
export const measureSeparate = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const room = searchRoom(graph);
  let count = 0;
  const ms = medianOf(RUNS, () => {
    count = 0;
    for (const place of places) {
      search(graph, [place], { limit, room });
      count += room.count;
    }
  });
  return { count, ms };
};

const living = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const byEdge = new Uint16Array(graph.ways.length);
  return livingCover(graph, { places, limit, groupOf: { groups: 1, byEdge } });
};

/** Opening and closing one place of many, covered length included. */
export const measureOneMore = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const cover = living(graph, places, limit);
  cover.reach.set(new Uint8Array(places.length).fill(1));
  cover.settle();
  const took = { open: [] as number[], close: [] as number[] };
  for (const place of places.keys()) {
    for (const step of ['close', 'open'] as const) {
      const startedAt = performance.now();
      cover.reach[step](place);
      cover.settle();
      took[step].push(performance.now() - startedAt);
    }
  }
  const at = (list: number[], share: number): number =>
    short(list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0);
  return {
    add_ms: { median: at(took.open, 0.5), p99: at(took.open, 0.99) },
    remove_ms: { median: at(took.close, 0.5), p99: at(took.close, 0.99) },
  };
};

/** Hours as stations have them: offices, shops, round the clock; each begins and ends at its own hour. */
const invented = (places: number): Uint8Array[] => {
  const random = seeded(168);
  const weeks = Array.from({ length: places }, () => {
    const kind = pick(random, [5, 4, 1]);
    const from = kind === 0 ? 8 + Math.round(normal(random)) : 6 + Math.round(random() * 4);
    const until = kind === 0 ? 17 + Math.round(normal(random)) : 20 + Math.round(random() * 4);
    return (hour: number): boolean => {
      const [day, clock] = [Math.floor(hour / 24), hour % 24];
      if (kind === 2) return true;
      return clock >= from && clock < until && (kind === 1 || day < 5);
    };
  });
  return Array.from({ length: 168 }, (_, hour) =>
    Uint8Array.from(weeks, (isOpen) => (isOpen(hour) ? 1 : 0)),
  );
};

/** All hours of a week one after another; the covered metres of a few are compared with a search from scratch. */
export const measureWeek = (graph: ModeGraph, places: readonly Place[], limit: number) => {
  const hours = invented(places.length);
  let covered: number[] = [];
  const ms = medianOf(3, () => {
    const week = coverWeek(living(graph, places, limit), hours);
    covered = week.map(({ covered_m }) => covered_m);
  });
  const room = searchRoom(graph, places.length);
  for (const hour of [0, 8, 12, 100, 167]) {
    const open = places.filter((_, place) => hours[hour]?.[place]);
    search(graph, open, { limit, room });
    const wanted = coveredAll(graph, room, { places: open, limit });
    if (Math.abs(wanted - (covered[hour] ?? 0)) > 0.01) throw new Error(`hour ${hour} is wrong`);
  }
  const different = new Set(hours.map((open) => open.join('')));
  return {
    ms: short(ms),
    open_sets: different.size,
    best_share: short(Math.max(...covered) / graph.total_m),
    least_share: short(Math.min(...covered) / graph.total_m),
  };
};

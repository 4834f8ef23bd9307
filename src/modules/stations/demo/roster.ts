import { seeded } from '#lib/seeded.ts';
import type { LifeCycle } from '../types.ts';
import { demoReportCount } from './reports.ts';

/** How many stations the demo city has: the figure of the report on Jiaxing, July 2025. */
export const demoStationCount = 1237;

/** How many of them stand on the provincial livelihood list (民生实事) of 2025. */
export const livelihoodCount = 145;

const SWAPS_AROUND_THE_CLOCK = 10;
const SWAPS_ELSEWHERE = 9;
const UNPLACED = 12;

const outOfService: readonly (readonly [LifeCycle, number])[] = [
  ['paused', 14],
  ['building', 12],
  ['planned', 9],
  ['acceptance', 8],
  ['exit', 6],
];

/** The parts that are counted out exactly, by place in the list of stations. */
export interface Roster {
  readonly lifeCycles: ReadonlyMap<number, LifeCycle>;
  readonly onLivelihoodList: ReadonlySet<number>;
  readonly withSwapCabinet: ReadonlySet<number>;
  /** Their position is not known yet. */
  readonly unplaced: ReadonlySet<number>;
  /** Station to report number. */
  readonly reported: ReadonlyMap<number, number>;
}

const dealLifeCycles = (order: readonly number[]): Map<number, LifeCycle> => {
  const cycles = outOfService.flatMap(([cycle, count]) => new Array<LifeCycle>(count).fill(cycle));
  return new Map(order.map((station, at): [number, LifeCycle] => [station, cycles[at] ?? 'open']));
};

/** Deals out life cycles, the livelihood list, swap cabinets, missing positions and reports, so that
 *  their counts are exact for every seed. `hours` are the posted hours of all stations in order. */
export const dealRoster = (seed: number, hours: readonly (string | null)[]): Roster => {
  const all = hours.map((_, index) => index);
  const shuffled = (label: string) => seeded(seed, `roster:${label}`).shuffled(all);
  const lifeCycles = dealLifeCycles(shuffled('life-cycles'));
  const is = (...wanted: readonly LifeCycle[]) => {
    const set = new Set<LifeCycle | undefined>(wanted);
    return (station: number) => set.has(lifeCycles.get(station));
  };
  const open = shuffled('open').filter(is('open'));
  const roundTheClock = open.filter((station) => hours[station] === '24/7');
  const others = open.filter((station) => hours[station] !== '24/7');
  return {
    lifeCycles,
    onLivelihoodList: new Set(
      shuffled('livelihood')
        .filter(is('open', 'acceptance', 'building'))
        .slice(0, livelihoodCount),
    ),
    withSwapCabinet: new Set([
      ...roundTheClock.slice(0, SWAPS_AROUND_THE_CLOCK),
      ...others.slice(0, SWAPS_ELSEWHERE),
    ]),
    unplaced: new Set(others.slice(-UNPLACED)),
    reported: new Map(others.slice(100, 100 + demoReportCount).map((station, at) => [station, at])),
  };
};

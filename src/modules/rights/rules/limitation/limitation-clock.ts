import type { TraceLine } from '#kernel/calendar/rules/clock-facts.ts';
import { dueOf } from '#kernel/calendar/rules/due.ts';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { LawPack, RuleLine } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import type { Demand, LimitationFacts } from './limitation-facts.ts';

/** A running clock of limitation. `raw` is the last day as counted; staff are shown it and file by it. */
export interface RunningLimitation {
  readonly state: 'running' | 'expired';
  readonly line: RuleLine;
  /** The day it last began: the end of employment, the day of knowledge, or a demand; ISO. */
  readonly startOn: string;
  /** The demand that restarted it; null where none did. */
  readonly carriedBy: Demand | null;
  readonly raw: string;
  /** Rolled off rest days; null where that year's days off are not announced. */
  readonly due: string | null;
  readonly trace: readonly TraceLine[];
}

/** Limitation has no last day: it does not run yet, it stands still, or a fact is missing. */
export interface OpenLimitation {
  readonly state: 'unlimited' | 'suspended' | 'unknown';
  readonly line: RuleLine;
  readonly raw: null;
  readonly due: null;
}

export type Limitation = RunningLimitation | OpenLimitation;

const open = (state: OpenLimitation['state'], line: RuleLine): OpenLimitation => ({
  state,
  line,
  raw: null,
  due: null,
});

/** The last day of a run from one start, raw and rolled; null while a suspension is open. */
const runFrom = (
  startOn: string,
  { line, suspensions }: { line: RuleLine; suspensions: LimitationFacts['suspensions'] },
  calendar: Calendar,
) => {
  if (!line.period) throw new RangeError(`${line.id} has no period`);
  const facts = { startOn, period: line.period, extensions: [], pauses: suspensions };
  const plain = dueOf(calendar, { ...facts, rolls: false });
  if (!plain.ok) throw new RangeError(`limitation: ${JSON.stringify(plain.refusal)}`);
  if (plain.value.paused) return null;
  const rolled = dueOf(calendar, { ...facts, rolls: true });
  return {
    raw: plain.value.raw,
    due: rolled.ok ? rolled.value.due : null,
    trace: rolled.ok ? rolled.value.trace : plain.value.trace,
  };
};

/** Where the clock begins, and under which rule. */
const beginning = (
  pack: LawPack,
  facts: LimitationFacts,
): { line: RuleLine; startOn: string | 'unlimited' | null } => {
  if (facts.claim === 'other') {
    return { line: requireRule(pack, 'arbitration.limitation'), startOn: facts.knownOn };
  }
  const line = requireRule(pack, 'arbitration.limitation-after-employment');
  const ended = facts.employmentEndedOn;
  return { line, startOn: ended === 'still_employed' ? 'unlimited' : ended };
};

/** The demands that may restart a clock, the oldest first. */
const inOrder = (demands: readonly Demand[], startOn: string, on: string): Demand[] =>
  demands
    .filter((demand) => demand.on > startOn && demand.on <= on)
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));

/** Limitation of one worker's claim as of a day, counting only the demands given.
 *  Each demand made before the clock ran out restarts it; one made later does not. A suspension adds its days.
 *  Wages owed during the employment are not limited while it lasts; then one year from its end.
 *  @source 劳动争议调解仲裁法 (2007) art. 27; Civil Code (2020) arts. 201 to 203 */
export const limitationOf = (
  law: { readonly pack: LawPack; readonly calendar: Calendar },
  facts: LimitationFacts,
  on: string,
): Limitation => {
  const { line, startOn } = beginning(law.pack, facts);
  if (startOn === 'unlimited') return open('unlimited', line);
  if (startOn === null) return open('unknown', line);
  const ruled = { line, suspensions: facts.suspensions };
  let carriedBy: Demand | null = null;
  let run = runFrom(startOn, ruled, law.calendar);
  for (const demand of inOrder(facts.demands, startOn, on)) {
    if (run !== null && demand.on > (run.due ?? run.raw)) break;
    carriedBy = demand;
    run = runFrom(demand.on, ruled, law.calendar);
  }
  if (run === null) return open('suspended', line);
  const state = on > (run.due ?? run.raw) ? 'expired' : 'running';
  return { state, line, startOn: carriedBy?.on ?? startOn, carriedBy, ...run };
};

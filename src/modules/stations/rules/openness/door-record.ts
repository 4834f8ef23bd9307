import type { Calendar } from '#kernel/calendar/types.ts';
import type { DoorEvidence, LifeCycle, OpenState, Sighting, Witness } from '../../types.ts';
import {
  nextChange,
  nextOpening,
  type PostedDays,
  postedCode,
  stateOf,
} from '../hours/hours-state.ts';
import { epochMsOf, type LocalDay, localDay, localMinute } from '../hours/local-time.ts';
import { decay } from './decay.ts';
import type { DoorFacts } from './door-facts.ts';
import { daysWithExceptions, exceptionPlans } from './posted-days.ts';

/** A statement about the door in numbers; times are epoch milliseconds. */
export interface Statement {
  readonly kind: 'open' | 'shut' | 'missing';
  /** `desk`: staff answering reports; `firm`: keeper or inspector. */
  readonly weight: 'firm' | 'worker' | 'desk';
  readonly by: Witness;
  readonly at: number;
  readonly day: LocalDay;
  /** The speaker named its end himself. */
  readonly hasEnd: boolean;
  /** From then on it no longer decides the present. */
  readonly decidesUntil: number;
  /** It says shut while the place should have been open (or nobody knows). */
  readonly contrary: boolean;
  /** The next change of the posted hours after it. */
  readonly postedUntil: number;
}

/** A temporary closure in epoch milliseconds, half open; Infinity = until further notice. */
export interface ClosedSpell {
  readonly from: number;
  readonly until: number;
}

/** A station's door in numbers, made when the station or the calendar changes, asked as often as needed. */
export interface DoorRecord {
  readonly lifeCycle: LifeCycle;
  readonly closures: readonly ClosedSpell[];
  readonly days: PostedDays;
  readonly exceptionDays: ReadonlySet<LocalDay>;
  /** Latest first; at the same moment "missing" before "shut" before "open". */
  readonly statements: readonly Statement[];
}

const kinds: Record<Sighting, Statement['kind']> = {
  open: 'open',
  closed: 'shut',
  door_locked: 'shut',
  occupied: 'shut',
  no_such_place: 'missing',
};

const weights: Record<Witness, Statement['weight'] | null> = {
  keeper: 'firm',
  inspector: 'firm',
  worker: 'worker',
  register: 'desk',
  import: null, // a list has not been at the door
};

const cautious: Record<Statement['kind'], number> = { missing: 0, shut: 1, open: 2 };
const weightOrder: Record<Statement['weight'], number> = { firm: 0, desk: 1, worker: 2 };

const latestFirst = (a: Statement, b: Statement): number =>
  b.at - a.at ||
  cautious[a.kind] - cautious[b.kind] ||
  weightOrder[a.weight] - weightOrder[b.weight] ||
  a.by.localeCompare(b.by);

/** The moment a posted minute starts; Infinity when there is none within the horizon. */
const startOf = (minute: number | null): number => (minute === null ? Infinity : epochMsOf(minute));

const firmOpenUntil = (said: Said, days: PostedDays): number => {
  if (said.until !== null) return Math.min(said.until, said.at + decay.firmOpenAtMost);
  if (said.posted === 'open') return Math.min(said.postedUntil, said.at + decay.firmOpenAtMost);
  const opening = nextOpening(days, localMinute(said.at));
  const closing = opening === null ? null : nextChange(days, opening);
  return Math.min(said.at + decay.firmOpenUnposted, startOf(closing));
};

const firmShutUntil = (said: Said, days: PostedDays): number =>
  said.until !== null
    ? Math.min(said.until, said.at + decay.firmShutAtMost)
    : Math.min(startOf(nextOpening(days, localMinute(said.at))), said.at + decay.firmShut);

/** What is known of a statement before its end is worked out. */
interface Said {
  readonly kind: Statement['kind'];
  readonly weight: Statement['weight'];
  readonly at: number;
  readonly until: number | null;
  readonly posted: OpenState;
  readonly postedUntil: number;
}

const decidesUntil = (said: Said, days: PostedDays): number => {
  if (said.weight === 'desk') return said.at;
  if (said.kind === 'missing') return Infinity;
  if (said.weight === 'firm') {
    return said.kind === 'open' ? firmOpenUntil(said, days) : firmShutUntil(said, days);
  }
  const lasts = said.kind === 'open' ? decay.workerOpen : decay.contrary;
  return Math.min(said.at + lasts, said.postedUntil);
};

const covers = (spell: ClosedSpell, at: number): boolean => at >= spell.from && at < spell.until;

const statementOf = (
  evidence: DoorEvidence,
  days: PostedDays,
  closures: readonly ClosedSpell[],
): Statement | null => {
  const weight = weights[evidence.by];
  if (!weight) return null;
  const kind = kinds[evidence.sighting];
  const at = evidence.at.epochMilliseconds;
  const minute = localMinute(at);
  const until = evidence.until?.epochMilliseconds ?? null;
  const shut = closures.some((spell) => covers(spell, at));
  const posted = shut ? 'closed' : stateOf(postedCode(days, minute));
  const postedUntil = startOf(nextChange(days, minute));
  return {
    kind,
    weight,
    by: evidence.by,
    at,
    day: localDay(minute),
    hasEnd: until !== null,
    decidesUntil: decidesUntil({ kind, weight, at, until, posted, postedUntil }, days),
    contrary: kind === 'shut' && posted !== 'closed',
    postedUntil,
  };
};

/** A worker's report outside posted hours is contrary too while a keeper's "open" was in effect. */
const againstFirmOpen = (one: Statement, all: readonly Statement[]): boolean =>
  one.kind === 'shut' &&
  one.weight === 'worker' &&
  all.some(
    (other) =>
      other.weight === 'firm' &&
      other.kind === 'open' &&
      one.at >= other.at &&
      one.at < other.decidesUntil,
  );

/** Turns a station's facts into numbers. Costs some microseconds per statement; keep the record until facts or calendar
 *  change. */
export const doorRecord = (facts: DoorFacts, calendar: Calendar): DoorRecord => {
  const exceptions = exceptionPlans(facts.exceptions);
  const days = daysWithExceptions(facts.hours, calendar, exceptions);
  const closures = facts.closures.map((closure) => ({
    from: closure.from.epochMilliseconds,
    until: closure.until?.epochMilliseconds ?? Infinity,
  }));
  const said = facts.evidence
    .map((evidence) => statementOf(evidence, days, closures))
    .filter((one) => one !== null);
  const statements = said
    .map((one) => (againstFirmOpen(one, said) ? { ...one, contrary: true } : one))
    .sort(latestFirst);
  const { lifeCycle } = facts;
  return { lifeCycle, closures, days, exceptionDays: new Set(exceptions.keys()), statements };
};

/** Whether a closure covers the moment. */
export const isTemporarilyClosed = (record: DoorRecord, at: number): boolean =>
  record.closures.some((spell) => covers(spell, at));

import { Temporal } from 'temporal-polyfill';
import {
  cancelClock,
  cancelClocksOf,
  clocksOf,
  extendClock,
  openClock,
  satisfyClock,
} from '#kernel/commitments/public.ts';
import type { Clock, ClockRule } from '#kernel/commitments/types.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { StepFacts } from '../rules/fact-rules.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { ClockStart, StepClocks } from '../rules/step-types.ts';
import type { RightsCase } from '../types.ts';
import { caseSubject } from './case-moment.ts';

type Unit = ClockRule['period']['unit'];
type ClockHouse = Pick<RightsHouse, 'known' | 'pack'>;

/** What a step does to a case's clocks, and the facts it was taken with. */
export interface ClockTurn {
  readonly one: RightsCase;
  readonly clocks: StepClocks;
  readonly facts: StepFacts;
  /** The day on which what was waited for happened. */
  readonly on: string;
  /** Chinese: the step. */
  readonly title: string;
  /** On whose desk new clocks lie; null = the unit's. */
  readonly personId: string | null;
}

// The facts were checked before: what the clocks refuse now is a fault of ours.
const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`a clock refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

const isOpen = ({ state }: Clock): boolean => state === 'running' || state === 'paused';

/** The clocks of a case that still run or stand. */
export const openClocksOf = async (work: Work, one: RightsCase): Promise<Clock[]> =>
  (await clocksOf(work, caseSubject(one))).filter(isOpen);

const statedPeriod = (start: ClockStart, facts: StepFacts): ClockRule['period'] | null => {
  if (!start.stated) return null;
  const [count, unit] = [facts[start.stated.count], facts[start.stated.unit]];
  return typeof count === 'number' && typeof unit === 'string'
    ? { count, unit: unit as Unit }
    : null;
};

/** The rule of a clock as the pack of its first day has it; null where the pack sets no length. */
export const clockRule = (
  house: ClockHouse,
  rule: RuleId,
  startOn: string,
): Omit<ClockRule, 'period'> & { readonly period: ClockRule['period'] | null } => {
  const line = house.pack(Temporal.PlainDate.from(startOn)).rules.get(rule);
  if (!line) throw new Error(`no pack has the rule ${rule}`);
  return {
    id: rule,
    title: line.title,
    period: line.period ?? null,
    rolls: line.counting?.rolls ?? true,
    law: line.citation,
    pausable: line.pausable ?? false,
    verified: line.verified,
  };
};

const startOne = async (
  work: Work,
  house: ClockHouse,
  { turn, start }: { turn: ClockTurn; start: ClockStart },
): Promise<Clock | null> => {
  const { one, facts } = turn;
  if (start.when && facts[start.when.fact] !== start.when.is) return null;
  const startOn = facts[start.from];
  if (typeof startOn !== 'string') return null; // an optional day that was not given starts nothing
  const rule = clockRule(house, start.rule, startOn);
  const period = statedPeriod(start, facts) ?? rule.period;
  if (!period) return null; // the pack leaves the length open, e.g. how long files are kept
  const opened = await openClock(work, house.known(), {
    subject: caseSubject(one),
    rule: { ...rule, period },
    startOn,
    owner: { organisationId: one.organisationId, personId: turn.personId },
    title: `${one.caseNumber ?? one.number}：${rule.title}`,
    waitingFor: start.waitingFor,
  });
  return must(opened);
};

const extendOne = async (
  work: Work,
  house: ClockHouse,
  { turn, open }: { turn: ClockTurn; open: readonly Clock[] },
): Promise<void> => {
  const more = turn.clocks.extends;
  const clock = more && open.find((it) => it.rule.id === more.clock);
  if (!more || !clock) return;
  const { period, law } = clockRule(house, more.by, turn.on);
  if (!period) throw new Error(`the rule ${more.by} has no length`);
  const extension = { clockId: clock.id, period, on: turn.on, reason: turn.title, law };
  must(await extendClock(work, house.known(), extension));
};

/** Ends, extends and starts the clocks of a case as a step says; answers those that were started. */
export const turnClocks = async (
  work: Work,
  house: ClockHouse,
  turn: ClockTurn,
): Promise<Clock[]> => {
  const { clocks, one, on, title: note } = turn;
  const open = await openClocksOf(work, one);
  const among = (rules: readonly RuleId[] | undefined) =>
    open.filter((it) => rules?.some((rule) => rule === it.rule.id));
  for (const it of among(clocks.satisfies)) must(await satisfyClock(work, it.id, { on, note }));
  if (clocks.cancels === 'all') {
    must(await cancelClocksOf(work, caseSubject(one), { on: work.today.toString(), note }));
  } else {
    const end = { on: work.today.toString(), note };
    for (const it of among(clocks.cancels)) must(await cancelClock(work, it.id, end));
  }
  await extendOne(work, house, { turn, open });
  const started: Clock[] = [];
  for (const start of clocks.starts ?? []) {
    const clock = await startOne(work, house, { turn, start });
    if (clock) started.push(clock);
  }
  return started;
};

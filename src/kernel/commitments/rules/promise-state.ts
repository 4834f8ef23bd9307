import { Temporal } from 'temporal-polyfill';
import type { CommitmentStatus, Fulfilment, PromisePart } from '../types.ts';
import { groupBy } from './group-by.ts';

/** The facts of the version that holds. */
export interface PromiseFacts {
  readonly version: number;
  readonly dueOn: string;
  readonly amountFen: number | null;
  readonly hasAct: boolean;
  readonly parts: readonly PromisePart[];
  readonly withdrawnOn: string | null;
}

/** How far one part has come. */
export interface PartState {
  readonly part: PromisePart;
  readonly paidFen: number;
  /** Whole fen still owed; 0 when no money was promised. */
  readonly leftFen: number;
  readonly isActDone: boolean;
  /** The day its last piece came; null while something is missing. */
  readonly fulfilledOn: string | null;
}

const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);

/** Entries that stand: neither taken back nor a taking back. */
export const standing = (fulfilments: readonly Fulfilment[]): readonly Fulfilment[] => {
  const undone = new Set(fulfilments.map((one) => one.undoes));
  return fulfilments.filter((one) => one.undoes === null && !undone.has(one.id));
};

/** How far each part of a version has come. */
export const partStates = (
  facts: PromiseFacts,
  fulfilments: readonly Fulfilment[],
): readonly PartState[] => {
  const byPart = groupBy(standing(fulfilments), (one) => one.partId);
  return facts.parts.map((part) => {
    const entries = byPart.get(part.id) ?? [];
    const paidFen = entries.reduce((sum, one) => sum + (one.amountFen ?? 0), 0);
    const leftFen = (part.amountFen ?? 0) - paidFen;
    const isActDone = !facts.hasAct || entries.some((one) => one.amountFen === null);
    const isWhole = leftFen === 0 && isActDone;
    const fulfilledOn = isWhole ? latest(entries.map((one) => one.on)) : null;
    return { part, paidFen, leftFen, isActDone, fulfilledOn };
  });
};

/** The day a version was fulfilled whole; null while a part is missing. */
export const settledOn = (states: readonly PartState[]): string | null => {
  const days = states.flatMap(({ fulfilledOn }) => fulfilledOn ?? []);
  return days.length === states.length ? latest(days) : null;
};

/** What is still owed of a version in fen; null when no money was promised. */
export const leftFen = (facts: PromiseFacts, states: readonly PartState[]): number | null =>
  facts.amountFen === null ? null : states.reduce((sum, state) => sum + state.leftFen, 0);

/** The state of the version that holds on a day. Nobody has to say that a promise was broken: its day has passed. */
export const promiseStatus = (
  facts: PromiseFacts,
  states: readonly PartState[],
  today: Temporal.PlainDate,
): Exclude<CommitmentStatus, 'renegotiated'> => {
  if (facts.withdrawnOn !== null) return 'withdrawn';
  const settled = settledOn(states);
  if (settled !== null) return settled <= facts.dueOn ? 'kept' : 'kept_late';
  const ahead = Temporal.PlainDate.compare(facts.dueOn, today);
  if (ahead > 0) return 'open';
  return ahead === 0 ? 'due_today' : 'overdue';
};

/** The day on which a promise due on a day is broken if nothing came: the next. */
export const brokenOn = (dueOn: string): string =>
  Temporal.PlainDate.from(dueOn).add({ days: 1 }).toString();

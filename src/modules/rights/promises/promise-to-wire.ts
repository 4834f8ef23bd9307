import { partStates } from '#kernel/commitments/rules/promise-state.ts';
import { shownName } from '#kernel/commitments/rules/shown-name.ts';
import type { Agreement, Commitment } from '#kernel/commitments/types.ts';
import type { PromiseOnWire } from '../contract/promises.ts';
import { promiseSourceWords, promiseStatusWords, WHOLE_CASE } from '../words/promise-words.ts';

/** What the asker may read of the people of a promise. */
export interface PromiseSight {
  /** Whether names and what was promised in words are opened. */
  readonly plain: boolean;
  /** Names of claimants by id, masked or not as the asker may read them. */
  readonly names: ReadonlyMap<string, string>;
}

const lastOf = ({ agreements, id }: Commitment): Agreement => {
  const last = agreements[agreements.length - 1];
  if (!last) throw new Error(`a commitment without an agreement: ${id}`);
  return last;
};

const partsOf = (one: Commitment, last: Agreement, sight: PromiseSight): PromiseOnWire['parts'] => {
  const facts = {
    ...{ version: last.version, dueOn: last.dueOn, amountFen: last.amountFen },
    ...{ hasAct: last.act !== null, parts: last.parts, withdrawnOn: one.withdrawn?.on ?? null },
  };
  return partStates(facts, one.fulfilments).map(({ part, paidFen, leftFen, isActDone }) => ({
    ref: part.ref,
    name: sight.names.get(part.ref) ?? WHOLE_CASE,
    amount_fen: part.amountFen,
    paid_fen: paidFen,
    left_fen: leftFen,
    is_act_done: isActDone,
  }));
};

const undoneOf = ({ fulfilments }: Commitment): ReadonlySet<string | null> =>
  new Set(fulfilments.map((entry) => entry.undoes));

/** A promise for the page of a case: what holds, how far it is kept, what it replaced. */
export const promiseToWire = (one: Commitment, sight: PromiseSight): PromiseOnWire => {
  const last = lastOf(one);
  const brokenOn = (version: number): string | null =>
    one.breaks.find((it) => it.version === version)?.brokenOn ?? null;
  const undone = undoneOf(one);
  return {
    id: one.id,
    title: one.title,
    status: one.status,
    status_label: promiseStatusWords[one.status],
    version: one.version,
    promiser: sight.plain ? last.promiser.name : shownName(last.promiser),
    act: sight.plain ? last.act : null,
    amount_fen: last.amountFen,
    left_fen: one.leftFen,
    due_on: last.dueOn,
    made_on: last.source.madeOn,
    source_label: promiseSourceWords[last.source.kind],
    parts: partsOf(one, last, sight),
    before: one.agreements.slice(0, -1).map((it) => ({
      version: it.version,
      due_on: it.dueOn,
      amount_fen: it.amountFen,
      broken_on: brokenOn(it.version),
    })),
    broken_on: brokenOn(last.version),
    fulfilments: one.fulfilments
      .filter((entry) => entry.undoes === null && !undone.has(entry.id))
      .map(({ id, on, amountFen, note, by }) => ({ id, on, amount_fen: amountFen, note, by })),
  };
};

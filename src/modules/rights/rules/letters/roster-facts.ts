import type { KeptWorker } from '../ledger/kept.ts';
import type { LedgerSums } from '../ledger/sums.ts';
import type { DisputeFacts } from './letter-types.ts';

/** What the wage ledger tells a letter: how many, what trade, since when, and the sums each said apart. */
export type RosterFacts = Omit<DisputeFacts, 'matter' | 'projectName'> & {
  /** Paid since the case began, with proof; null where nothing was. */
  readonly paid_fen: number | null;
};

/** A case without a ledger. */
export const noRoster: RosterFacts = {
  ...{ workers: null, trade: null, fromOn: null, untilOn: null },
  ...{ claimed_fen: null, confirmed_fen: null, disputed_fen: null, paid_fen: null },
};

const days = (texts: readonly (string | null)[]): readonly string[] =>
  texts.filter((text): text is string => text !== null).toSorted();

/** A ledger's people and sums as a letter says them. The span ends only where everybody has left; a trade is named only
 *  where all share it. A ledger with nobody in it says nothing. */
export const rosterFacts = (workers: readonly KeptWorker[], sums: LedgerSums): RosterFacts => {
  if (workers.length === 0) return noRoster;
  const contents = workers.map(({ content }) => content);
  const trades = new Set(contents.map(({ trade }) => trade));
  const left = days(contents.map(({ leftOn }) => leftOn));
  const { owedFen, undisputedOwedFen, disputedFen } = sums.group ?? sums.roster;
  return {
    workers: workers.length,
    trade: trades.size === 1 ? (contents[0]?.trade ?? null) : null,
    fromOn: days(contents.map(({ enteredOn }) => enteredOn))[0] ?? null,
    untilOn: left.length === workers.length ? (left.at(-1) ?? null) : null,
    claimed_fen: Math.max(0, owedFen),
    confirmed_fen: undisputedOwedFen,
    disputed_fen: disputedFen,
    paid_fen: sums.recoveredFen > 0 ? sums.recoveredFen : null,
  };
};

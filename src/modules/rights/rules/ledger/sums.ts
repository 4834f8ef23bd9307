import { lessensTheWage } from './deductions.ts';
import { amountOf, type Fen } from './money.ts';
import type { LedgerFigures, WageLine } from './types.ts';

/** Sums in whole fen, each side's word apart. claimed = confirmed + disputed + unanswered. */
export interface WageSums {
  readonly claimedFen: Fen;
  /** The part of the claim that the other side confirmed, by quantity and price. */
  readonly confirmedFen: Fen;
  readonly disputedFen: Fen;
  readonly unansweredFen: Fen;
  /** Deductions that count. */
  readonly deductedFen: Fen;
  /** Deductions the other side names that do not count: unlawful by themselves, or disputed. */
  readonly refusedDeductionsFen: Fen;
  /** Paid before the case as stated, and since then with proof. */
  readonly paidFen: Fen;
  /** claimed − paid − deducted; negative when more was paid than claimed. */
  readonly owedFen: Fen;
  /** What is owed even by the other side's word: confirmed − paid − deducted, not below nought. */
  readonly undisputedOwedFen: Fen;
}

/** The parts of one line's amount. */
export interface LineSums {
  readonly claimedFen: Fen;
  readonly confirmedFen: Fen;
  readonly disputedFen: Fen;
  readonly unansweredFen: Fen;
}

const confirmedOf = (line: WageLine, claimed: Fen): Fen => {
  if (line.confirmedQuantity === null) return 0;
  return Math.min(claimed, amountOf(line.confirmedQuantity, line.agreedPrice ?? line.price));
};

/** How the claimed amount of a line divides into confirmed, disputed and unanswered.
 *  What the other side confirms beyond the claim is not counted: nobody asked for it. */
export const lineSums = (line: WageLine): LineSums => {
  const claimedFen = amountOf(line.quantity, line.price);
  const confirmedFen = confirmedOf(line, claimedFen);
  const rest = claimedFen - confirmedFen;
  const isDisputed = line.state === 'disputed';
  return {
    claimedFen,
    confirmedFen,
    disputedFen: isDisputed ? rest : 0,
    unansweredFen: isDisputed ? 0 : rest,
  };
};

interface Tally {
  claimedFen: Fen;
  confirmedFen: Fen;
  disputedFen: Fen;
  unansweredFen: Fen;
  deductedFen: Fen;
  refusedDeductionsFen: Fen;
  paidFen: Fen;
}

const emptyTally = (paidFen: Fen): Tally => ({
  claimedFen: 0,
  confirmedFen: 0,
  disputedFen: 0,
  unansweredFen: 0,
  deductedFen: 0,
  refusedDeductionsFen: 0,
  paidFen,
});

const addLine = (tally: Tally, line: WageLine): void => {
  if (line.kind !== 'work') {
    const amount = amountOf(line.quantity, line.price);
    if (lessensTheWage(line)) tally.deductedFen += amount;
    else tally.refusedDeductionsFen += amount;
    return;
  }
  const sums = lineSums(line);
  tally.claimedFen += sums.claimedFen;
  tally.confirmedFen += sums.confirmedFen;
  tally.disputedFen += sums.disputedFen;
  tally.unansweredFen += sums.unansweredFen;
};

const closed = (tally: Tally): WageSums => ({
  ...tally,
  owedFen: tally.claimedFen - tally.paidFen - tally.deductedFen,
  undisputedOwedFen: Math.max(0, tally.confirmedFen - tally.paidFen - tally.deductedFen),
});

const total = (all: readonly WageSums[]): WageSums => {
  const tally = emptyTally(0);
  for (const one of all) {
    for (const key of Object.keys(tally) as (keyof Tally)[]) tally[key] += one[key];
  }
  return {
    ...closed(tally),
    // One man's overpayment does not pay another man's wage.
    undisputedOwedFen: all.reduce((sum, one) => sum + one.undisputedOwedFen, 0),
  };
};

/** The sums of a ledger: each worker's, the roster's, and those of the group's own account where it gave one. */
export interface LedgerSums {
  readonly workers: ReadonlyMap<string, WageSums>;
  readonly roster: WageSums;
  /** By the group's lines (工程量); null when there are none. */
  readonly group: WageSums | null;
  /** Paid since the case began, with proof. */
  readonly recoveredFen: Fen;
}

/** All sums of a ledger in one pass over its lines: 5,000 workers take milliseconds. */
export const ledgerSums = (ledger: LedgerFigures): LedgerSums => {
  const tallies = new Map(ledger.workers.map((one) => [one.id, emptyTally(one.statedPaidFen)]));
  const recoveredFen = ledger.payments.reduce((sum, one) => sum + one.amountFen, 0);
  for (const payment of ledger.payments) {
    const tally = tallies.get(payment.workerId);
    if (tally) tally.paidFen += payment.amountFen;
  }
  const group = emptyTally((ledger.groupPaidFen ?? 0) + recoveredFen);
  for (const line of ledger.lines) {
    const tally = line.workerId === null ? group : tallies.get(line.workerId);
    if (tally) addLine(tally, line);
  }
  const workers = new Map([...tallies].map(([id, tally]) => [id, closed(tally)]));
  return {
    workers,
    roster: total([...workers.values()]),
    group: ledger.lines.some((line) => line.workerId === null) ? closed(group) : null,
    recoveredFen,
  };
};

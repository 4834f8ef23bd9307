import type { Decimal } from './decimal.ts';
import type { Fen } from './money.ts';

/** How wages are reckoned.
 *  @source 保障农民工工资支付条例 (2019) art. 13 */
export const payBases = ['hour', 'day', 'week', 'month', 'piece'] as const;
export type PayBasis = (typeof payBases)[number];

/** What a line of the ledger is: work done, or something that lessens the wage. */
export const lineKinds = ['work', 'advance', 'tax', 'court', 'damage', 'fine', 'other'] as const;
export type LineKind = (typeof lineKinds)[number];

/** What the other side said to a line: nothing yet, agreed, or not. */
export const lineStates = ['open', 'confirmed', 'disputed'] as const;
export type LineState = (typeof lineStates)[number];

/** A line as the worker's side claims it: so much of something at such a price. */
export interface ClaimedLine {
  readonly kind: LineKind;
  /** What was done, or what was taken off. */
  readonly item: string;
  readonly unit: string;
  readonly quantity: Decimal;
  /** Yuan for one unit. */
  readonly price: Decimal;
}

/** A line with what the other side said; the three figures never overwrite each other. */
export interface WageLine extends ClaimedLine {
  readonly id: string;
  /** Whose line it is; null = of the whole group (工程量). */
  readonly workerId: string | null;
  /** The quantity in a signed sheet, a settlement or a photo; null = nobody confirmed one. */
  readonly confirmedQuantity: Decimal | null;
  /** The price both sides agreed on; null = not known. */
  readonly agreedPrice: Decimal | null;
  readonly state: LineState;
  /** Proof of what was confirmed or of what is disputed. */
  readonly evidenceId: string | null;
}

/** What a worker says about his wage as a whole. */
export interface StatedWage {
  /** Paid before the case, as stated. */
  readonly statedPaidFen: Fen;
  /** Still owed, as the list says; null = the list does not say. Kept for comparing, never added. */
  readonly statedOwedFen: Fen | null;
}

/** A worker of the roster, as far as sums are concerned. */
export interface RosterWorker extends StatedWage {
  readonly id: string;
  /** What the person is called in explanations; masked where the reader may not see names. */
  readonly label: string;
}

/** Money that came after the case began, with its proof; a correction is negative. */
export interface WagePayment {
  readonly id: string;
  readonly workerId: string;
  readonly amountFen: Fen;
}

/** Totals somebody stated for the whole list (its 合计 row, the complaint, a letter). */
export interface StatedTotals {
  readonly workers: number | null;
  readonly claimedFen: Fen | null;
  readonly paidFen: Fen | null;
  readonly owedFen: Fen | null;
}

/** All that sums are made of. */
export interface LedgerFigures {
  readonly workers: readonly RosterWorker[];
  readonly lines: readonly WageLine[];
  readonly payments: readonly WagePayment[];
  /** Paid to the group before the case, as stated; null = the group gave no account of its own. */
  readonly groupPaidFen: Fen | null;
  readonly stated: StatedTotals;
}

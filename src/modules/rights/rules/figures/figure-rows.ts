import type { Channel, Matter } from '../../types.ts';
import type { Rung } from '../letters/letter-types.ts';
import type { CaseState } from '../states.ts';

/** A case as figures need it; nobody is named. Days are ISO, civil days in Asia/Shanghai. */
export interface CaseRow {
  readonly id: string;
  readonly matter: Matter;
  readonly channel: Channel;
  /** As it is now. */
  readonly state: CaseState;
  readonly receivedOn: string;
  /** The day the worker had his right, or the case was closed, whichever came first; null while it runs. */
  readonly endedOn: string | null;
  readonly closedOn: string | null;
  readonly workers: number;
}

/** A worker who has money in hand: when it was asked for, and when the last of it came. */
export interface PaidRow {
  readonly caseId: string;
  readonly receivedOn: string;
  readonly moneyOn: string;
}

/** One payment of the wage ledger; a correction is negative. */
export interface PaymentRow {
  readonly caseId: string;
  readonly matter: Matter;
  readonly workerId: string;
  readonly amountFen: number;
  readonly paidOn: string;
}

/** A signed letter of the ladder. */
export interface LetterRow {
  readonly kind: Rung;
  readonly signedOn: string;
  readonly servedOn: string | null;
  readonly repliedOn: string | null;
  /** The first day on or after its service on which the case was settled or fulfilled. */
  readonly correctedOn: string | null;
  /** Service of the next letter of the ladder in the same case. */
  readonly nextServedOn: string | null;
}

/** One version of a promise. */
export interface PromiseRow {
  readonly caseId: string;
  readonly madeOn: string;
  readonly dueOn: string;
  /** Set by the version that holds. */
  readonly settledOn: string | null;
  /** When another version, or a withdrawal, took its place. */
  readonly replacedOn: string | null;
  /** Found unfulfilled after its day. */
  readonly isBroken: boolean;
}

/** Days on which a case waited for somebody outside: the answer to a letter. */
export interface WaitRow {
  readonly caseId: string;
  readonly fromOn: string;
  /** Null while no day can be reckoned. */
  readonly dueOn: string | null;
  readonly endedOn: string | null;
}

/** A proceeding before a court or an authority. */
export interface ProceedingRow {
  readonly caseId: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** A day on which somebody did something in a case. */
export interface DeedRow {
  readonly caseId: string;
  readonly on: string;
}

/** All that figures are reckoned from: everything of the cases in question that touches the period. */
export interface FigureRows {
  readonly cases: readonly CaseRow[];
  readonly paid: readonly PaidRow[];
  readonly payments: readonly PaymentRow[];
  readonly letters: readonly LetterRow[];
  readonly promises: readonly PromiseRow[];
  readonly waits: readonly WaitRow[];
  readonly proceedings: readonly ProceedingRow[];
  readonly deeds: readonly DeedRow[];
}

/** From the first to the last day, both counted; ISO. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** Whether a day lies in a span. */
export const isIn = ({ from, until }: Span, on: string | null): boolean =>
  on !== null && on >= from && on <= until;

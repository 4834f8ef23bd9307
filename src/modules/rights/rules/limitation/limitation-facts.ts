import type { Pause } from '#kernel/calendar/rules/clock-facts.ts';

/** What a dated demand was. Whether a complaint to the union alone interrupts limitation is not established, so it
 *  never carries the sure date. */
export type DemandKind = 'to_other_side' | 'to_authority' | 'other_side_agreed' | 'to_union';

/** One dated demand, kept with what proves it. */
export interface Demand {
  readonly id: string;
  /** ISO day. */
  readonly on: string;
  readonly kind: DemandKind;
  /** Chinese: 微信催要、12351工单、提示函送达回证. */
  readonly words: string;
  /** Whether something on file proves it; a demand remembered but not proven does not carry the sure date. */
  readonly proven: boolean;
}

/** One worker's claim as far as limitation is concerned. Days are ISO. */
export interface LimitationFacts {
  /** Wages owed during the employment have a rule of their own. */
  readonly claim: 'wages' | 'other';
  /** The day the employment ended; `still_employed`, or null where not known. */
  readonly employmentEndedOn: string | 'still_employed' | null;
  /** The day the worker knew or should have known; needed for claims other than wages. */
  readonly knownOn: string | null;
  readonly demands: readonly Demand[];
  /** 时效中止: force majeure or other good reason; an open one leaves the clock standing. */
  readonly suspensions: readonly Pause[];
}

/** Chinese names of the kinds of demand. */
export const demandWords: Readonly<Record<DemandKind, string>> = {
  to_other_side: '向对方主张权利',
  to_authority: '向有关部门请求救济',
  other_side_agreed: '对方同意履行',
  to_union: '向工会投诉（是否中断时效没有定论）',
};

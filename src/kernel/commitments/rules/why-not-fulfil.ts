import { Temporal } from 'temporal-polyfill';
import type { Fulfilment } from '../types.ts';
import { type PartState, type PromiseFacts, partStates } from './promise-state.ts';
import { isAmount, isDay } from './why-not-promise.ts';

/** What is said to have been fulfilled. */
export interface FulfilmentClaim {
  /** The version it was promised in, as the writer saw it. */
  readonly version: number;
  readonly on: string;
  readonly proofRefs: readonly string[];
  readonly note: string;
  readonly entries: readonly { readonly ref: string; readonly amountFen: number | null }[];
}

/** Why a fulfilment cannot be put on record. `left_fen` is what that part still lacks. */
export type FulfilmentRefused =
  | { readonly code: 'withdrawn' }
  | { readonly code: 'version-conflict'; readonly current: number }
  | { readonly code: 'not-a-day' }
  | { readonly code: 'in-the-future' }
  | { readonly code: 'before-the-promise' }
  | { readonly code: 'proof-missing' }
  | { readonly code: 'nothing-fulfilled' }
  | { readonly code: 'no-such-part'; readonly ref: string }
  | { readonly code: 'part-twice'; readonly ref: string }
  | { readonly code: 'not-an-amount' }
  | { readonly code: 'no-act-promised' }
  | { readonly code: 'already-fulfilled'; readonly ref: string }
  | { readonly code: 'over-payment'; readonly ref: string; readonly left_fen: number };

const whyNotEntry = (
  facts: PromiseFacts,
  state: PartState | undefined,
  { ref, amountFen }: FulfilmentClaim['entries'][number],
): FulfilmentRefused | null => {
  if (!state) return { code: 'no-such-part', ref };
  if (amountFen === null) {
    if (!facts.hasAct) return { code: 'no-act-promised' };
    return state.isActDone ? { code: 'already-fulfilled', ref } : null;
  }
  if (!isAmount(amountFen)) return { code: 'not-an-amount' };
  if (state.leftFen === 0) return { code: 'already-fulfilled', ref };
  return amountFen > state.leftFen ? { code: 'over-payment', ref, left_fen: state.leftFen } : null;
};

const whyNotClaim = (
  facts: PromiseFacts & { readonly madeOn: string },
  claim: FulfilmentClaim,
  today: Temporal.PlainDate,
): FulfilmentRefused | null => {
  if (facts.withdrawnOn !== null) return { code: 'withdrawn' };
  if (claim.version !== facts.version) return { code: 'version-conflict', current: facts.version };
  if (!isDay(claim.on)) return { code: 'not-a-day' };
  if (Temporal.PlainDate.compare(claim.on, today) > 0) return { code: 'in-the-future' };
  if (claim.on < facts.madeOn) return { code: 'before-the-promise' };
  if (claim.proofRefs.length === 0 && claim.note.trim() === '') return { code: 'proof-missing' };
  return claim.entries.length === 0 ? { code: 'nothing-fulfilled' } : null;
};

/** Why a fulfilment cannot be put on record; null when it can. Nobody can pay more than a part still lacks, and what
 *  was agreed anew in between has to be looked at first. */
export const whyNotFulfil = (
  facts: PromiseFacts & { readonly madeOn: string; readonly fulfilments: readonly Fulfilment[] },
  claim: FulfilmentClaim,
  today: Temporal.PlainDate,
): FulfilmentRefused | null => {
  const refused = whyNotClaim(facts, claim, today);
  if (refused) return refused;
  const states = new Map(partStates(facts, facts.fulfilments).map((one) => [one.part.ref, one]));
  const seen = new Set<string>();
  for (const entry of claim.entries) {
    if (seen.has(entry.ref)) return { code: 'part-twice', ref: entry.ref };
    seen.add(entry.ref);
    const why = whyNotEntry(facts, states.get(entry.ref), entry);
    if (why) return why;
  }
  return null;
};

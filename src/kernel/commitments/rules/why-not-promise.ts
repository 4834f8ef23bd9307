import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#lib/result.ts';

/** A thousand thousand million yuan: beyond any promise, within exact numbers. */
export const MOST_FEN = 1e12;

/** What is to be agreed. */
export interface Terms {
  /** Whole fen; null when only an act is promised. */
  readonly amountFen: number | null;
  readonly act: string | null;
  readonly dueOn: string;
  readonly madeOn: string;
  /** One per worker; empty when it is owed as a whole. */
  readonly parts: readonly { readonly ref: string; readonly amountFen: number | null }[];
}

/** Why terms cannot be put on record. */
export type PromiseRefused =
  | { readonly code: 'nothing-promised' }
  | { readonly code: 'not-a-day' }
  | { readonly code: 'in-the-future' }
  | { readonly code: 'due-before-made' }
  | { readonly code: 'not-an-amount' }
  | { readonly code: 'part-twice'; readonly ref: string }
  | { readonly code: 'parts-do-not-sum'; readonly parts_fen: number; readonly amount_fen: number };

/** Whether a text is a real civil day, YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false; // the polyfill throws on a 31st of June: here that is an answer
  }
};

/** Whether a number is money: whole fen, more than none, within bounds. */
export const isAmount = (fen: number): boolean =>
  Number.isSafeInteger(fen) && fen > 0 && fen <= MOST_FEN;

const whyNotDays = ({ dueOn, madeOn }: Terms, today: Temporal.PlainDate): PromiseRefused | null => {
  if (!isDay(dueOn) || !isDay(madeOn)) return { code: 'not-a-day' };
  if (Temporal.PlainDate.compare(madeOn, today) > 0) return { code: 'in-the-future' };
  return dueOn < madeOn ? { code: 'due-before-made' } : null;
};

const whyNotParts = ({ amountFen, parts }: Terms): PromiseRefused | null => {
  const refs = new Set<string>();
  for (const { ref, amountFen: fen } of parts) {
    if (refs.has(ref)) return { code: 'part-twice', ref };
    refs.add(ref);
    const isSound = amountFen === null ? fen === null : fen !== null && isAmount(fen);
    if (!isSound) return { code: 'not-an-amount' };
  }
  const parts_fen = parts.reduce((sum, part) => sum + (part.amountFen ?? 0), 0);
  if (amountFen === null || parts.length === 0 || parts_fen === amountFen) return null;
  return { code: 'parts-do-not-sum', parts_fen, amount_fen: amountFen };
};

/** Why terms cannot be put on record; null when they can. Parts must come to the whole, to the fen. */
export const whyNotPromise = (
  terms: Terms,
  today: Temporal.PlainDate,
): (PromiseRefused & Refusal) | null => {
  const { amountFen, act } = terms;
  if (amountFen === null && (act === null || act.trim() === '')) {
    return { code: 'nothing-promised' };
  }
  if (amountFen !== null && !isAmount(amountFen)) return { code: 'not-an-amount' };
  return whyNotDays(terms, today) ?? whyNotParts(terms);
};

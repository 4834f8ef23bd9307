import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { StoredCommitment } from '../commitment-rows.ts';
import { findStored, lockStored } from '../commitment-store.ts';
import { moveToVersion, setWithdrawn } from '../commitment-write-store.ts';
import { isDay, type PromiseRefused, whyNotPromise } from '../rules/why-not-promise.ts';
import type { Commitment } from '../types.ts';
import { type Agreeing, type CommitmentHouse, writeAgreement } from './agree.ts';
import { writeCommitmentLine } from './commitment-line.ts';
import { noteBreak } from './note-break.ts';
import { afterChange } from './read-commitments.ts';

/** Why a commitment does not change any more, or not by this hand. */
export type NotChangeable =
  | { readonly code: 'not-found' }
  | { readonly code: 'withdrawn' }
  | { readonly code: 'already-kept' }
  | { readonly code: 'version-conflict'; readonly current: number }
  | { readonly code: 'reason-missing' };

interface Asked {
  readonly commitmentId: string;
  /** The version the asker saw. */
  readonly version: number;
  readonly reason: string;
}

const whyNotChange = (stored: StoredCommitment, asked: Asked): NotChangeable | null => {
  const { head } = stored;
  if (head.withdrawn_on !== null) return { code: 'withdrawn' };
  if (head.version !== asked.version) return { code: 'version-conflict', current: head.version };
  if (head.settled_on !== null) return { code: 'already-kept' };
  return asked.reason.trim() === '' ? { code: 'reason-missing' } : null;
};

/** Agrees anew: the terms given are what is owed from now on; what was fulfilled before stays with the voided version
 *  and is not counted again. If that version's day had passed, its break stays on record. */
export const renegotiate = async (
  work: Work,
  house: CommitmentHouse,
  anew: Asked & Agreeing & { readonly title?: string },
): Promise<Result<Commitment, NotChangeable | PromiseRefused>> => {
  const { commitmentId: id, reason, amountFen, act, dueOn, source, parts = [] } = anew;
  const stored = await lockStored(work, id);
  if (!stored) return refuse({ code: 'not-found' });
  const terms = { amountFen, act, dueOn, madeOn: source.madeOn, parts };
  const why = whyNotChange(stored, anew) ?? whyNotPromise(terms, work.today);
  if (why) return refuse(why);
  await noteBreak(work, stored);
  const version = stored.head.version + 1;
  const title = anew.title ?? stored.head.title;
  await moveToVersion(work, { id, version, dueOn, title });
  await writeAgreement(work, house, { commitmentId: id, version, reason, agreeing: anew });
  const next = await findStored(work, id);
  if (!next) throw new Error('a commitment vanished while it was agreed anew');
  await writeCommitmentLine(work, next);
  const facts = { version, due_on: dueOn, amount_fen: amountFen };
  work.note('commitments.renegotiated', { kind: 'commitment', id }, facts);
  return done(await afterChange(work, house, id));
};

/** Takes a commitment off the desk without its having been kept: the case was withdrawn, a court decides. */
export const withdrawCommitment = async (
  work: Work,
  house: CommitmentHouse,
  end: Asked & { readonly on: string },
): Promise<
  Result<Commitment, NotChangeable | { readonly code: 'in-the-future' | 'not-a-day' }>
> => {
  const { commitmentId: id, on, reason } = end;
  if (!isDay(on)) return refuse({ code: 'not-a-day' });
  if (Temporal.PlainDate.compare(on, work.today) > 0) return refuse({ code: 'in-the-future' });
  const stored = await lockStored(work, id);
  if (!stored) return refuse({ code: 'not-found' });
  const why = whyNotChange(stored, end);
  if (why) return refuse(why);
  await noteBreak(work, stored);
  await setWithdrawn(work, { id, on, reason });
  const head = { ...stored.head, withdrawn_on: on, withdrawn_reason: reason };
  await writeCommitmentLine(work, { ...stored, head });
  work.note('commitments.withdrawn', { kind: 'commitment', id }, { on });
  return done(await afterChange(work, house, id));
};

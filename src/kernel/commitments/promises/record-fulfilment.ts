import type { Work } from '#kernel/work/public.ts';
import { derivedId } from '#lib/derived-id.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { factsOf, type StoredCommitment, toCommitment } from '../commitment-rows.ts';
import { lockStored } from '../commitment-store.ts';
import { insertFulfilments, setSettled } from '../commitment-write-store.ts';
import { partStates, settledOn } from '../rules/promise-state.ts';
import {
  type FulfilmentClaim,
  type FulfilmentRefused,
  whyNotFulfil,
} from '../rules/why-not-fulfil.ts';
import { isDay } from '../rules/why-not-promise.ts';
import type { Commitment, Fulfilment } from '../types.ts';
import type { CommitmentHouse } from './agree.ts';
import { writeCommitmentLine } from './commitment-line.ts';
import { noteBreak } from './note-break.ts';
import { afterChange } from './read-commitments.ts';

/** What was fulfilled of a commitment: one entry per part. Without a proof a note must say how it is known. */
export interface FulfilmentRecord extends FulfilmentClaim {
  readonly commitmentId: string;
  /** Names one tap of the button: a repeat writes nothing. */
  readonly submission?: string;
}

type NotFound = { readonly code: 'not-found' };

/** Saves what follows from the fulfilments: the day it was settled, the desk line, a break that was late to be noted. */
const settle = async (work: Work, stored: StoredCommitment): Promise<void> => {
  const facts = factsOf(stored);
  const on = settledOn(partStates(facts, facts.fulfilments));
  await setSettled(work, { id: stored.head.id, on });
  const next = { ...stored, head: { ...stored.head, settled_on: on } };
  await writeCommitmentLine(work, next);
  if (on !== null) await noteBreak(work, next);
};

const entriesOf = (
  stored: StoredCommitment,
  record: FulfilmentRecord,
): readonly Omit<Fulfilment, 'by'>[] => {
  const { version, on, proofRefs, note, submission } = record;
  const partIds = new Map(factsOf(stored).parts.map((part) => [part.ref, part.id]));
  const nameOf = (ref: string) => `${record.commitmentId}/${submission}/${ref}`;
  return record.entries.map(({ ref, amountFen }) => ({
    id: submission ? derivedId('fulfilment', nameOf(ref)) : newId(),
    version,
    partId: partIds.get(ref) ?? '',
    amountFen,
    on,
    proofRefs,
    note,
    undoes: null,
  }));
};

/** Puts on record that parts of a promise were fulfilled, all of the entries or none. Two who record the same part at
 *  once wait for each other, and the second sees that nothing is left. */
export const recordFulfilment = async (
  work: Work,
  house: CommitmentHouse,
  record: FulfilmentRecord,
): Promise<Result<Commitment, FulfilmentRefused | NotFound>> => {
  const id = record.commitmentId;
  const stored = await lockStored(work, id);
  if (!stored) return refuse({ code: 'not-found' });
  const entries = entriesOf(stored, record);
  const first = entries[0]?.id;
  if (record.submission && stored.fulfilments.some((one) => one.id === first)) {
    work.note('commitments.fulfilment-repeated', { kind: 'commitment', id });
    return done(toCommitment(stored, house.sealer, work.today));
  }
  const why = whyNotFulfil(factsOf(stored), record, work.today);
  if (why) return refuse(why);
  await insertFulfilments(work, id, entries);
  const written = entries.map((one) => ({ ...one, by: work.actor.name }));
  await settle(work, { ...stored, fulfilments: [...stored.fulfilments, ...written] });
  const amount_fen = record.entries.reduce((sum, one) => sum + (one.amountFen ?? 0), 0);
  work.note(
    'commitments.fulfilled',
    { kind: 'commitment', id },
    { version: record.version, on: record.on, parts: entries.length, amount_fen },
  );
  return done(await afterChange(work, house, id));
};

/** Takes back a fulfilment that was recorded wrongly; both entries stay readable. */
export const undoFulfilment = async (
  work: Work,
  house: CommitmentHouse,
  undone: {
    readonly commitmentId: string;
    readonly fulfilmentId: string;
    readonly on: string;
    readonly reason: string;
  },
): Promise<Result<Commitment, NotFound | { readonly code: 'not-a-day' | 'already-undone' }>> => {
  const { commitmentId: id, fulfilmentId, on, reason } = undone;
  if (!isDay(on)) return refuse({ code: 'not-a-day' });
  const stored = await lockStored(work, id);
  const entry = stored?.fulfilments.find((one) => one.id === fulfilmentId && one.undoes === null);
  if (!stored || !entry) return refuse({ code: 'not-found' });
  if (stored.fulfilments.some((one) => one.undoes === fulfilmentId)) {
    return refuse({ code: 'already-undone' });
  }
  const back = { ...entry, id: newId(), on, proofRefs: [], note: reason, undoes: fulfilmentId };
  await insertFulfilments(work, id, [back]);
  const written = { ...back, by: work.actor.name };
  await settle(work, { ...stored, fulfilments: [...stored.fulfilments, written] });
  const facts = { fulfilment: fulfilmentId, on };
  work.note('commitments.fulfilment-undone', { kind: 'commitment', id }, facts);
  return done(await afterChange(work, house, id));
};

import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { NoSuchOrganisation } from '../clocks/open-clock.ts';
import { findStored } from '../commitment-store.ts';
import { insertCommitment } from '../commitment-write-store.ts';
import { type PromiseRefused, whyNotPromise } from '../rules/why-not-promise.ts';
import type { Commitment, Owner, Subject } from '../types.ts';
import { type Agreeing, type CommitmentHouse, writeAgreement } from './agree.ts';
import { writeCommitmentLine } from './commitment-line.ts';
import { afterChange, findCommitment } from './read-commitments.ts';

/** What a new commitment is made of. */
export interface CommitmentMaking extends Agreeing {
  /** A UUID of the caller's, so that a repeat makes no second promise; absent: one is made. */
  readonly id?: string;
  readonly subject: Subject;
  readonly owner: Owner;
  /** Chinese, without personal data: it is shown on desks. */
  readonly title: string;
}

/** Puts on record who promised what to whom by when, and puts it on the desk.
 *  A promise made long ago may be recorded; if its day has passed, it is broken already and the next round says so. */
export const makeCommitment = async (
  work: Work,
  house: CommitmentHouse,
  making: CommitmentMaking,
): Promise<Result<Commitment, PromiseRefused | NoSuchOrganisation>> => {
  const { subject, owner, title, source, amountFen, dueOn, parts = [] } = making;
  const repeated = making.id ? await findCommitment(work, house, making.id) : null;
  if (repeated) return done(repeated);
  const terms = { amountFen, act: making.act, dueOn, madeOn: source.madeOn, parts };
  const why = whyNotPromise(terms, work.today);
  if (why) return refuse(why);
  if (!(await findOrganisation(work.db, work.cityId, owner.organisationId))) {
    return refuse({ code: 'no-such-organisation' });
  }
  const id = making.id ?? newId();
  await insertCommitment(work, { id, subject, owner, title, dueOn });
  const version = { commitmentId: id, version: 1, reason: null, agreeing: making };
  await writeAgreement(work, house, version);
  const stored = await findStored(work, id);
  if (!stored) throw new Error('a commitment vanished while it was made');
  await writeCommitmentLine(work, stored);
  work.note(
    'commitments.made',
    { kind: 'commitment', id },
    {
      subject_kind: subject.kind,
      subject_id: subject.id,
      due_on: dueOn,
      amount_fen: amountFen,
      parts: Math.max(parts.length, 1),
    },
  );
  return done(await afterChange(work, house, id));
};

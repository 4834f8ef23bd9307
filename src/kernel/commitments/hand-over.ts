import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { lockClock, openClockIds } from './clock-store.ts';
import { isOpen, keepChange } from './clocks/keep-change.ts';
import type { NoSuchOrganisation } from './clocks/open-clock.ts';
import { lockStored, storedOf } from './commitment-store.ts';
import { setOwner } from './commitment-write-store.ts';
import { writeCommitmentLine } from './promises/commitment-line.ts';
import type { Owner, Subject } from './types.ts';

const handOverClock = async (work: Work, id: string, owner: Owner): Promise<void> => {
  const clock = await lockClock(work.db, work.cityId, id);
  if (!clock || !isOpen(clock)) return;
  const facts = { from: clock.owner.organisationId, to: owner.organisationId };
  await keepChange(work, { ...clock, owner }, { act: 'handed-over', facts });
};

const handOverCommitment = async (work: Work, id: string, owner: Owner): Promise<void> => {
  const stored = await lockStored(work, id);
  if (!stored) return;
  const { organisationId, personId } = owner;
  await setOwner(work, { id, owner });
  const head = { ...stored.head, organisation_id: organisationId, person_id: personId };
  await writeCommitmentLine(work, { ...stored, head });
};

/** Puts every open clock and every promise of a subject on another desk. The clocks keep running: no day changes. */
export const handOver = async (
  work: Work,
  subject: Subject,
  owner: Owner,
): Promise<Result<null, NoSuchOrganisation>> => {
  if (!(await findOrganisation(work.db, work.cityId, owner.organisationId))) {
    return refuse({ code: 'no-such-organisation' });
  }
  for (const id of await openClockIds(work, subject)) await handOverClock(work, id, owner);
  for (const { head } of await storedOf(work, subject)) {
    await handOverCommitment(work, head.id, owner);
  }
  const to = { to: owner.organisationId };
  work.note('commitments.clocks-handed-over', { kind: subject.kind, id: subject.id }, to);
  return done(null);
};

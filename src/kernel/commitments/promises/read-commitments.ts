import type { Work } from '#kernel/work/public.ts';
import { toCommitment } from '../commitment-rows.ts';
import { findStored, storedOf } from '../commitment-store.ts';
import type { Commitment, Subject } from '../types.ts';
import type { CommitmentHouse } from './agree.ts';

type Reading = Pick<Work, 'db' | 'cityId' | 'today'>;

/** All commitments of a subject with their state today, oldest first. */
export const commitmentsOf = async (
  work: Reading,
  house: CommitmentHouse,
  subject: Subject,
): Promise<Commitment[]> => {
  const stored = await storedOf(work, subject);
  return stored.map((one) => toCommitment(one, house.sealer, work.today));
};

/** A commitment as it stands after a change in this very work. */
export const afterChange = async (
  work: Reading,
  house: CommitmentHouse,
  id: string,
): Promise<Commitment> => {
  const one = await findCommitment(work, house, id);
  if (!one) throw new Error(`a commitment vanished while it was changed: ${id}`);
  return one;
};

/** One commitment with its state today; null when the city has none of that id. */
export const findCommitment = async (
  work: Reading,
  house: CommitmentHouse,
  id: string,
): Promise<Commitment | null> => {
  const stored = await findStored(work, id);
  return stored ? toCommitment(stored, house.sealer, work.today) : null;
};

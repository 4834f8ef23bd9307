import type { Sealer } from '#kernel/secrets/public.ts';
import { newId } from '#lib/id.ts';
import type { NewClaimant } from '../claimant-store.ts';
import type { ClaimantSecrets } from '../types.ts';
import { sealClaimant } from './seal-claimant.ts';

const orNull = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** Claimants ready to be written: sealed, with ids and their place in the case. */
export const newClaimants = (
  sealer: Sealer,
  given: {
    readonly caseId: string;
    /** The last place taken. */
    readonly afterOrdinal: number;
    readonly people: readonly (ClaimantSecrets & {
      readonly isComplainant: boolean;
      readonly isRepresentative: boolean;
    })[];
  },
): NewClaimant[] =>
  given.people.map((person, index) => {
    const id = newId();
    const secrets = {
      name: orNull(person.name),
      phone: orNull(person.phone),
      idNumber: orNull(person.idNumber),
    };
    const one = {
      id,
      caseId: given.caseId,
      ordinal: given.afterOrdinal + index + 1,
      isComplainant: person.isComplainant,
      isRepresentative: person.isRepresentative,
      result: 'open',
      resultOn: null,
      resultProof: null,
      withdrawnOn: null,
    } as const;
    return { one, ...sealClaimant(sealer, id, secrets) };
  });

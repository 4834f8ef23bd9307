import type { Work } from '#kernel/work/public.ts';
import { openClaimant } from '../cases/seal-claimant.ts';
import { openParty } from '../cases/seal-party.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import { evidenceOf } from '../evidence-store.ts';
import { partiesOf } from '../party-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type {
  Material,
  PersonField,
  SharedFacts,
  SharedPerson,
} from '../rules/joint/referral-types.ts';
import type { ReferralGround, ReferralWish } from '../rules/joint/why-not-refer.ts';
import type { ClaimantSecrets, RightsCase } from '../types.ts';

/** What a referral may draw on, by id. */
export const idsOf = async (
  work: Work,
  one: Pick<RightsCase, 'id'>,
): Promise<Pick<ReferralGround, 'claimantIds' | 'partyIds' | 'evidenceIds'>> => {
  const claimants = await sealedClaimantsOf(work, one.id);
  const parties = await partiesOf(work, one.id);
  const evidence = await evidenceOf(work, one.id);
  return {
    // Who withdrew is not handed on any more.
    claimantIds: claimants
      .filter(({ claimant }) => claimant.withdrawnOn === null)
      .map(({ claimant }) => claimant.id),
    partyIds: parties.map((party) => party.id),
    evidenceIds: evidence.map((piece) => piece.id),
  };
};

const chosen = (
  secrets: ClaimantSecrets,
  fields: readonly PersonField[],
): Omit<SharedPerson, 'ordinal'> => {
  const values = { name: secrets.name, phone: secrets.phone, id_number: secrets.idNumber };
  const given = fields.flatMap((field) => {
    const value = values[field];
    return value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(given);
};

/** Freezes what a referral discloses: of each worker only the chosen fields, and nothing of anybody else. */
export const sharedFacts = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  { caseId, wish }: { readonly caseId: string; readonly wish: ReferralWish },
): Promise<SharedFacts> => {
  const claimants = await sealedClaimantsOf(work, caseId);
  const parties = await partiesOf(work, caseId);
  const people = claimants.flatMap(({ claimant, sealed }) => {
    const listed = wish.people.find((one) => one.claimantId === claimant.id);
    if (!listed) return [];
    const secrets = openClaimant(house.sealer, claimant.id, sealed);
    return [{ ordinal: claimant.ordinal, ...chosen(secrets, listed.fields) }];
  });
  return {
    summary: wish.summary.trim(),
    people,
    parties: parties
      .filter((row) => wish.partyIds.includes(row.id))
      .map((row) => openParty(house.sealer, row, { caseId, plain: true }).name),
  };
};

/** The material list with the files behind it. */
export const listedMaterials = async (
  work: Work,
  { caseId, wish }: { readonly caseId: string; readonly wish: ReferralWish },
): Promise<Material[]> => {
  const evidence = await evidenceOf(work, caseId);
  return wish.materials.map(({ title, copies, evidenceId }, place) => ({
    ordinal: place + 1,
    title: title.trim(),
    copies,
    evidenceId,
    fileId: evidence.find((piece) => piece.id === evidenceId)?.fileId ?? null,
  }));
};

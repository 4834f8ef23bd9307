import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findSealedFacts } from '../case-store.ts';
import { caseMoment } from '../cases/case-moment.ts';
import { openClaimant } from '../cases/seal-claimant.ts';
import { type NoSuchCase, seeCase } from '../cases/see-case.ts';
import { sealedClaimantsOf } from '../claimant-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import {
  isNamedHandler,
  type UnmaskField,
  type UnmaskShut,
  whyNotUnmask,
} from '../rules/secrecy/why-not-unmask.ts';
import { reasonCell } from './reason-cells.ts';
import { insertUnmasking, sealedCardOf } from './unmasking-store.ts';

/** One field of one claimant (`facts`: of the case, without a claimant), and why. */
export interface UnmaskWish {
  readonly caseId: string;
  readonly claimantId: string | null;
  readonly field: UnmaskField;
  readonly reason: string;
}

export type UnmaskRefusal =
  | NoSuchCase
  | UnmaskShut
  | { readonly code: 'no-such-claimant' }
  | { readonly code: 'nothing-to-show' };

const factsOf = async (work: Work, { sealer }: Pick<RightsHouse, 'sealer'>, caseId: string) => {
  const sealed = await findSealedFacts(work, caseId);
  return sealed && sealer.open(sealed, { table: 'rights.cases', id: caseId, column: 'facts' });
};

const cardOf = async (
  work: Work,
  { sealer }: Pick<RightsHouse, 'sealer'>,
  of: { readonly caseId: string; readonly claimantId: string },
) => {
  const kept = await sealedCardOf(work, of);
  const column = { table: 'rights.wage_workers', column: 'card' };
  return kept && sealer.open(kept.sealed, { ...column, id: kept.id });
};

const plainOf = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  { caseId, claimantId, field }: UnmaskWish,
): Promise<Result<string | null, { readonly code: 'no-such-claimant' }>> => {
  if (field === 'facts') return done(await factsOf(work, house, caseId));
  const all = await sealedClaimantsOf(work, caseId);
  const one = all.find(({ claimant }) => claimant.id === claimantId);
  if (!one) return refuse({ code: 'no-such-claimant' });
  const { id } = one.claimant;
  if (field === 'bank_card') return done(await cardOf(work, house, { caseId, claimantId: id }));
  const secrets = openClaimant(house.sealer, id, one.sealed);
  const { name, phone, idNumber } = secrets;
  return done({ name, phone, id_number: idNumber }[field]);
};

/** Shows one field in the clear, once, and puts on record who looked at what and why. */
export const unmaskField = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  wish: UnmaskWish,
): Promise<Result<{ readonly value: string }, UnmaskRefusal>> => {
  const seen = await seeCase(work, wish.caseId);
  if (!seen.ok) return seen;
  const { file, asker } = await caseMoment(work, seen.value);
  const shut = whyNotUnmask(file, asker, wish.reason);
  if (shut) return refuse(shut);
  const found = await plainOf(work, house, wish);
  if (!found.ok) return found;
  if (found.value === null) return refuse({ code: 'nothing-to-show' });
  const id = newId();
  const claimantId = wish.field === 'facts' ? null : wish.claimantId;
  const asHandler = isNamedHandler(file, asker);
  await insertUnmasking(work, {
    ...{ id, caseId: wish.caseId, claimantId, field: wish.field, asHandler },
    reasonSealed: house.sealer.seal(wish.reason.trim(), reasonCell('rights.unmaskings', id)),
    byId: asker.personId ?? '',
  });
  // The reason may name people, so the audit record says only where it stands.
  const facts = { field: wish.field, unmasking_id: id, as_handler: asHandler };
  work.note('rights.field-unmasked', { kind: 'case', id: wish.caseId }, facts);
  return done({ value: found.value });
};

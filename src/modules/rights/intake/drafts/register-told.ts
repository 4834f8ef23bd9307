import { createHash, randomInt } from 'node:crypto';
import { clocksOf } from '#kernel/commitments/public.ts';
import { findOrganisation, findRoot } from '#kernel/identity/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { caseSubject } from '../../cases/case-moment.ts';
import {
  type CaseRegistration,
  type Registered,
  type RegisterRefusal,
  registerCase,
} from '../../cases/register-case.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { drawnSecret, readSecret } from '../../rules/intake/secret-phrase.ts';
import { consentTexts } from '../../words/intake/consent-texts.ts';
import { doorOf, insertDoor } from '../door-store.ts';
import { insertConsents } from '../voice-store.ts';

/** The signature under which a case's secret words are kept. */
export const secretSignature = (sealer: Sealer, caseId: string, secret: string): string =>
  sealer.sign(`${caseId}:${readSecret(secret)}`, 'rights.door-secret');

/** Whether secret words are those of a case: under any key, since they must open it after a new key too. */
export const isSecretOf = (
  sealer: Sealer,
  told: { readonly caseId: string; readonly secret: string },
  kept: string,
): boolean =>
  sealer.isSigned(`${told.caseId}:${readSecret(told.secret)}`, 'rights.door-secret', kept);

/** A case registered from what was told. `secret` is told once: only a new case without a phone has one. */
export interface ToldCase extends Registered {
  readonly secret: string | null;
}

const proofs = (agreed: readonly string[]) =>
  consentTexts.map(({ purpose, version, label, text }) => ({
    ...{ purpose, version, agreed: agreed.includes(purpose) },
    sha256: createHash('sha256').update(`${label}\n${text}`).digest('hex'),
  }));

/** The union a worker chose, or the city's when he did not know or the choice is none. */
export const unionFor = async (work: Work, chosen: string): Promise<string | null> => {
  const found = chosen === '' ? null : await findOrganisation(work.db, work.cityId, chosen);
  if (found?.kind === 'federation') return found.id;
  return (await findRoot(work.db, work.cityId))?.id ?? null;
};

/** Registers what was told, with the proof of consent and, where nobody left a phone, secret words to follow it by. */
export const registerTold = async (
  work: Work,
  house: RightsHouse,
  told: { readonly registration: CaseRegistration; readonly agreed: readonly string[] },
): Promise<Result<ToldCase, RegisterRefusal>> => {
  const registered = await registerCase(work, house, told.registration);
  if (!registered.ok) return registered;
  const { id, isNew } = registered.value;
  if (!isNew) return done({ ...registered.value, secret: null });
  await insertConsents(work, id, proofs(told.agreed));
  const teller = told.registration.claimants.find((one) => one.isComplainant);
  const hasPhone = teller !== undefined && teller.phone !== null;
  if (hasPhone || (await doorOf(work, id))) return done({ ...registered.value, secret: null });
  const secret = drawnSecret((below) => randomInt(below));
  await insertDoor(work, { caseId: id, signature: secretSignature(house.sealer, id, secret) });
  return done({ ...registered.value, secret });
};

/** The day by which the union says whether it takes the case; null while the year has no calendar. */
export const firstAnswerBy = async (work: Work, caseId: string): Promise<string | null> => {
  const clocks = await clocksOf(work, caseSubject({ id: caseId }));
  const first = clocks.find((one) => one.rule.id === 'supervision.refusal-notice');
  return (first ?? clocks[0])?.dueOn ?? null;
};

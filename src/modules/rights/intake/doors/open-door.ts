import type { Temporal } from 'temporal-polyfill';
import { tokenHash } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { readNumber } from '../../rules/case-numbers.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { isUuid } from '../../rules/intake/is-uuid.ts';
import {
  caseIdOfNumber,
  countDoorAttempt,
  countTries,
  type DoorSession,
  doorOf,
  insertDoorSession,
  insertTry,
  lockDoor,
  lockDoorCode,
  spendDoorCode,
  tellerOf,
} from '../door-store.ts';
import { isSecretOf } from '../drafts/register-told.ts';
import { newSecret } from './new-secret.ts';
import { isSameText } from './same-text.ts';
import { codeSignature, numberPrint } from './send-door-code.ts';

type DoorHouse = Pick<RightsHouse, 'sealer'>;

/** A session at one case, told once. */
export interface OpenedDoor {
  readonly session: string;
  readonly expiresAt: Temporal.Instant;
}

/** Refusals that are remembered: they are committed with their count, so they come inside a done answer. */
export type CountedRefusal = { readonly code: 'wrong-code' } | { readonly code: 'wrong-secret' };

const openFor = async (work: Work, to: DoorSession): Promise<OpenedDoor> => {
  const session = newSecret();
  const expiresAt = work.now.add({ hours: intakeLimits.sessionHours });
  await insertDoorSession(work, { ...to, tokenHash: tokenHash(session), expiresAt });
  work.note('rights.door-opened', { kind: 'case', id: to.caseId });
  return { session, expiresAt };
};

/** Takes a one-time code: a right one opens the case; a wrong one is counted, and the fifth makes the code void. */
export const openByCode = async (
  work: Work,
  house: DoorHouse,
  given: { readonly challenge: string; readonly code: string },
): Promise<Result<Result<OpenedDoor, CountedRefusal>, { readonly code: 'code-expired' }>> => {
  const code = isUuid(given.challenge) ? await lockDoorCode(work, given.challenge) : null;
  const isUsable =
    code !== null &&
    code.usedAt === null &&
    code.attempts < intakeLimits.attempts &&
    code.expiresAt.epochMilliseconds > work.now.epochMilliseconds;
  if (!isUsable) return refuse({ code: 'code-expired' });
  const typed = given.code.normalize('NFKC').replace(/\s/g, '');
  const isRight = isSameText(code.signature, codeSignature(house.sealer, code.id, typed));
  if (!isRight || code.caseId === null) {
    await countDoorAttempt(work, code.id);
    work.note('rights.door-code-wrong', { kind: 'door-code', id: code.id });
    return done(refuse({ code: 'wrong-code' }));
  }
  await spendDoorCode(work, code.id);
  return done(done(await openFor(work, { caseId: code.caseId, claimantId: code.claimantId })));
};

/** Takes the secret words of a case without a phone. A number that does not exist, a case that has no secret words and
 *  wrong words answer alike and are counted alike. */
export const openBySecret = async (
  work: Work,
  house: DoorHouse,
  given: { readonly number: string; readonly secret: string; readonly peer: string },
): Promise<
  Result<
    Result<OpenedDoor, CountedRefusal>,
    { readonly code: 'bad-number' } | { readonly code: 'too-many' }
  >
> => {
  const number = readNumber(given.number);
  if (!number) return refuse({ code: 'bad-number' });
  const { sealer } = house;
  const prints = {
    number: numberPrint(sealer, number),
    peer: sealer.fingerprint(given.peer, 'rights.door-peer'),
  };
  await lockDoor(work, prints.number);
  const tries = await countTries(work, prints);
  if (
    tries.ofNumber >= intakeLimits.wrongSecretsNumber ||
    tries.ofPeer >= intakeLimits.wrongSecretsPeer
  ) {
    return refuse({ code: 'too-many' });
  }
  const caseId = await caseIdOfNumber(work, number);
  const kept = caseId && (await doorOf(work, caseId));
  // Signed even when there is nothing to compare with: the time taken tells nothing.
  const told = { caseId: caseId ?? newId(), secret: given.secret };
  const isRight = isSecretOf(sealer, told, kept ?? '');
  if (!caseId || !kept || !isRight) {
    await insertTry(work, { ...prints, id: newId() });
    work.note('rights.door-secret-wrong', { kind: 'city', id: String(work.cityId) });
    return done(refuse({ code: 'wrong-secret' }));
  }
  const claimantId = await tellerOf(work, caseId);
  return done(done(await openFor(work, { caseId, claimantId })));
};

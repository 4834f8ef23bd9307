import { randomInt } from 'node:crypto';
import { sendSms } from '#kernel/notices/public.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { openClaimant } from '../../cases/seal-claimant.ts';
import { sealedClaimantsOf } from '../../claimant-store.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { readNumber } from '../../rules/case-numbers.ts';
import { fingerprintPurposes } from '../../rules/fingerprint-purposes.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { mobileIn } from '../../rules/intake/mobile.ts';
import {
  caseIdOfNumber,
  claimantWithPhone,
  countDoorCodes,
  insertDoorCode,
  lockDoor,
} from '../door-store.ts';

type DoorHouse = Pick<RightsHouse, 'sealer' | 'post'>;

export type DoorCodeRefusal =
  | { readonly code: 'bad-number' }
  | { readonly code: 'bad-phone' }
  | { readonly code: 'too-many' };

/** The signature by which a code is kept. */
export const codeSignature = (sealer: Sealer, challenge: string, code: string): string =>
  sealer.sign(`${challenge}:${code}`, 'rights.door-code');

/** How a number is counted without being kept. */
export const numberPrint = (sealer: Sealer, number: string): Buffer =>
  sealer.fingerprint(number, 'rights.door-number');

const FEW = 20;

/** Who in a case has a phone. A clerk may have typed it with spaces: in a small case the phones are read one by one. */
const claimantOf = async (
  work: Work,
  sealer: Sealer,
  asked: { readonly caseId: string; readonly phone: string; readonly print: Buffer },
): Promise<string | null> => {
  const { caseId, phone, print } = asked;
  const found = await claimantWithPhone(work, { caseId, fingerprint: print });
  if (found) return found;
  const all = await sealedClaimantsOf(work, caseId);
  if (all.length > FEW) return null;
  const same = all.find(({ claimant, sealed }) => {
    const typed = openClaimant(sealer, claimant.id, sealed).phone;
    return typed !== null && mobileIn(typed) === phone;
  });
  return same?.claimant.id ?? null;
};

const messageOf = (code: string): string =>
  `【工会】查看诉求进展的验证码是 ${code}，${intakeLimits.codeMinutes} 分钟内有效。不要告诉别人，工会不会打电话问你要。`;

const isTooMany = async (
  work: Work,
  prints: { readonly phone: Buffer; readonly number: Buffer },
): Promise<boolean> => {
  await lockDoor(work, prints.phone);
  await lockDoor(work, prints.number);
  const { inMinute, inHour, ofNumber } = await countDoorCodes(work, prints);
  return (
    inMinute >= intakeLimits.codesPerPhoneMinute ||
    inHour >= intakeLimits.codesPerPhoneHour ||
    ofNumber >= intakeLimits.codesPerNumberDay
  );
};

/** Asks for a one-time code to open the case with a number, for a phone that stands in it. A pair that fits no case gets
 *  the same answer, the same limits and a challenge that nothing opens: nobody learns whether a number exists. */
export const sendDoorCode = async (
  work: Work,
  house: DoorHouse,
  asked: { readonly number: string; readonly phone: string },
): Promise<Result<{ readonly challenge: string }, DoorCodeRefusal>> => {
  const [number, phone] = [readNumber(asked.number), mobileIn(asked.phone)];
  if (!number) return refuse({ code: 'bad-number' });
  if (!phone) return refuse({ code: 'bad-phone' });
  const { sealer, post } = house;
  const print = sealer.fingerprint(phone, fingerprintPurposes.phone);
  const prints = { phone: print, number: numberPrint(sealer, number) };
  if (await isTooMany(work, prints)) return refuse({ code: 'too-many' });

  const caseId = await caseIdOfNumber(work, number);
  const claimantId = caseId && (await claimantOf(work, sealer, { caseId, phone, print }));
  const [challenge, code] = [newId(), String(randomInt(1_000_000)).padStart(6, '0')];
  await insertDoorCode(work, {
    ...{ id: challenge, ...prints, caseId: claimantId ? caseId : null, claimantId },
    signature: codeSignature(sealer, challenge, code),
    expiresAt: work.now.add({ minutes: intakeLimits.codeMinutes }),
  });
  work.note('rights.door-code-asked', { kind: 'door-code', id: challenge });
  if (claimantId) {
    await sendSms(work, post, { to: phone, template: 'rights.door-code', body: messageOf(code) });
  }
  return done({ challenge });
};

import type { Temporal } from 'temporal-polyfill';
import { tokenHash } from '#kernel/identity/public.ts';
import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { countAttempt, findCode, type KeeperCode, spendCode } from '../keeper-code-store.ts';
import { insertKeeperSession } from '../keeper-session-store.ts';
import { bindLink, type KeeperLink, lockLiveLink } from '../keeper-store.ts';
import { isUuid } from '../rules/is-uuid.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import type { StationHouse } from '../station-house.ts';
import { isSameText, newSecret } from './keeper-secret.ts';
import { codeHash, phoneOfLink, sealForLink } from './send-keeper-code.ts';

/** A keeper's session, told once. */
export interface OpenedKeeperSession {
  readonly session: string;
  readonly expiresAt: Temporal.Instant;
}

/** A refusal that is remembered: it is committed with its count, so it comes inside a done answer. */
export interface WrongCode {
  readonly code: 'wrong-code';
}

export type ConfirmRefusal = { readonly code: 'no-such-link' } | { readonly code: 'code-expired' };

const isUsable = (code: KeeperCode, now: Temporal.Instant): boolean =>
  code.usedAt === null &&
  code.attempts < keeperLimits.attempts &&
  code.expiresAt.epochMilliseconds > now.epochMilliseconds;

const bindOnce = async (
  work: Work,
  sealer: Sealer,
  bound: { readonly link: KeeperLink; readonly phone: string },
): Promise<void> => {
  const { link, phone } = bound;
  if (link.boundAt) return;
  const phoneMasked = maskPhone(phone);
  const sealedPhone = sealForLink(sealer, link.id, phone);
  await bindLink(work, { id: link.id, sealedPhone, phoneMasked, at: work.now });
  const facts = { link: link.id, phone: phoneMasked };
  work.note('stations.keeper-bound', { kind: 'station', id: link.stationId }, facts);
};

const openSession = async (work: Work, link: KeeperLink): Promise<OpenedKeeperSession> => {
  const session = newSecret();
  const expiresAt = work.now.add({ hours: keeperLimits.sessionDays * 24 });
  const opened = { tokenHash: tokenHash(session), linkId: link.id, createdAt: work.now, expiresAt };
  await insertKeeperSession(work, opened);
  const facts = { link: link.id };
  work.note('stations.keeper-signed-in', { kind: 'station', id: link.stationId }, facts);
  return { session, expiresAt };
};

/** Takes a code: a right one binds the phone on first use and opens a session; a wrong one is counted, and the fifth
 *  makes the code void. */
export const confirmKeeperCode = async (
  work: Work,
  house: Pick<StationHouse, 'sealer'>,
  given: { readonly token: string; readonly challenge: string; readonly code: string },
): Promise<Result<Result<OpenedKeeperSession, WrongCode>, ConfirmRefusal>> => {
  const { token, challenge } = given;
  const { sealer } = house;
  const link = await lockLiveLink(work, tokenHash(token));
  if (!link) return refuse({ code: 'no-such-link' });
  if (!isUuid(challenge)) return refuse({ code: 'code-expired' });
  const code = await findCode(work, { id: challenge, linkId: link.id });
  if (!code || !isUsable(code, work.now)) return refuse({ code: 'code-expired' });

  const given6 = given.code.normalize('NFKC').replace(/\s/g, '');
  if (!isSameText(code.codeHash, codeHash(sealer, code.id, given6))) {
    await countAttempt(work, code.id);
    const facts = { link: link.id, attempt: code.attempts + 1 };
    work.note('stations.keeper-code-wrong', { kind: 'station', id: link.stationId }, facts);
    return done(refuse({ code: 'wrong-code' }));
  }

  const field = { table: 'stations.keeper_links', id: link.id, column: 'phone' };
  const phone = sealer.open(code.sealedPhone, field);
  const bound = phoneOfLink(sealer, link);
  if (bound !== null && bound !== phone) return refuse({ code: 'code-expired' });
  await spendCode(work, { id: code.id, at: work.now });
  await bindOnce(work, sealer, { link, phone });
  return done(done(await openSession(work, link)));
};

import { randomInt } from 'node:crypto';
import { tokenHash } from '#kernel/identity/public.ts';
import { sendSms } from '#kernel/notices/public.ts';
import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { countCodes, insertCode, lockPhone } from '../keeper-code-store.ts';
import { findKeeperContact } from '../keeper-contact-store.ts';
import { countWrongPhone, type KeeperLink, lockLiveLink } from '../keeper-store.ts';
import { keeperLimits } from '../rules/keeper-limits.ts';
import { mobileIn } from '../rules/keeper-phone.ts';
import type { StationHouse } from '../station-house.ts';
import { loadStations } from '../station-store.ts';
import type { Station } from '../types.ts';
import { keeperCodeMessage } from '../words/keeper-words.ts';
import { isSameText } from './keeper-secret.ts';

/** A code on its way: the challenge stands for it without naming the phone. */
export interface SentCode {
  readonly challenge: string;
  readonly phoneMasked: string;
}

/** A refusal that is remembered: it is committed with its count, so it comes inside a done answer. */
export interface WrongPhone {
  readonly code: 'wrong-phone';
}

export type SendRefusal =
  | { readonly code: 'no-such-link' }
  | { readonly code: 'bad-phone' }
  | { readonly code: 'too-many' };

const LINKS = 'stations.keeper_links';

/** The signature by which a code is kept. */
export const codeHash = (sealer: Sealer, challenge: string, code: string): string =>
  sealer.sign(`${challenge}:${code}`, 'keeper-code');

/** The phone a link is bound to; null before. */
export const phoneOfLink = (sealer: Sealer, link: KeeperLink): string | null =>
  link.sealedPhone && sealer.open(link.sealedPhone, { table: LINKS, id: link.id, column: 'phone' });

/** A phone sealed for a link. */
export const sealForLink = (sealer: Sealer, linkId: string, phone: string): Buffer =>
  sealer.seal(phone, { table: LINKS, id: linkId, column: 'phone' });

/** The keeper's mobile number in the register; a landline gets no messages, so it counts as none. */
const registeredPhone = async (
  work: Work,
  sealer: Sealer,
  station: Station,
): Promise<string | null> => {
  const { id, invented } = station;
  const sealed = (await findKeeperContact(work.db, work.cityId, id))?.sealed_keeper_phone;
  if (!sealed) return null;
  const field = { table: 'stations.stations', id, column: 'keeper_phone' };
  return mobileIn(sealer.open(sealed, field), invented);
};

const wrongPhonesOf = (work: Work, link: KeeperLink) => {
  const since = link.wrongPhonesSince;
  const isFresh =
    since !== null && work.now.subtract({ hours: 1 }).epochMilliseconds < since.epochMilliseconds;
  return isFresh ? { count: link.wrongPhones, since } : { count: 0, since: work.now };
};

const whyNotSend = async (
  work: Work,
  sent: { readonly link: KeeperLink; readonly fingerprint: Buffer },
): Promise<{ readonly code: 'too-many' } | null> => {
  await lockPhone(work, sent.fingerprint);
  const about = { fingerprint: sent.fingerprint, linkId: sent.link.id, now: work.now };
  const { inMinute, inHour, ofLink } = await countCodes(work, about);
  const isTooMany =
    inMinute >= keeperLimits.codesPerPhoneMinute ||
    inHour >= keeperLimits.codesPerPhoneHour ||
    ofLink >= keeperLimits.codesPerLinkDay;
  return isTooMany ? { code: 'too-many' } : null;
};

const sendCode = async (
  work: Work,
  house: Pick<StationHouse, 'sealer' | 'post'>,
  to: { readonly link: KeeperLink; readonly station: Station; readonly phone: string },
): Promise<SentCode> => {
  const { link, station, phone } = to;
  const challenge = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const { sealer, post } = house;
  const expiresAt = work.now.add({ minutes: keeperLimits.codeMinutes });
  await insertCode(work, {
    id: challenge,
    linkId: link.id,
    codeHash: codeHash(sealer, challenge, code),
    sealedPhone: sealForLink(sealer, link.id, phone),
    fingerprint: sealer.fingerprint(phone, 'phone'),
    sentAt: work.now,
    expiresAt,
  });
  const body = keeperCodeMessage(code, station.name);
  await sendSms(work, post, { to: phone, template: 'stations.keeper-code', body });
  work.note('stations.keeper-code-sent', { kind: 'station', id: station.id }, { link: link.id });
  return { challenge, phoneMasked: maskPhone(phone) };
};

/** Sends a one-time code to the phone of whoever holds a link. The phone must be the bound one and the one in the
 *  register, where either is known; a wrong one is counted against the link. */
export const sendKeeperCode = async (
  work: Work,
  house: Pick<StationHouse, 'sealer' | 'post'>,
  asked: { readonly token: string; readonly phone: string },
): Promise<Result<Result<SentCode, WrongPhone>, SendRefusal>> => {
  const link = await lockLiveLink(work, tokenHash(asked.token));
  if (!link) return refuse({ code: 'no-such-link' });
  const ids = [link.stationId];
  const [station] = await loadStations(work.db, work.cityId, { now: work.now, ids });
  if (!station) return refuse({ code: 'no-such-link' });
  const phone = mobileIn(asked.phone, station.invented);
  if (!phone) return refuse({ code: 'bad-phone' });

  const wrong = wrongPhonesOf(work, link);
  if (wrong.count >= keeperLimits.wrongPhonesHour) return refuse({ code: 'too-many' });
  const { sealer } = house;
  const known = [phoneOfLink(sealer, link), await registeredPhone(work, sealer, station)];
  if (known.some((one) => one !== null && !isSameText(one, phone))) {
    await countWrongPhone(work, { id: link.id, count: wrong.count + 1, since: wrong.since });
    work.note(
      'stations.keeper-phone-wrong',
      { kind: 'station', id: station.id },
      { link: link.id },
    );
    return done(refuse({ code: 'wrong-phone' }));
  }

  const fingerprint = sealer.fingerprint(phone, 'phone');
  const tooMany = await whyNotSend(work, { link, fingerprint });
  if (tooMany) return refuse(tooMany);
  return done(done(await sendCode(work, house, { link, station, phone })));
};

import { Temporal } from 'temporal-polyfill';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { LinkPurpose, PartnerLink } from '../rules/joint/referral-types.ts';

const TOKEN = /^([ari])\.([A-Za-z0-9_-]{22})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{43})$/;

const PURPOSE = 'rights.partner-link';

const letters = { answer: 'a', result: 'r', invitation: 'i' } as const;
const purposes: Readonly<Record<string, LinkPurpose>> = {
  a: 'answer',
  r: 'result',
  i: 'invitation',
};

const packed = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

const unpacked = (text: string): string => {
  const hex = Buffer.from(text, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const signature = (sealer: Sealer, cityId: number, head: string): string =>
  Buffer.from(sealer.sign(`${cityId}:${head}`, PURPOSE), 'hex').toString('base64url');

type Signed = Pick<PartnerLink, 'id' | 'purpose' | 'expiresAt'>;

const secondsOf = (moment: Temporal.Instant): number => Math.floor(moment.epochMilliseconds / 1000);

/** The address of a link: purpose, id and last second, signed with the house's key. The database holds nothing that
 *  opens it; about 77 letters, so that it fits a message. */
export const partnerToken = (sealer: Sealer, cityId: number, link: Signed): string => {
  const head = `${letters[link.purpose]}.${packed(link.id)}.${secondsOf(link.expiresAt).toString(36)}`;
  return `${head}.${signature(sealer, cityId, head)}`;
};

/** What a token says, where the house signed it; null for anything else, altered by so much as a letter. */
export const readPartnerToken = (sealer: Sealer, cityId: number, text: string): Signed | null => {
  const match = TOKEN.exec(text);
  const [, letter = '', id = '', seconds = '', given = ''] = match ?? [];
  const purpose = purposes[letter];
  if (!match || !purpose) return null;
  const head = `${letter}.${id}.${seconds}`;
  const hex = Buffer.from(given, 'base64url').toString('hex');
  // A last letter altered in bits that base64url drops is another address.
  const isWhole = Buffer.from(hex, 'hex').toString('base64url') === given;
  // Under any key: a link outlives a new key, a month at most.
  if (!isWhole || !sealer.isSigned(`${cityId}:${head}`, PURPOSE, hex)) return null;
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(seconds, 36) * 1000);
  return { purpose, id: unpacked(id), expiresAt };
};

/** Ties a form to its link; the address alone is what lets a partner in, and no cookie goes along. */
export const formTokenOf = (sealer: Sealer, linkId: string): string =>
  sealer.sign(linkId, 'rights.partner-form');

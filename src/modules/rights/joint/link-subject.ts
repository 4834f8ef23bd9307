import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/work/public.ts';
import { findInvitation } from '../meeting-store.ts';
import { findLink, lockLink } from '../partner-link-store.ts';
import { findReferral } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { PartnerLink, Referral } from '../rules/joint/referral-types.ts';
import type { Invitation, Meeting } from '../rules/meetings/meeting-types.ts';
import { readPartnerToken } from './partner-token.ts';

/** What a link stands for. */
export type LinkSubject = {
  readonly caseId: string;
  readonly bodyId: string | null;
  readonly bodyName: string;
} & (
  | { readonly kind: 'referral'; readonly referral: Referral }
  | { readonly kind: 'invitation'; readonly invitation: Invitation; readonly meeting: Meeting }
);

/** A signed link and what it stands for. */
export interface FoundLink {
  readonly link: PartnerLink;
  readonly subject: LinkSubject;
}

const subjectOf = async (
  work: Work,
  { sealer }: Pick<RightsHouse, 'sealer'>,
  link: PartnerLink,
): Promise<LinkSubject | null> => {
  const shelf = { db: work.db, cityId: work.cityId, sealer };
  if (link.purpose === 'invitation') {
    const found = await findInvitation(shelf, link.subjectId);
    if (!found) return null;
    const { invitation, meeting } = found;
    const { caseId } = meeting;
    const body = { bodyId: invitation.bodyId, bodyName: invitation.name };
    return { kind: 'invitation', caseId, ...body, invitation, meeting };
  }
  const referral = await findReferral(shelf, link.subjectId);
  if (!referral) return null;
  const { caseId, bodyId, bodyName } = referral;
  return { kind: 'referral', caseId, bodyId, bodyName, referral };
};

/** The link of an address, where the house signed it and it says the same as the record; null for a forged one.
 *  `locks`: its row is locked, after that of its case. */
export const findSubject = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  asked: { readonly token: string; readonly locks: boolean },
): Promise<FoundLink | null> => {
  const signed = readPartnerToken(house.sealer, work.cityId, asked.token);
  if (!signed) return null;
  const link = await (asked.locks ? lockLink : findLink)(work, signed.id);
  if (link?.purpose !== signed.purpose) return null;
  if (Temporal.Instant.compare(link.expiresAt, signed.expiresAt) !== 0) return null;
  const subject = await subjectOf(work, house, link);
  return subject && { link, subject };
};

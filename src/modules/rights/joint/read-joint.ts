import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { type AidRequest, aidRequestsOf } from '../aid-store.ts';
import { disclosuresOf } from '../disclosure-store.ts';
import { type CaseShut, openCase } from '../letters/open-case.ts';
import { linksOf } from '../partner-link-store.ts';
import { materialsOf, referralsOf } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { Disclosure } from '../rules/joint/disclosure-log.ts';
import type { Material, PartnerLink, Referral } from '../rules/joint/referral-types.ts';
import { whyShutLink } from '../rules/joint/why-shut-link.ts';

/** How a link stands now. */
export interface LinkLine {
  readonly link: PartnerLink;
  readonly state: 'live' | 'used' | 'voided' | 'expired';
}

/** A referral with its list and links. */
export interface ReferralLine {
  readonly referral: Referral;
  readonly materials: readonly Material[];
  readonly links: readonly LinkLine[];
}

/** What of the joint mechanism stands on a case, and whether the reader may see what was written. */
export interface JointLines {
  readonly items: readonly ReferralLine[];
  readonly aid: readonly AidRequest[];
  readonly isOpen: boolean;
}

const linkStates = {
  'no-such-link': 'voided',
  'link-voided': 'voided',
  'link-used': 'used',
  'link-expired': 'expired',
} as const;

/** The referrals of a case for whoever may read it; texts are open to its handlers. */
export const readReferrals = async (
  work: Work,
  house: Pick<RightsHouse, 'sealer'>,
  caseId: string,
): Promise<Result<JointLines, CaseShut>> => {
  const seen = await openCase(work, { caseId, permissions: ['rights.read'], isChange: false });
  if (!seen.ok) return seen;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const items: ReferralLine[] = [];
  for (const referral of await referralsOf(shelf, caseId)) {
    const links = (await linksOf(work, referral.id)).map((link): LinkLine => {
      const why = whyShutLink(link, work.now);
      return { link, state: why ? linkStates[why] : 'live' };
    });
    items.push({ referral, materials: await materialsOf(shelf, referral.id), links });
  }
  return done({ items, aid: await aidRequestsOf(shelf, caseId), isOpen: seen.value.isHandler });
};

/** The log of what was disclosed of a case; looking at it is recorded. */
export const readDisclosures = async (
  work: Work,
  caseId: string,
): Promise<Result<Disclosure[], CaseShut>> => {
  const asked = { caseId, permissions: ['rights.handle'], isChange: false };
  const seen = await openCase(work, asked);
  if (!seen.ok) return seen;
  work.note('rights.disclosures-read', { kind: 'case', id: caseId });
  return done(await disclosuresOf(work, caseId));
};

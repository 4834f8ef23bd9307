import { sendSms } from '#kernel/notices/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { contactsOf } from '../body-store.ts';
import { addDisclosure } from '../disclosure-store.ts';
import { insertLink, voidLinks } from '../partner-link-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { LinkPurpose } from '../rules/joint/referral-types.ts';
import { linkDays } from '../rules/joint/why-shut-link.ts';
import { partnerToken } from './partner-token.ts';

/** A link as told once; afterwards only its signature can be checked. */
export interface MadeLink {
  readonly url: string;
  /** UTC. */
  readonly expiresAt: string;
  /** Whether a message with it went to the contact's phone. */
  readonly isSent: boolean;
}

/** For whom a link is made. */
export interface LinkFor {
  readonly caseId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly contactId: string | null;
  /** Whether the contact gets it by message as well. */
  readonly sends: boolean;
}

const subjectOf = ({ purpose, subjectId: id }: LinkFor) => ({
  kind: purpose === 'invitation' ? ('invitation' as const) : ('referral' as const),
  id,
});

const sendIt = async (
  work: Work,
  house: RightsHouse,
  { wanted, url }: { readonly wanted: LinkFor; readonly url: string },
): Promise<boolean> => {
  if (!wanted.sends || wanted.contactId === null) return false;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const contacts = await contactsOf(shelf, [wanted.bodyId]);
  const to = contacts.find((one) => one.id === wanted.contactId && one.leftOn === null)?.phone;
  if (!to || !/^1\d{10}$/.test(to)) return false;
  const body = `【工会】有一份维权协作材料请您查收并答复，链接仅供贵单位使用一次，请勿转发：${url}`;
  await sendSms(work, house.post, { to, template: 'rights.partner-link', body });
  return true;
};

/** Makes the link for one deed and voids the one before it; the making is in the log. */
export const makeLink = async (
  work: Work,
  house: RightsHouse,
  wanted: LinkFor,
): Promise<MadeLink> => {
  const { caseId, purpose, subjectId, bodyId, bodyName } = wanted;
  const entry = { caseId, bodyId, bodyName, subject: subjectOf(wanted) };
  const reason = '已发出新的链接';
  for (const linkId of await voidLinks(work, { subjectId, purpose, reason }))
    await addDisclosure(work, { ...entry, act: 'link_voided', linkId });
  const ends = work.now.add({ hours: 24 * linkDays[purpose] }).epochMilliseconds;
  // Whole seconds, as the address says them.
  const expiresAt = work.now.add({
    milliseconds: ends - (ends % 1000) - work.now.epochMilliseconds,
  });
  const id = newId();
  const fresh = {
    ...{ usedAt: null, usedSubmission: null },
    ...{ voidedAt: null, voidReason: null },
  };
  await insertLink(work, { id, purpose, subjectId, madeAt: work.now, expiresAt, ...fresh });
  const token = partnerToken(house.sealer, work.cityId, { id, purpose, expiresAt });
  const url = `${house.publicUrl}/partner/${token}`;
  const isSent = await sendIt(work, house, { wanted, url });
  await addDisclosure(work, { ...entry, act: 'link_made', linkId: id });
  work.note('rights.partner-link-made', { kind: 'partner-link', id }, { case: caseId, purpose });
  return { url, expiresAt: expiresAt.toString(), isSent };
};

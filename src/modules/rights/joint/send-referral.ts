import { findDocument } from '#kernel/documents/public.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findBody } from '../body-store.ts';
import { changeCase } from '../cases/change-case.ts';
import { openTrack, type TrackRefusal } from '../cases/tracks.ts';
import { addDisclosure } from '../disclosure-store.ts';
import { findLetter } from '../letter-store.ts';
import { insertMaterials, insertReferral, referralBySubmission } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import type { Body } from '../rules/joint/bodies.ts';
import { referralCards } from '../rules/joint/referral-kinds.ts';
import type { Referral } from '../rules/joint/referral-types.ts';
import { disclosedItems, type ReferralWish, whyNotRefer } from '../rules/joint/why-not-refer.ts';
import { type JointCase, type JointCaseRefusal, openJointCase } from './joint-case.ts';
import { startClock } from './joint-clocks.ts';
import { type MadeLink, makeLink } from './make-link.ts';
import { idsOf, listedMaterials, sharedFacts } from './shared-facts.ts';

/** A referral with whom it goes to; `submission` is made by the sender, a repeat is the same referral. */
export interface SendReferral extends ReferralWish {
  readonly caseId: string;
  readonly submission: string;
  readonly bodyId: string;
  readonly contactId: string | null;
  /** Whether the contact gets the link by message. */
  readonly sends: boolean;
}

export type SendRefusal =
  | JointCaseRefusal
  | TrackRefusal
  | { readonly code: 'no-such-body' }
  | { readonly code: 'no-such-letter' | 'not-sealed' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

/** A referral sent; the link is null when it had been sent before. */
export interface SentReferral {
  readonly id: string;
  readonly trackId: string | null;
  readonly link: MadeLink | null;
}

const clockFor = (
  work: Work,
  house: RightsHouse,
  { found, wish, body }: { found: JointCase; wish: SendReferral; body: Body },
): Promise<string | null> => {
  const card = referralCards[wish.kind];
  if (card.clock === null) return Promise.resolve(null);
  return startClock(work, house, {
    ...{ one: found.one, rule: card.clock, startOn: work.today.toString() },
    ...{ personId: found.leadId, waitingFor: body.name },
    title: `${card.title}，等${body.name}答复`,
  });
};

const trackFor = async (
  work: Work,
  house: RightsHouse,
  { wish, body }: { wish: SendReferral; body: Body },
): Promise<Result<string | null, TrackRefusal>> => {
  const { track: kind } = referralCards[wish.kind];
  if (kind === null) return done(null);
  const { caseId, basis } = wish;
  const day = { openedOn: work.today.toString(), acceptedOn: null };
  const track = { caseId, kind, body: body.name, reference: null, basis, ...day };
  const opened = await openTrack(work, house, track);
  return opened.ok ? done(opened.value.id) : opened;
};

const isFromCounty = async (work: Work, { path }: JointCase): Promise<boolean> => {
  if (work.actor.kind !== 'person') return true;
  const his = await findOrganisation(work.db, work.cityId, work.actor.organisationId);
  const owner = await findOrganisation(work.db, work.cityId, path.split('/').at(-2) ?? '');
  return [his, owner].some((one) => one?.level === 'county' || one?.level === 'city');
};

const faultsOf = async (
  work: Work,
  { found, wish, body }: { found: JointCase; wish: SendReferral; body: Body },
): Promise<FactFault[]> =>
  whyNotRefer(wish, {
    isFromCounty: await isFromCounty(work, found),
    ...{ body, isAnonymous: found.one.isAnonymous, today: work.today.toString() },
    ...(await idsOf(work, found.one)),
  });

/** Only a paper of this case that is signed and sealed leaves the house. */
const whyNotLetter = async (
  work: Work,
  { sealer }: RightsHouse,
  { letterId, caseId }: SendReferral,
): Promise<{ readonly code: 'no-such-letter' | 'not-sealed' } | null> => {
  if (letterId === null) return null;
  const letter = await findLetter({ db: work.db, cityId: work.cityId, sealer }, letterId);
  if (letter?.caseId !== caseId) return { code: 'no-such-letter' };
  const document = await findDocument(work.db, work.cityId, letterId);
  return document?.state === 'sealed' ? null : { code: 'not-sealed' };
};

const write = async (
  work: Work,
  house: RightsHouse,
  given: { found: JointCase; wish: SendReferral; body: Body },
): Promise<Result<SentReferral, SendRefusal>> => {
  const { found, wish, body } = given;
  const { caseId, kind, basis } = wish;
  const id = newId();
  const { title, tells } = referralCards[kind];
  const facts = { referral: id, kind, body: body.name, basis, people: wish.people.length };
  const change = { act: 'rights.referral-sent', facts, workerText: tells.sent };
  await changeCase(work, house, { one: found.one, change: { ...change, closed: { title } } });
  const trackId = await trackFor(work, house, given);
  if (!trackId.ok) return trackId;
  const one: Referral = {
    ...{ id, caseId, kind, bodyId: body.id, bodyName: body.name, contactId: wish.contactId, basis },
    ...{ legalBasis: wish.legalBasis.trim(), consentedOn: wish.consentedOn },
    letterId: wish.letterId,
    shared: await sharedFacts(work, house, { caseId, wish }),
    ...{ trackId: trackId.value, clockId: await clockFor(work, house, given), state: 'sent' },
    sentOn: work.today.toString(),
    sentBy: work.actor.kind === 'person' ? work.actor.id : null,
    ...{ answeredOn: null, reference: null, answer: null, finishedOn: null, result: null },
    ...{ withdrawnReason: null, version: 1 },
  };
  await insertReferral(work, house.sealer, { one, submission: wish.submission });
  const materials = await listedMaterials(work, { caseId, wish });
  await insertMaterials(work, house.sealer, { referralId: id, materials });
  const ground = { basis, legalBasis: one.legalBasis, items: disclosedItems(wish) };
  const to = { caseId, bodyId: body.id, bodyName: body.name };
  const act = kind === 'copy' ? 'copied' : 'shared';
  await addDisclosure(work, { ...to, ...ground, act, subject: { kind: 'referral', id } });
  const link = { ...to, subjectId: id, contactId: wish.contactId, sends: wish.sends };
  const made = await makeLink(work, house, { ...link, purpose: 'answer' });
  return done({ id, trackId: trackId.value, link: made });
};

/** Puts a case, or a paper of it, before another body: the list of what goes along is frozen and logged with its
 *  ground, the track or clock begins, and a link is made by which that body answers.
 *  @source 个人信息保护法 art. 23; 网络数据安全管理条例 art. 12; domain brief 1.5, T18, T20 */
export const sendReferral = async (
  work: Work,
  house: RightsHouse,
  wish: SendReferral,
): Promise<Result<SentReferral, SendRefusal>> => {
  const found = await openJointCase(work, wish.caseId);
  if (!found.ok) return found;
  const shelf = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const before = await referralBySubmission(shelf, wish.submission);
  if (before?.caseId === wish.caseId) {
    work.note('rights.referral-repeated', { kind: 'referral', id: before.id });
    return done({ id: before.id, trackId: before.trackId, link: null });
  }
  const body = await findBody(work, wish.bodyId);
  if (!body || !found.value.path.includes(body.organisationId))
    return refuse({ code: 'no-such-body' });
  const letter = await whyNotLetter(work, house, wish);
  if (letter) return refuse(letter);
  const given = { found: found.value, wish, body };
  const errors = await faultsOf(work, given);
  return errors.length > 0 ? refuse({ code: 'invalid', errors }) : write(work, house, given);
};

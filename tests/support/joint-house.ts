import type { FastifyInstance } from 'fastify';
import { openServer } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { claimantsOf } from '#modules/rights/claimant-store.ts';
import { disclosuresOf } from '#modules/rights/disclosure-store.ts';
import { keepBody, keepContact } from '#modules/rights/joint/keep-body.ts';
import { partnerPages } from '#modules/rights/joint/partner-pages.ts';
import { type SendReferral, sendReferral } from '#modules/rights/joint/send-referral.ts';
import { partiesOf } from '#modules/rights/party-store.ts';
import { findReferral } from '#modules/rights/referral-store.ts';
import type { BodyKind } from '#modules/rights/rules/joint/bodies.ts';
import type { Referral } from '#modules/rights/rules/joint/referral-types.ts';
import { type LetterCity, letterCity } from './letter-house.ts';
import { acceptedCase, complaint, inCase } from './rights-house.ts';
import { valueIn } from './staff-city.ts';

/** A city whose county knows a labour authority, with an accepted case. */
export interface JointCity extends LetterCity {
  readonly caseId: string;
  readonly bodyId: string;
  readonly contactId: string;
}

/** Enters a body with a contact into the county's directory. */
export const newBody = async (at: LetterCity, kind: BodyKind, name: string) => {
  const { first, organisationId } = at.union;
  const body = { id: null, organisationId, kind, name, address: null, phone: null };
  const kept = await inCase(at, first, (work) =>
    keepBody(work, { ...body, retiredOn: null, version: 0 }),
  );
  const { id: bodyId } = valueIn(kept);
  const person = { id: null, bodyId, name: '赵科长', phone: '13900000009', post: '科长' };
  const contact = await inCase(at, first, (work) =>
    keepContact(work, at.house, { ...person, leftOn: null }),
  );
  return { bodyId, contactId: valueIn(contact).id };
};

export const jointCity = async (): Promise<JointCity> => {
  const at = await letterCity();
  const caseId = await acceptedCase(at);
  return { ...at, caseId, ...(await newBody(at, 'labour_authority', '某县人力资源和社会保障局')) };
};

/** The ids of a case's workers and parties. */
export const idsOf = async (at: LetterCity, caseId: string) => {
  const { cityId, database } = at.city.site;
  return database.inCity(cityId, async (db) => ({
    claimants: (await claimantsOf({ db, cityId }, caseId)).map((one) => one.id),
    parties: (await partiesOf({ db, cityId }, caseId)).map((one) => one.id),
  }));
};

/** A referral to the labour authority by duty, with nobody named, unless said. */
export const referral = (at: JointCity, given: Partial<SendReferral> = {}): SendReferral => ({
  ...{ caseId: at.caseId, submission: newId(), kind: 'labour_authority', bodyId: at.bodyId },
  ...{ contactId: at.contactId, basis: 'duty', legalBasis: '工会法第二十三条', consentedOn: null },
  ...{ summary: '拖欠工资一万二千元，请依法查处。', people: [], partyIds: [], letterId: null },
  ...{ materials: [{ title: '工资欠条', copies: 1, evidenceId: null }], sends: false },
  ...given,
});

/** Sends a referral. */
export const send = (
  at: JointCity,
  given: Partial<SendReferral> = {},
  by: PersonActor = at.union.first,
) => inCase(at, by, (work) => sendReferral(work, at.house, referral(at, given)));

/** Sends a referral that must go; answers its id and its token. */
export const sent = async (at: JointCity, given: Partial<SendReferral> = {}) => {
  const { id, link } = valueIn(await send(at, given));
  return { id, token: tokenOf(link?.url ?? '') };
};

/** The token in a link. */
export const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** A referral as it stands. */
export const referralNow = async (at: JointCity, id: string): Promise<Referral> => {
  const { cityId, database } = at.city.site;
  const { sealer } = at.house;
  const found = await database.inCity(cityId, (db) => findReferral({ db, cityId, sealer }, id));
  if (!found) throw new Error(`no referral ${id}`);
  return found;
};

/** What the log of a case says, oldest first. */
export const logOf = async (at: JointCity, caseId = at.caseId): Promise<string[]> => {
  const { cityId, database } = at.city.site;
  const log = await database.inCity(cityId, (db) => disclosuresOf({ db, cityId }, caseId));
  return log.map((one) => one.act);
};

/** The partner's pages on a server that does not listen. */
export const partnerServer = (at: JointCity): Promise<FastifyInstance> => {
  const { site, sealer } = at.city;
  const plugins = [partnerPages(at.house)];
  return openServer(
    { site, sealer, visitOf: async () => null },
    { logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
    { cards: [], readings: [], plugins, ready: async () => true },
  );
};

/** A case of two workers; the amounts are the story's business. */
export const groupCase = (at: LetterCity): Promise<string> => {
  const person = (name: string, phone: string) => ({
    ...{ name, phone, idNumber: null, isComplainant: true, isRepresentative: false },
  });
  const claimants = [person('王小明', '13800000001'), person('李大力', '13800000002')];
  return acceptedCase(at, { ...complaint(at), claimants });
};

import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import {
  AidBody,
  AidSentSchema,
  AnswerBody,
  DisclosureListSchema,
  LinkSchema,
  NextLinkSchema,
  ReferralBody,
  ReferralListSchema,
  ReferralParams,
  ResendBody,
  SentSchema,
  WithdrawBody,
} from '../contract/joint.ts';
import { CaseParams } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { jointRefusals } from '../words/joint-refusals.ts';
import { recordAnswer, resendLink, withdrawReferral } from './change-referral.ts';
import { aidToWire, disclosuresToWire, jointToWire, linkToWire } from './joint-to-wire.ts';
import { readDisclosures, readReferrals } from './read-joint.ts';
import { requestAid } from './request-aid.ts';
import { type SendReferral, sendReferral } from './send-referral.ts';

const reading = { method: 'GET', tag: '协作机制', refusals: jointRefusals } as const;
const writing = {
  method: 'POST',
  permission: 'rights.handle',
  tag: '协作机制',
  refusals: jointRefusals,
} as const;

/** A referral from its body on the wire. */
const wishFrom = (
  caseId: string,
  body: Omit<ReferralBody, 'kind'>,
): Omit<SendReferral, 'kind'> => ({
  ...{ caseId, submission: body.submission, bodyId: body.body_id, contactId: body.contact_id },
  ...{ basis: body.basis, legalBasis: body.legal_basis, consentedOn: body.consented_on },
  ...{ summary: body.summary, partyIds: body.party_ids, letterId: body.letter_id },
  people: body.people.map(({ claimant_id: claimantId, fields }) => ({ claimantId, fields })),
  materials: body.materials.map(({ title, copies, evidence_id: evidenceId }) => ({
    ...{ title, copies, evidenceId },
  })),
  sends: body.sends_sms,
});

const listRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...reading,
    url: '/api/rights/cases/:id/referrals',
    permission: 'rights.read',
    summary: '本案的协作材料、法律援助申请和链接状态；内容只给承办人看',
    schema: { params: CaseParams, response: ReferralListSchema },
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const lines = await readReferrals(work, house, params.id);
        return lines.ok ? done(jointToWire(lines.value)) : lines;
      }),
  });

const disclosureRoute = (): RouteCard =>
  defineRoute({
    ...reading,
    url: '/api/rights/cases/:id/disclosures',
    permission: 'rights.handle',
    summary: '本案对外提供个人信息的记录（至少保存三年）；查看记入审计',
    schema: { params: CaseParams, response: DisclosureListSchema },
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const log = await readDisclosures(work, params.id);
        return log.ok ? done(disclosuresToWire(log.value)) : log;
      }),
  });

const sendRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...writing,
    url: '/api/rights/cases/:id/referrals',
    summary: '向协作单位移送、商请或者抄送：材料清单、依据、链接；链接只显示这一次',
    status: 201,
    bodyLimit: 500_000,
    schema: { params: CaseParams, body: ReferralBody, response: SentSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const wish = { ...wishFrom(params.id, body), kind: body.kind };
        // Legal aid has its own door, where the lane is found.
        const given =
          body.kind === 'legal_aid' ? { isMigrantWorker: false, limitationOn: null } : null;
        const sent = given
          ? await requestAid(work, house, { ...wish, ...given })
          : await sendReferral(work, house, wish);
        if (!sent.ok) return sent;
        const { id, trackId, link } = sent.value;
        return done({ id, track_id: trackId, link: link && linkToWire(link) });
      }),
  });

const aidRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...writing,
    url: '/api/rights/cases/:id/legal-aid',
    summary: '申请法律援助：讨薪、工伤的进城务工人员免予核查经济困难，时效将满的先行援助',
    status: 201,
    bodyLimit: 500_000,
    schema: { params: CaseParams, body: AidBody, response: AidSentSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const { is_migrant_worker: isMigrantWorker, limitation_on: limitationOn } = body;
        const wish = { ...wishFrom(params.id, body), isMigrantWorker, limitationOn };
        const sent = await requestAid(work, house, wish);
        return sent.ok ? done(aidToWire(sent.value)) : sent;
      }),
  });

const resendRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...writing,
    url: '/api/rights/cases/:id/referrals/:referral_id/link',
    summary: '重新发出链接：旧链接作废，期限不重算',
    status: 201,
    schema: { params: ReferralParams, body: ResendBody, response: LinkSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const asked = { caseId: params.id, referralId: params.referral_id };
        const made = await resendLink(work, house, { ...asked, sends: body.sends_sms });
        return made.ok ? done(linkToWire(made.value)) : made;
      }),
  });

const withdrawRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...writing,
    url: '/api/rights/cases/:id/referrals/:referral_id/withdraw',
    summary: '撤回协作材料：链接作废，记录保留',
    schema: { params: ReferralParams, body: WithdrawBody },
    handler: ({ params, body: { reason }, perform }) =>
      perform((work) => {
        const asked = { caseId: params.id, referralId: params.referral_id, reason };
        return withdrawReferral(work, house, asked);
      }),
  });

const answerRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...writing,
    url: '/api/rights/cases/:id/referrals/:referral_id/answer',
    summary: '登记对方用电话或者书面作出的答复、结果；链接随之作废',
    schema: { params: ReferralParams, body: AnswerBody, response: NextLinkSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const record = { caseId: params.id, referralId: params.referral_id, ...body };
        const next = await recordAnswer(work, house, record);
        return next.ok ? done({ link: next.value && linkToWire(next.value) }) : next;
      }),
  });

/** Routes of referrals: sending, sending again, taking back, answers that came another way, and the log. */
export const jointRoutes = (house: RightsHouse): RouteCard[] => [
  listRoute(house),
  disclosureRoute(),
  sendRoute(house),
  aidRoute(house),
  resendRoute(house),
  withdrawRoute(house),
  answerRoute(house),
];

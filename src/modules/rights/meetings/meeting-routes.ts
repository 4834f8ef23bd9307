import { Temporal } from 'temporal-polyfill';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { LinkSchema } from '../contract/joint.ts';
import {
  AgreementBody,
  CancelBody,
  HoldBody,
  InvitationParams,
  MeetingListSchema,
  MeetingParams,
  MinutesBody,
  PlanBody,
  PlannedSchema,
  RecordedSchema,
  ReplyBody,
  ResendInvitationBody,
} from '../contract/meetings.ts';
import { CaseParams } from '../contract.ts';
import { linkToWire } from '../joint/joint-to-wire.ts';
import type { RightsHouse } from '../rights-house.ts';
import { jointRefusals } from '../words/joint-refusals.ts';
import { cancelMeeting, correctMinutes, recordReply, resendInvitation } from './change-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { readMeetings } from './read-meetings.ts';
import { recordAgreement } from './record-agreement.ts';

const common = {
  method: 'POST',
  permission: 'rights.handle',
  tag: '调解和会议',
  refusals: jointRefusals,
} as const;

const listRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'GET',
    permission: 'rights.read',
    url: '/api/rights/cases/:id/meetings',
    summary: '本案的调解、会议和协议；姓名、记录、正文只给承办人看',
    schema: { params: CaseParams, response: MeetingListSchema },
    handler: ({ params, perform }) => perform((work) => readMeetings(work, house, params.id)),
  });

const planRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/meetings',
    summary: '安排调解、协调会或者联席会议，邀请当事人和单位；可以同时进入调解',
    status: 201,
    schema: { params: CaseParams, body: PlanBody, response: PlannedSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const { starts_at, sends_sms: sends, invitees, ...rest } = body;
        const planned = await planMeeting(work, house, {
          ...{ ...rest, caseId: params.id, sends, startsAt: Temporal.Instant.from(starts_at) },
          invitees: invitees.map(({ contact_id: contactId, ...one }) => ({ ...one, contactId })),
        });
        if (!planned.ok) return planned;
        const links = planned.value.links.map(({ bodyName, link }) => ({
          ...{ body_name: bodyName, link: linkToWire(link) },
        }));
        return done({ id: planned.value.id, links });
      }),
  });

const holdRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/meetings/:meeting_id/held',
    summary: '登记会议情况：到场、记录、签字、结果；调解未成的同时登记未成并提醒时效',
    schema: { params: MeetingParams, body: HoldBody },
    handler: ({ params, body, perform }) =>
      perform((work) =>
        holdMeeting(work, house, {
          ...{ ...body, caseId: params.id, meetingId: params.meeting_id },
          attendance: body.attendance.map((one) => ({
            ...{ invitationId: one.invitation_id, hasAttended: one.has_attended },
            ...{ representedBy: one.represented_by, signature: one.signature },
          })),
        }),
      ),
  });

const cancelRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/meetings/:meeting_id/cancel',
    summary: '取消会议',
    schema: { params: MeetingParams, body: CancelBody },
    handler: ({ params, body, perform }) =>
      perform((work) =>
        cancelMeeting(work, house, { ...body, caseId: params.id, meetingId: params.meeting_id }),
      ),
  });

const minutesRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/meetings/:meeting_id/minutes',
    summary: '更正会议记录：原记录保留，写明更正原因',
    schema: { params: MeetingParams, body: MinutesBody },
    handler: ({ params, body, perform }) =>
      perform((work) =>
        correctMinutes(work, house, { ...body, caseId: params.id, meetingId: params.meeting_id }),
      ),
  });

const replyRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/meetings/:meeting_id/invitations/:invitation_id/reply',
    summary: '登记受邀方用电话或者当面作出的答复',
    schema: { params: InvitationParams, body: ReplyBody },
    handler: ({ params, body, perform }) =>
      perform((work) =>
        recordReply(work, house, {
          ...{ ...body, caseId: params.id, meetingId: params.meeting_id },
          invitationId: params.invitation_id,
        }),
      ),
  });

const resendRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/meetings/:meeting_id/invitations/:invitation_id/link',
    summary: '重新发出邀请链接：旧链接作废',
    status: 201,
    schema: { params: InvitationParams, body: ResendInvitationBody, response: LinkSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const made = await resendInvitation(work, house, {
          ...{ caseId: params.id, meetingId: params.meeting_id, version: body.version },
          ...{ invitationId: params.invitation_id, sends: body.sends_sms },
        });
        return made.ok ? done(linkToWire(made.value)) : made;
      }),
  });

const agreementRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    url: '/api/rights/cases/:id/agreements',
    summary: '登记协议或者会议承诺：每一项成为到期承诺；协议开始计算司法确认期限',
    status: 201,
    bodyLimit: 2_000_000,
    schema: { params: CaseParams, body: AgreementBody, response: RecordedSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const recorded = await recordAgreement(work, house, {
          ...{ caseId: params.id, submission: body.submission, meetingId: body.meeting_id },
          ...{ kind: body.kind, number: body.number, text: body.text },
          ...{ agreedOn: body.agreed_on, effectiveOn: body.effective_on },
          isSignedByParties: body.signed_by_parties,
          isSealedByMediator: body.sealed_by_mediator,
          items: body.items.map(({ parts, ...item }) => ({
            ...{ partyId: item.party_id, bodyId: item.body_id, amountFen: item.amount_fen },
            ...{ act: item.act, dueOn: item.due_on },
            parts: parts.map((part) => ({
              ...{ claimantId: part.claimant_id, amountFen: part.amount_fen },
            })),
          })),
        });
        if (!recorded.ok) return recorded;
        return done({ id: recorded.value.id, commitment_ids: [...recorded.value.commitmentIds] });
      }),
  });

/** Routes of mediation, meetings and agreements. */
export const meetingRoutes = (house: RightsHouse): RouteCard[] => [
  listRoute(house),
  planRoute(house),
  holdRoute(house),
  cancelRoute(house),
  minutesRoute(house),
  replyRoute(house),
  resendRoute(house),
  agreementRoute(house),
];

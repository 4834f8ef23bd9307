import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { Actor, PersonActor } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import {
  BodyBody,
  BodyParams,
  BodySchema,
  ContactBody,
  ContactSchema,
  DirectorySchema,
  FeedbackBody,
  PaperBody,
  PaperListSchema,
  PaperSchema,
  UnionQuery,
} from '../contract/joint.ts';
import type { RightsHouse } from '../rights-house.ts';
import { jointRefusals } from '../words/joint-refusals.ts';
import { bodyToWire, paperToWire } from './joint-to-wire.ts';
import { directoryOf, keepBody, keepContact } from './keep-body.ts';
import { giveFeedback, listPapers, receivePaper } from './received-papers.ts';

const common = { tag: '协作机制', refusals: jointRefusals } as const;

const holds = (actor: PersonActor, permission: string): boolean =>
  (actor.scopes[permission]?.length ?? 0) > 0;

/** Whoever handles cases or keeps the directory calls people; the rest see their numbers masked. */
const mayCall = (actor: Actor): boolean =>
  actor.kind === 'person' && (holds(actor, 'rights.handle') || holds(actor, 'rights.contacts'));

const listRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'GET',
    url: '/api/rights/bodies',
    permission: 'rights.read',
    summary: '协作单位名录：本工会和上级工会维护的单位和联系人',
    schema: { querystring: UnionQuery, response: DirectorySchema },
    handler: ({ actor, query, perform }) =>
      perform(async (work) => {
        const found = await directoryOf(work, house, query.organisation_id);
        if (!found.ok) return found;
        return done({ items: found.value.map((body) => bodyToWire(body, mayCall(actor))) });
      }),
  });

const bodyRoute = (): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/bodies',
    permission: 'rights.contacts',
    summary: '新增或者修改协作单位',
    schema: { body: BodyBody, response: BodySchema },
    handler: ({ body, perform }) =>
      perform(async (work) => {
        const { organisation_id: organisationId, retired_on: retiredOn, ...rest } = body;
        const kept = await keepBody(work, { ...rest, organisationId, retiredOn });
        return kept.ok ? done(bodyToWire({ ...kept.value, contacts: [] }, true)) : kept;
      }),
  });

const contactRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/bodies/:id/contacts',
    permission: 'rights.contacts',
    summary: '新增或者修改联系人；电话加密保存',
    schema: { params: BodyParams, body: ContactBody, response: ContactSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const { left_on: leftOn, ...rest } = body;
        const kept = await keepContact(work, house, { ...rest, leftOn, bodyId: params.id });
        if (!kept.ok) return kept;
        const { id, name, phone, post } = kept.value;
        return done({ id, name, phone, post, left_on: leftOn });
      }),
  });

const papersRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'GET',
    url: '/api/rights/papers',
    permission: 'rights.read',
    summary: '收到的司法建议书、检察建议书、仲裁建议书，新的在前',
    schema: { querystring: UnionQuery, response: PaperListSchema },
    handler: ({ query, perform }) =>
      perform(async (work) => {
        const papers = await listPapers(work, house, query.organisation_id);
        return papers.ok ? done({ items: papers.value.map(paperToWire) }) : papers;
      }),
  });

const receiveRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/papers',
    permission: 'rights.handle',
    summary: '登记收到的建议书；同一单位同一文号只登记一次',
    status: 201,
    schema: { body: PaperBody, response: PaperSchema },
    handler: ({ body, perform }) =>
      perform(async (work) => {
        const received = await receivePaper(work, house, {
          ...{ submission: body.submission, organisationId: body.organisation_id },
          ...{ caseId: body.case_id, kind: body.kind, bodyId: body.body_id, number: body.number },
          ...{ title: body.title, content: body.content, datedOn: body.dated_on },
          ...{ receivedOn: body.received_on, feedbackByOn: body.feedback_by_on },
          fileId: body.file_id,
        });
        return received.ok ? done(paperToWire(received.value)) : received;
      }),
  });

const feedbackRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    method: 'POST',
    url: '/api/rights/papers/:id/feedback',
    permission: 'rights.handle',
    summary: '登记对建议书的反馈',
    status: 201,
    schema: { params: BodyParams, body: FeedbackBody, response: PaperSchema },
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const answered = await giveFeedback(work, house, { paperId: params.id, ...body });
        return answered.ok ? done(paperToWire(answered.value)) : answered;
      }),
  });

/** Routes of the directory of bodies and of papers received from them. */
export const directoryRoutes = (house: RightsHouse): RouteCard[] => [
  listRoute(house),
  bodyRoute(),
  contactRoute(house),
  papersRoute(house),
  receiveRoute(house),
  feedbackRoute(house),
];

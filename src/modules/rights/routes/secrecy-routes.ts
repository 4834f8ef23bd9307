import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { perform as performNow } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import {
  ReviewBody,
  UnmaskBody,
  Unmasked,
  UnmaskingOnWire,
  UnmaskingPage,
  UnmaskingQuery,
} from '../contract/secrecy.ts';
import { CaseParams } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { reviewUnmasking, unmaskingsFor } from '../secrecy/review-unmasking.ts';
import { unmaskField } from '../secrecy/unmask.ts';
import { secrecyRefusals } from '../words/secrecy-refusals.ts';

/** The heading under which the API page shows these routes. */
export const SECRECY = '案件保密';

const unmaskRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/unmaskings',
    permission: 'rights.read',
    summary: '查看一项个人信息的原文；须写明理由，逐次记录，供复核',
    tag: SECRECY,
    schema: { params: CaseParams, body: UnmaskBody, response: Unmasked },
    rate: { most: 60, withinSeconds: 60 },
    refusals: secrecyRefusals,
    handler: ({ params, body, actor, reply }) => {
      reply.header('cache-control', 'no-store');
      const { field, reason, claimant_id: claimantId = null } = body;
      const wish = { caseId: params.id, field, reason, claimantId };
      // Not once for each idempotency key: that would keep the answer for a day. Each look is a look.
      return performNow(house.site, actor, (work) => unmaskField(work, house, wish));
    },
  });

const listRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/unmaskings',
    permission: 'rights.review',
    summary: '查看个人信息原文的记录，最近的在前',
    tag: SECRECY,
    schema: { querystring: UnmaskingQuery, response: UnmaskingPage },
    handler: ({ query, perform, reply }) => {
      reply.header('cache-control', 'no-store');
      const { page = 1, page_size: pageSize = 50 } = query;
      const asked = { isReviewed: query.reviewed ?? null, page, pageSize };
      return perform(async (work) =>
        done({ ...(await unmaskingsFor(work, house, asked)), page, page_size: pageSize }),
      );
    },
  });

const reviewRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/unmaskings/:id/review',
    permission: 'rights.review',
    summary: '复核一条查看记录：正当，或不当并写明',
    tag: SECRECY,
    schema: { params: CaseParams, body: ReviewBody, response: UnmaskingOnWire },
    refusals: secrecyRefusals,
    handler: ({ params, body, perform }) => {
      const wish = { id: params.id, verdict: body.verdict, note: body.note ?? '' };
      return perform((work) => reviewUnmasking(work, house, wish));
    },
  });

/** Looking at fields in the clear, and looking after who looked. */
export const secrecyRoutes = (house: RightsHouse): RouteCard[] => [
  unmaskRoute(house),
  listRoute(house),
  reviewRoute(house),
];

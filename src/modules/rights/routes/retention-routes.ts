import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Refusal, type Result } from '#lib/result.ts';
import {
  Made,
  RetentionPage,
  RetentionQuery,
  RetentionTerms,
  TermBody,
  VerdictBody,
  WhyBody,
} from '../contract/secrecy.ts';
import { CaseParams } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { decideErasure, proposeErasure } from '../secrecy/erase-case.ts';
import { liftHold, placeHold } from '../secrecy/legal-holds.ts';
import { setTerm, type Term, termsHere } from '../secrecy/plan-retention.ts';
import { retentionFor } from '../secrecy/retention-list.ts';
import { secrecyRefusals } from '../words/secrecy-refusals.ts';
import { SECRECY } from './secrecy-routes.ts';

const RETAIN = 'rights.retain';

const termsToWire = (terms: readonly Term[]) => ({
  items: terms.map(({ kind, title, years, basis, setHere }) => ({
    ...{ kind, title, years, basis, set_here: setHere },
  })),
});

const termRoutes = (): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/rights/retention-terms',
    permission: RETAIN,
    summary: '案卷保存年限：各类案卷的年限和依据',
    tag: SECRECY,
    schema: { response: RetentionTerms },
    handler: ({ perform }) => perform(async (work) => done(termsToWire(await termsHere(work)))),
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/rights/retention-terms/:kind',
    permission: RETAIN,
    summary: '设定一类案卷的保存年限；未清除的案件重新排定',
    tag: SECRECY,
    schema: {
      params: Type.Object({ kind: Type.String({ maxLength: 40 }) }),
      body: TermBody,
      response: RetentionTerms,
    },
    refusals: secrecyRefusals,
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const set = await setTerm(work, { kind: params.kind, ...body });
        return set.ok ? done(termsToWire(set.value)) : set;
      }),
  }),
];

const listRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/retention',
    permission: RETAIN,
    summary: '已归档案件和个人信息的保存期限，先到期的在前',
    tag: SECRECY,
    schema: { querystring: RetentionQuery, response: RetentionPage },
    handler: ({ query, perform }) => {
      const { page = 1, page_size: pageSize = 50, due: isDue = false } = query;
      return perform(async (work) =>
        done({
          ...(await retentionFor(work, { isDue, page, pageSize })),
          page,
          page_size: pageSize,
        }),
      );
    },
  });

const deedRoute = (
  path: 'legal-hold' | 'legal-hold-end' | 'erasure',
  summary: string,
  deed: (
    work: Work,
    wish: { readonly caseId: string; readonly reason: string },
  ) => Promise<Result<unknown, Refusal>>,
): RouteCard =>
  defineRoute({
    ...{ method: 'POST', url: `/api/rights/cases/:id/${path}`, permission: RETAIN },
    ...{ summary, tag: SECRECY, refusals: secrecyRefusals },
    schema: { params: CaseParams, body: WhyBody, response: Made },
    handler: ({ params, body, perform }) =>
      perform((work) => deed(work, { caseId: params.id, reason: body.reason })),
  });

const decisionRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/erasure/decision',
    permission: RETAIN,
    summary: '另一人批准或不同意清除；批准后立即清除，不能恢复',
    tag: SECRECY,
    schema: { params: CaseParams, body: VerdictBody, response: Made },
    refusals: secrecyRefusals,
    handler: ({ params, body, perform }) => {
      const wish = { caseId: params.id, approve: body.approve, reason: body.reason ?? '' };
      return perform((work) => decideErasure(work, house, wish));
    },
  });

/** How long archived cases keep what is personal, holds, and erasure by two people. */
export const retentionRoutes = (house: RightsHouse): RouteCard[] => [
  ...termRoutes(),
  listRoute(),
  deedRoute('legal-hold', '暂停清除（证据保全），写明理由', (work, wish) =>
    placeHold(work, house, wish),
  ),
  deedRoute('legal-hold-end', '解除暂停清除，写明理由', (work, wish) =>
    liftHold(work, house, wish),
  ),
  deedRoute('erasure', '提出清除到期案件的个人信息', (work, wish) =>
    proposeErasure(work, house, wish),
  ),
  decisionRoute(house),
];

import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { peopleWithRoles } from '../candidate-store.ts';
import { caseMoment } from '../cases/case-moment.ts';
import { demandsOf } from '../cases/demands.ts';
import { casesFor } from '../cases/list-cases.ts';
import { claimantsToWire, readCase, sightOf } from '../cases/read-case.ts';
import { readTimeline } from '../cases/read-timeline.ts';
import { seeCase } from '../cases/see-case.ts';
import { Candidates } from '../contract/case-bodies.ts';
import { Demands, Timeline } from '../contract/case-steps.ts';
import { CaseDetail, CaseListQuery, CasePage, ClaimantPage } from '../contract/cases.ts';
import { CaseParams } from '../contract.ts';
import { handlersOf } from '../handler-store.ts';
import { rightsPermissions } from '../permissions.ts';
import type { RightsHouse } from '../rights-house.ts';
import { demandWords } from '../rules/limitation/limitation-facts.ts';
import { CASES } from './case-card.ts';

const listRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases',
    permission: 'rights.read',
    summary: '案件列表：本级和下级，最近有变化的在前',
    tag: CASES,
    schema: { querystring: CaseListQuery, response: CasePage },
    handler: ({ query, perform }) =>
      perform(async (work) => {
        const { page = 1, page_size: pageSize = 20 } = query;
        const { items, total } = await casesFor(work, {
          organisationId: query.organisation_id ?? null,
          state: query.state ?? null,
          isOpen: query.open ?? null,
          matter: query.matter ?? null,
          isMajor: query.major ?? null,
          isMine: query.mine ?? false,
          text: query.q?.trim() || null,
          page,
          pageSize,
        });
        return done({ items, total, page, page_size: pageSize });
      }),
  });

const caseRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id',
    permission: 'rights.read',
    summary: '一个案件：人、单位、期限、程序，每一步能不能办、为什么不能办',
    tag: CASES,
    schema: { params: CaseParams, response: CaseDetail },
    handler: ({ params, perform }) => perform((work) => readCase(work, house, params.id)),
  });

const timelineRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/timeline',
    permission: 'rights.read',
    summary: '案件的时间线，从早到晚',
    tag: CASES,
    schema: {
      params: CaseParams,
      querystring: Type.Object({ after_seq: Type.Optional(Type.Integer({ minimum: 0 })) }),
      response: Timeline,
    },
    handler: ({ params, query, perform }) => {
      const asked = { caseId: params.id, afterSeq: query.after_seq ?? 0 };
      return perform((work) => readTimeline(work, house, asked));
    },
  });

const claimantsRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/claimants',
    permission: 'rights.read',
    summary: '案件的工友名单；不是承办人的只看到遮盖后的信息',
    tag: CASES,
    schema: {
      params: CaseParams,
      querystring: Type.Object({
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
        page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      response: ClaimantPage,
    },
    handler: ({ params, query, perform }) =>
      perform(async (work) => {
        const seen = await seeCase(work, params.id);
        if (!seen.ok) return seen;
        const moment = await caseMoment(work, seen.value);
        const { people: plain } = sightOf(moment);
        const { page = 1, page_size: most = 100 } = query;
        const asked = { caseId: params.id, plain, from: (page - 1) * most, most };
        const items = await claimantsToWire(work, house, asked);
        return done({ items, total: moment.file.claimants.length, masked: !plain });
      }),
  });

const demandsRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/demands',
    permission: 'rights.read',
    summary: '案件里有据可查的主张权利的日期（仲裁时效中断的证据）',
    tag: CASES,
    schema: { params: CaseParams, response: Demands },
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const seen = await seeCase(work, params.id);
        if (!seen.ok) return seen;
        const demands = await demandsOf(work, params.id);
        const items = demands.map((one) => ({ ...one, kind_label: demandWords[one.kind] }));
        return done({ items });
      }),
  });

const handlingRoles = rightsPermissions
  .filter((card) => card.permission === 'rights.handle')
  .flatMap((card) => card.roles);

const candidatesRoute = (): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/candidates',
    permission: 'rights.decide',
    summary: '可以指定为承办人的人',
    tag: CASES,
    schema: { params: CaseParams, response: Candidates },
    handler: ({ params, perform }) =>
      perform(async (work) => {
        const seen = await seeCase(work, params.id);
        if (!seen.ok) return seen;
        const { path } = seen.value.organisation;
        const people = await peopleWithRoles(work, { roles: handlingRoles, path });
        const handlers = await handlersOf(work, params.id);
        const recused = handlers.filter((one) => one.endReason === 'recused');
        const items = people.map((one) => ({
          person_id: one.personId,
          name: one.name,
          organisation_name: one.organisationName,
          recused: recused.some((it) => it.personId === one.personId),
        }));
        return done({ items });
      }),
  });

/** Reading cases. */
export const caseReadingRoutes = (house: RightsHouse): RouteCard[] => [
  listRoute(),
  caseRoute(house),
  timelineRoute(house),
  claimantsRoute(house),
  demandsRoute(),
  candidatesRoute(),
];

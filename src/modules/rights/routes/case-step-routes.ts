import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { done } from '#lib/result.ts';
import { registrationFrom } from '../cases/from-wire.ts';
import { assignHandlers, declareNoInterest, recuseHandler } from '../cases/handlers.ts';
import { registerCase } from '../cases/register-case.ts';
import { takeStep } from '../cases/take-step.ts';
import { transferCase } from '../cases/transfer-case.ts';
import {
  HandlersBody,
  RecusalBody,
  RegisterBody,
  Registered,
  StepBody,
  TransferBody,
} from '../contract/case-bodies.ts';
import { CaseDetail } from '../contract/cases.ts';
import { CaseParams, uuid } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { caseRefusals } from '../words/case-refusals.ts';
import { CASES, thenCase } from './case-card.ts';

const registerRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases',
    permission: 'rights.register',
    summary: '登记一个案件（电话、窗口、来信）；同一 submission 重发不会重复登记',
    tag: CASES,
    schema: { body: RegisterBody, response: Registered },
    status: 201,
    bodyLimit: 2_000_000,
    refusals: caseRefusals,
    handler: ({ body, perform }) =>
      perform(async (work) => {
        const registered = await registerCase(work, house, registrationFrom(work, body));
        if (!registered.ok) return registered;
        const { id, number, isNew } = registered.value;
        return done({ id, number, is_new: isNew });
      }),
  });

const stepRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/steps',
    permission: 'rights.read',
    summary: '办理一步；须带上您看到的版本号和这一步要填的内容',
    tag: CASES,
    schema: { params: CaseParams, body: StepBody, response: CaseDetail },
    refusals: caseRefusals,
    handler: ({ params, body, perform }) => {
      const wish = { caseId: params.id, version: body.version, step: body.step, facts: body.facts };
      return thenCase(house, { perform, caseId: params.id }, (work) => takeStep(work, house, wish));
    },
  });

const transferRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/transfer',
    permission: 'rights.decide',
    summary: '转给本市另一个工会；期限继续计算',
    tag: CASES,
    schema: {
      params: CaseParams,
      body: TransferBody,
      response: Type.Object({ id: uuid, organisation_id: uuid, version: Type.Integer() }),
    },
    refusals: caseRefusals,
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const { version, reason, organisation_id: organisationId } = body;
        const wish = { caseId: params.id, version, organisationId, reason };
        const handed = await transferCase(work, house, wish);
        if (!handed.ok) return handed;
        const { id, organisationId: owner, version: now } = handed.value;
        return done({ id, organisation_id: owner, version: now });
      }),
  });

const handlersRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/handlers',
    permission: 'rights.decide',
    summary: '指定承办人（带监督员证号）；代替原来的',
    tag: CASES,
    schema: { params: CaseParams, body: HandlersBody, response: CaseDetail },
    refusals: caseRefusals,
    handler: ({ params, body, perform }) => {
      const handlers = body.handlers.map((one) => ({
        personId: one.person_id,
        capacity: one.capacity,
        certificateNumber: one.certificate_number,
      }));
      const wish = { caseId: params.id, handlers };
      return thenCase(house, { perform, caseId: params.id }, (work) =>
        assignHandlers(work, house, wish),
      );
    },
  });

const declareRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/declaration',
    permission: 'rights.handle',
    summary: '承办人声明：本人和近亲属与本案没有利害关系',
    tag: CASES,
    schema: { params: CaseParams, response: CaseDetail },
    refusals: caseRefusals,
    handler: ({ params, perform }) =>
      thenCase(house, { perform, caseId: params.id }, (work) =>
        declareNoInterest(work, house, { caseId: params.id }),
      ),
  });

const recuseRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/recusals',
    permission: 'rights.handle',
    summary: '承办人回避（本人申请，或由维权负责人决定）',
    tag: CASES,
    schema: { params: CaseParams, body: RecusalBody, response: CaseDetail },
    refusals: caseRefusals,
    handler: ({ params, body, perform }) => {
      const wish = { caseId: params.id, personId: body.person_id, reason: body.reason };
      return thenCase(house, { perform, caseId: params.id }, (work) =>
        recuseHandler(work, house, wish),
      );
    },
  });

/** Registering a case, moving it, and who works on it. */
export const caseStepRoutes = (house: RightsHouse): RouteCard[] => [
  registerRoute(house),
  stepRoute(house),
  transferRoute(house),
  handlersRoute(house),
  declareRoute(house),
  recuseRoute(house),
];

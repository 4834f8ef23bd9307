import { Type } from 'typebox';
import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import { CorrectionAnswer, Corrections } from '../contract/secrecy.ts';
import { CaseParams, uuid } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { answerCorrection, correctionsFor } from '../secrecy/corrections.ts';
import { secrecyRefusals } from '../words/secrecy-refusals.ts';
import { SECRECY } from './secrecy-routes.ts';

/** What workers asked to have corrected, and the answers. */
export const correctionRoutes = (house: RightsHouse): RouteCard[] => [
  defineRoute({
    method: 'GET',
    url: '/api/rights/cases/:id/corrections',
    permission: 'rights.read',
    summary: '工友要求更正个人信息的情况；要改成什么只给承办人看',
    tag: SECRECY,
    schema: { params: CaseParams, response: Corrections },
    handler: ({ params, perform }) => perform((work) => correctionsFor(work, house, params.id)),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/rights/cases/:id/corrections/:part_id/answer',
    permission: 'rights.handle',
    summary: '更正，或说明不更正的原因',
    tag: SECRECY,
    schema: {
      params: Type.Object({ id: uuid, part_id: uuid }),
      body: CorrectionAnswer,
      response: Corrections,
    },
    refusals: secrecyRefusals,
    handler: ({ params, body, perform }) =>
      perform(async (work) => {
        const wish = { caseId: params.id, id: params.part_id, ...body };
        const answered = await answerCorrection(work, house, wish);
        return answered.ok ? correctionsFor(work, house, params.id) : answered;
      }),
  }),
];

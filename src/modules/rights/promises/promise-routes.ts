import { defineRoute, type RouteCard } from '#kernel/http/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import {
  FulfilmentBody,
  PromiseBody,
  PromiseList,
  PromiseParams,
  RenegotiationBody,
} from '../contract/promises.ts';
import { CaseParams } from '../contract.ts';
import type { RightsHouse } from '../rights-house.ts';
import { promiseRefusals } from '../words/promise-refusals.ts';
import { promisesOfCase } from './promises-of-case.ts';
import { recordPromise, recordPromiseAnew, recordPromiseKept } from './record-promise.ts';

const common = { tag: '案件承诺', refusals: promiseRefusals } as const;
const PROMISES = '/api/rights/cases/:id/promises';

/** The deed, then the promises as they are now. */
const thenPromises = async (
  work: Work,
  house: RightsHouse,
  { caseId, deed }: { readonly caseId: string; readonly deed: Promise<Result<null, Refusal>> },
): Promise<Result<unknown, Refusal>> => {
  const outcome = await deed;
  return outcome.ok ? promisesOfCase(work, house, caseId) : outcome;
};

const listRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'GET', url: PROMISES, permission: 'rights.read' },
    summary: '案件的承诺：谁答应了什么、哪天到期、履行了多少；重新约定的历史',
    schema: { params: CaseParams, response: PromiseList },
    handler: ({ params, perform }) => perform((work) => promisesOfCase(work, house, params.id)),
  });

const makeRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'POST', url: PROMISES, permission: 'rights.handle', status: 201 },
    summary: '登记一项承诺（电话里答应的也登记）；到期没有履行自动提醒并建议下一步',
    schema: { params: CaseParams, body: PromiseBody, response: PromiseList },
    handler: ({ params: { id: caseId }, body, perform }) =>
      perform((work) => {
        const deed = recordPromise(work, house, { caseId, body });
        return thenPromises(work, house, { caseId, deed });
      }),
  });

const keepRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'POST', url: `${PROMISES}/:promise_id/fulfilments`, permission: 'rights.handle' },
    summary: '登记承诺的履行，按人分开，附凭证；不能超过还没付的数额',
    schema: { params: PromiseParams, body: FulfilmentBody, response: PromiseList },
    handler: ({ params: { id: caseId, promise_id: promiseId }, body, perform }) =>
      perform((work) => {
        const deed = recordPromiseKept(work, house, { caseId, promiseId, body });
        return thenPromises(work, house, { caseId, deed });
      }),
  });

const anewRoute = (house: RightsHouse): RouteCard =>
  defineRoute({
    ...common,
    ...{ method: 'POST', url: `${PROMISES}/:promise_id/renegotiation` },
    permission: 'rights.handle',
    summary: '重新约定：原约定作废，历史保留',
    schema: { params: PromiseParams, body: RenegotiationBody, response: PromiseList },
    handler: ({ params: { id: caseId, promise_id: promiseId }, body, perform }) =>
      perform((work) => {
        const deed = recordPromiseAnew(work, house, { caseId, promiseId, body });
        return thenPromises(work, house, { caseId, deed });
      }),
  });

/** The promises of a case. */
export const promiseRoutes = (house: RightsHouse): RouteCard[] => [
  listRoute(house),
  makeRoute(house),
  keepRoute(house),
  anewRoute(house),
];

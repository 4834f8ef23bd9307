import type { Static } from 'typebox';
import type {
  FulfilmentBody,
  PromiseBody,
  PromiseList,
  PromiseOnWire,
  RenegotiationBody,
} from '#modules/rights/contract/promises.ts';
import { request } from './http.ts';

export type Promises = Static<typeof PromiseList>;
export type PromiseLine = PromiseOnWire;
export type PromiseWish = PromiseBody;
export type KeptWish = FulfilmentBody;
export type AnewWish = RenegotiationBody;

const at = (caseId: string, rest = '') => `/api/rights/cases/${caseId}/promises${rest}`;

export const listPromises = (caseId: string) => request<Promises>(at(caseId));

export const recordPromise = (caseId: string, body: PromiseWish, key: string) =>
  request<Promises>(at(caseId), { method: 'POST', body, key });

export const recordKept = (
  { caseId, promiseId }: { readonly caseId: string; readonly promiseId: string },
  body: KeptWish,
  key: string,
) => request<Promises>(at(caseId, `/${promiseId}/fulfilments`), { method: 'POST', body, key });

export const recordAnew = (
  { caseId, promiseId }: { readonly caseId: string; readonly promiseId: string },
  body: AnewWish,
  key: string,
) => request<Promises>(at(caseId, `/${promiseId}/renegotiation`), { method: 'POST', body, key });

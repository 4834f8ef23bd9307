import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#lib/result.ts';
import type { RefusalWords } from './words/refusal-words.ts';
import { commonRefusals } from './words/zh.ts';

/** An RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly request_id: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

const titles: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  409: '现在不能这样做',
  410: '已失效',
  413: '内容太大',
  415: '格式不支持',
  422: '填写有误',
  423: '已锁定',
  429: '太频繁',
  500: '系统出错',
  503: '暂不可用',
};

const FAULT: RefusalWords = { status: 500, detail: '系统出错了，已记录。' };

/** Tells a refusal as a problem document: status and words from the route's table, then the common one.
 *  @source RFC 9457 Problem Details for HTTP APIs */
export const problemOf = (
  refusal: Refusal,
  request: FastifyRequest,
  words: Readonly<Record<string, RefusalWords>> = {},
): Problem => {
  const { code, errors, ...facts } = refusal as Refusal & Record<string, unknown>;
  const told = words[code] ?? commonRefusals[code] ?? FAULT;
  const detail = typeof told.detail === 'string' ? told.detail : told.detail(facts);
  return {
    type: `/problems/${code}`,
    title: titles[told.status] ?? '请求没有完成',
    status: told.status,
    detail,
    code,
    // The path only: a query may hold what a person searched for.
    instance: request.url.split('?')[0] ?? '/',
    request_id: request.id,
    ...(Array.isArray(errors) ? { errors: errors as NonNullable<Problem['errors']> } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  };
};

/** Sends a problem document. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sealer } from '#kernel/secrets/public.ts';
import {
  type Actor,
  anonymousWorker,
  perform,
  type Work,
  type WorkSite,
} from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import { whyNotEnter } from './doorkeeper.ts';
import { onceOnly, requestHash } from './once.ts';
import { type Problem, problemOf, sendProblem } from './problem.ts';
import {
  type KeyReused,
  type RouteCard,
  type RouteContext,
  sent,
  type Visit,
} from './route-card.ts';

/** What routes need of the house. */
export interface HttpHouse {
  readonly site: WorkSite;
  readonly sealer: Sealer;
  /** Who visits; called only when a session cookie came along. */
  readonly visitOf: (request: FastifyRequest) => Promise<Visit | null>;
}

/** Name of the session cookie. */
export const SESSION_COOKIE = 'yijia_session';

/** A visit without a session. */
export const strangerVisit: Visit = { actor: anonymousWorker, csrfToken: null, sessionId: null };

const keyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key.length >= 8 && key.length <= 100 ? key : null;
};

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const performFor = <T, R extends Refusal>(
  house: HttpHouse,
  { request, actor }: { readonly request: FastifyRequest; readonly actor: Actor },
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<Result<T, R | KeyReused>> => {
  const key = keyOf(request);
  if (!key) return perform(house.site, actor, deed);
  const once = {
    scope: actor.id ?? actor.kind,
    key,
    requestHash: requestHash(request.method, request.url, request.body),
  };
  return perform(house.site, actor, onceOnly(once, house.sealer, deed));
};

const contextOf = (house: HttpHouse, visit: Visit, { request, reply }: Exchange): RouteContext => ({
  actor: visit.actor,
  csrfToken: visit.csrfToken,
  sessionId: visit.sessionId,
  params: request.params as undefined,
  query: request.query as undefined,
  body: request.body as undefined,
  request,
  reply,
  perform(deed) {
    return performFor(house, { request, actor: visit.actor }, deed);
  },
});

const statusOf = (card: RouteCard): number => card.status ?? (card.schema.response ? 200 : 204);

const answer = (
  card: RouteCard,
  { request, reply }: Exchange,
  result: Result<unknown, Refusal> | typeof sent,
): FastifyReply => {
  if (result === sent) return reply;
  if (!result.ok) return sendProblem(reply, problemOf(result.refusal, request, card.refusals));
  reply.code(statusOf(card));
  return card.schema.response ? reply.send(result.value) : reply.send();
};

/** Notes who visits; the problem to answer with when he may not enter. */
const problemAtTheDoor = (
  card: RouteCard,
  request: FastifyRequest,
  visit: Visit,
): Problem | null => {
  request.visit = visit;
  const refusal = whyNotEnter(card, visit, request);
  return refusal && problemOf(refusal, request);
};

const goOn = (problem: Problem | null, reply: FastifyReply, next: () => void): void => {
  if (problem) sendProblem(reply, problem);
  else next();
};

const responseSchemas = (card: RouteCard) => {
  const problem = { description: '问题说明（RFC 9457）', $ref: 'Problem#' };
  const success = card.schema.response ?? { type: 'null', description: '完成，没有内容' };
  return { [statusOf(card)]: success, default: problem };
};

/** Registers a card on the server: access, validation, the handler, and its words for refusals. */
export const addRoute = (app: FastifyInstance, house: HttpHouse, card: RouteCard): void => {
  const { response: _response, ...requestSchema } = card.schema;
  app.route({
    method: card.method,
    url: card.url,
    bodyLimit: card.bodyLimit ?? 100_000,
    config: {
      permission: card.permission,
      ...(card.rate
        ? { rateLimit: { max: card.rate.most, timeWindow: card.rate.withinSeconds * 1000 } }
        : {}),
    },
    schema: {
      ...requestSchema,
      summary: card.summary,
      tags: [card.tag],
      ...(card.multipart ? { consumes: ['multipart/form-data'] } : {}),
      response: responseSchemas(card),
    },
    // Access comes before validation: a stranger learns nothing from the shape of a refusal.
    // A visit without a session is known at once: the public pages of riders wait for no promise.
    preValidation: (request, reply, next) => {
      if (!request.cookies?.[SESSION_COOKIE]) {
        goOn(problemAtTheDoor(card, request, strangerVisit), reply, next);
        return;
      }
      house
        .visitOf(request)
        .then((visit) => problemAtTheDoor(card, request, visit ?? strangerVisit))
        .then((problem) => goOn(problem, reply, next), next);
    },
    handler: (request, reply) => {
      const exchange = { request, reply };
      const result = card.handler(contextOf(house, request.visit ?? strangerVisit, exchange));
      if (result instanceof Promise) return result.then((one) => answer(card, exchange, one));
      // Nothing is handed back: the framework would wait for a reply as for a promise.
      answer(card, exchange, result);
    },
  });
};

declare module 'fastify' {
  interface FastifyRequest {
    visit?: Visit;
  }
  interface FastifyContextConfig {
    /** Every route must say who may call it; the server refuses to start otherwise. */
    permission?: string;
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sealer } from '#kernel/secrets/public.ts';
import { anonymousWorker, perform, type Work, type WorkSite } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import { whyNotEnter } from './doorkeeper.ts';
import { onceOnly, requestHash } from './once.ts';
import { problemOf, sendProblem } from './problem.ts';
import { type RouteCard, type RouteContext, sent, type Visit } from './route-card.ts';

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

const visitFor = async (house: HttpHouse, request: FastifyRequest): Promise<Visit> =>
  request.cookies?.[SESSION_COOKIE]
    ? ((await house.visitOf(request)) ?? strangerVisit)
    : strangerVisit;

const keyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key.length >= 8 && key.length <= 100 ? key : null;
};

const contextOf = (
  house: HttpHouse,
  visit: Visit,
  exchange: { request: FastifyRequest; reply: FastifyReply },
): RouteContext => {
  const { request, reply } = exchange;
  const run = <T, R extends Refusal>(deed: (work: Work) => Promise<Result<T, R>>) => {
    const key = keyOf(request);
    if (!key) return perform(house.site, visit.actor, deed);
    const once = {
      scope: visit.actor.id ?? visit.actor.kind,
      key,
      requestHash: requestHash(request.method, request.url, request.body),
    };
    return perform(house.site, visit.actor, onceOnly(once, house.sealer, deed));
  };
  return {
    ...visit,
    params: request.params as undefined,
    query: request.query as undefined,
    body: request.body as undefined,
    request,
    reply,
    perform: run,
  };
};

const statusOf = (card: RouteCard): number => card.status ?? (card.schema.response ? 200 : 204);

const answer = (
  card: RouteCard,
  exchange: { request: FastifyRequest; reply: FastifyReply },
  result: Result<unknown, Refusal>,
): FastifyReply => {
  const { request, reply } = exchange;
  if (!result.ok) return sendProblem(reply, problemOf(result.refusal, request, card.refusals));
  reply.code(statusOf(card));
  return card.schema.response ? reply.send(result.value) : reply.send();
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
    preValidation: async (request, reply) => {
      const visit = await visitFor(house, request);
      request.visit = visit;
      const refusal = whyNotEnter(card, visit, request);
      if (refusal) return sendProblem(reply, problemOf(refusal, request));
    },
    handler: async (request, reply) => {
      const visit = request.visit ?? strangerVisit;
      const result = await card.handler(contextOf(house, visit, { request, reply }));
      return result === sent ? reply : answer(card, { request, reply }, result);
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

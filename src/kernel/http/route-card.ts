import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Actor, Work } from '#kernel/work/public.ts';
import type { Refusal, Result } from '#lib/result.ts';
import type { RefusalWords } from './words/refusal-words.ts';

/** JSON Schemas of a route; what the response schema does not name is not sent. */
export interface RouteSchema {
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  readonly body?: TSchema;
  readonly response?: TSchema;
}

type Shape<S, K extends string> =
  S extends Record<K, infer T extends TSchema> ? Static<T> : undefined;

/** An idempotency key came back with another request. */
export interface KeyReused extends Refusal {
  readonly code: 'idempotency-key-reused';
}

/** Who is visiting. */
export interface Visit {
  readonly actor: Actor;
  /** Token that unsafe requests of this session must carry; null without a session. */
  readonly csrfToken: string | null;
  readonly sessionId: string | null;
}

/** What a handler is given: the validated request, who asks, and the means to work. */
export interface RouteContext<S extends RouteSchema = RouteSchema> extends Visit {
  readonly params: Shape<S, 'params'>;
  readonly query: Shape<S, 'querystring'>;
  readonly body: Shape<S, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Runs a use case in one transaction, once for each idempotency key. */
  perform<T, R extends Refusal>(
    deed: (work: Work) => Promise<Result<T, R>>,
  ): Promise<Result<T, R | KeyReused>>;
}

/** Who may call: everybody, anyone signed in, or whoever holds the named permission somewhere. */
export type RoutePermission = 'public' | 'signed_in' | (string & {});

/** How often one address may call. */
export interface RateLimit {
  readonly most: number;
  readonly withinSeconds: number;
}

/** A handler that writes the reply itself (files, prepared bytes) answers `sent`. */
export const sent = Symbol('the reply is already sent');

/** One route as data. */
export interface RouteCard<S extends RouteSchema = RouteSchema> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly permission: RoutePermission;
  /** Chinese summary for the API page. */
  readonly summary: string;
  readonly tag: string;
  readonly schema: S;
  /** Status of a done answer; 200, or 204 without a response schema, unless said. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly rate?: RateLimit;
  /** The body is multipart/form-data and the handler reads it itself. */
  readonly multipart?: boolean;
  /** Largest body in bytes; 100 kB unless said. */
  readonly bodyLimit?: number;
  /** Words for this route's refusals beyond the common ones. */
  readonly refusals?: Readonly<Record<string, RefusalWords>>;
  // A method, so that cards of different schemas fit one list.
  handler(
    context: RouteContext<S>,
  ): Promise<Result<unknown, Refusal> | typeof sent> | Result<unknown, Refusal> | typeof sent;
}

/** Declares a route; the handler's parameters, query and body get their types from the schemas. */
export const defineRoute = <const S extends RouteSchema>(card: RouteCard<S>): RouteCard =>
  card as unknown as RouteCard;

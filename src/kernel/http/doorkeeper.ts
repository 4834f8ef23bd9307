import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Refusal } from '#lib/result.ts';
import type { RouteCard, Visit } from './route-card.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const sameText = (a: string, b: string): boolean => {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Whether a browser says that another site made this request. */
export const isCrossSite = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (!origin) return false;
  try {
    return new URL(origin).host !== request.headers.host;
  } catch {
    return true;
  }
};

const holds = (visit: Visit, permission: string): boolean =>
  visit.actor.kind === 'person' && (visit.actor.scopes[permission]?.length ?? 0) > 0;

/** Why this visit may not enter this route; null when it may. Commands check the organisation again. */
export const whyNotEnter = (
  card: Pick<RouteCard, 'permission' | 'method'>,
  visit: Visit,
  request: FastifyRequest,
): Refusal | null => {
  if (card.permission !== 'public') {
    if (visit.actor.kind !== 'person') return { code: 'signed-out' };
    if (card.permission !== 'signed_in' && !holds(visit, card.permission)) {
      return { code: 'not-yours' };
    }
  }
  if (SAFE.has(card.method)) return null;
  if (isCrossSite(request)) return { code: 'csrf' };
  if (visit.csrfToken === null) return null;
  const token = request.headers['x-csrf-token'];
  return typeof token === 'string' && sameText(token, visit.csrfToken) ? null : { code: 'csrf' };
};

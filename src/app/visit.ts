import type { FastifyRequest } from 'fastify';
import { actorOfSession } from '#kernel/access/public.ts';
import { SESSION_COOKIE, type Visit } from '#kernel/http/public.ts';
import { csrfTokenOf } from '#kernel/identity/public.ts';
import type { House } from './house.ts';
import { permissionCards } from './slices.ts';

/** Finds out who visits from the session cookie; null when it stands for nobody any more. */
export const visitOf =
  (house: Pick<House, 'site' | 'sealer'>) =>
  async (request: FastifyRequest): Promise<Visit | null> => {
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return null;
    const found = await actorOfSession(house.site, token, permissionCards);
    if (!found) return null;
    return {
      actor: found.actor,
      csrfToken: csrfTokenOf(house.sealer, found.tokenHash),
      sessionId: found.session.id,
    };
  };

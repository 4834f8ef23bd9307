import type { FastifyInstance } from 'fastify';
import { problemOf, sendProblem } from './problem.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work (database reachable, stations loaded). */
export const addHealth = (app: FastifyInstance, ready: () => Promise<boolean>): void => {
  const options = { config: { permission: 'public' }, schema: { hide: true }, logLevel: 'warn' };
  app.get('/healthz', options as object, async () => ({ status: 'ok' }));
  app.get('/readyz', options as object, async (request, reply) => {
    const isReady = await ready().catch(() => false);
    return isReady
      ? { status: 'ready' }
      : sendProblem(reply, problemOf({ code: 'not-ready' }, request));
  });
};

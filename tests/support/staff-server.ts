import type { FastifyInstance, InjectOptions } from 'fastify';
import { readConfig } from '#app/config.ts';
import { staffRoutes } from '#app/staff-routes/staff-routes.ts';
import { visitOf } from '#app/visit.ts';
import { openServer, type RouteCard, SESSION_COOKIE } from '#kernel/http/public.ts';
import { newId } from '#lib/id.ts';
import type { StaffCity } from './staff-city.ts';

/** A browser of somebody: keeps the cookie, sends the CSRF token, reads JSON. */
export interface Browser {
  readonly ask: (
    method: NonNullable<InjectOptions['method']>,
    url: string,
    body?: object,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
  readonly signIn: (signInName: string, password: string) => Promise<number>;
}

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

/** The server with the staff's routes, over the city of a test; it does not listen. */
export const staffServer = (city: StaffCity, demo = false): Promise<FastifyInstance> => {
  const { site, sealer } = city;
  const config = { ...readConfig({}), cityId: site.cityId };
  const cards: RouteCard[] = staffRoutes({ config, site, sealer, demo });
  const served = { cards, readings: [], ready: async () => true, plugins: [] };
  return openServer({ site, sealer, visitOf: visitOf({ site, sealer }) }, settings, served);
};

type Method = NonNullable<InjectOptions['method']>;

interface Pocket {
  cookie: string | null;
  csrf: string;
}

const requestOf = (pocket: Pocket, method: Method, url: string): InjectOptions => ({
  ...{ method, url },
  headers: method === 'GET' ? {} : { 'x-csrf-token': pocket.csrf, 'idempotency-key': newId() },
  ...(pocket.cookie === null ? {} : { cookies: { [SESSION_COOKIE]: pocket.cookie } }),
});

const keep = (pocket: Pocket, cookies: readonly { name: string; value: string }[]): void => {
  const given = cookies.find((one) => one.name === SESSION_COOKIE);
  if (given) pocket.cookie = given.value || null;
};

/** A browser on that server, signed in when a token is given. */
export const browser = (app: FastifyInstance, token: string | null = null): Browser => {
  const pocket: Pocket = { cookie: token, csrf: '' };

  const send = async (method: Method, url: string, body?: object) => {
    const request = requestOf(pocket, method, url);
    const answer = await app.inject(body ? { ...request, payload: body } : request);
    keep(pocket, answer.cookies);
    const said = answer.body === '' ? {} : (answer.json() as Record<string, unknown>);
    if (typeof said.csrf_token === 'string') pocket.csrf = said.csrf_token;
    return { status: answer.statusCode, body: said };
  };
  const ask: Browser['ask'] = async (method, url, body) => {
    if (pocket.cookie !== null && pocket.csrf === '') await send('GET', '/api/session');
    return send(method, url, body);
  };
  return {
    ask,
    signIn: async (sign_in_name, password) =>
      (await ask('POST', '/api/session', { sign_in_name, password })).status,
  };
};

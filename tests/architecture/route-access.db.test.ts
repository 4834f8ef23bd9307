import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#app/config.ts';
import type { House } from '#app/house.ts';
import { buildServer, routeCards } from '#app/serve.ts';
import { permissionCards } from '#app/slices.ts';
import { type Role, roles } from '#kernel/access/public.ts';
import { openCalendar } from '#kernel/calendar/public.ts';
import { openPress } from '#kernel/documents/public.ts';
import { type RouteCard, SESSION_COOKIE } from '#kernel/http/public.ts';
import { openSession, setPassword } from '#kernel/identity/public.ts';
import { perform } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done } from '#lib/result.ts';
import { openRights } from '#modules/rights/public.ts';
import { newColleague } from '#tests/support/staff-city.ts';
import { stationCity } from '#tests/support/station-house.ts';

const roleNames = Object.keys(roles) as Role[];

const opened = await stationCity();
const { city } = opened;
const calendar = await openCalendar(city.site.database, { cityId: city.site.cityId });
const house: House = {
  config: { ...readConfig({ LOG_LEVEL: 'silent' }), cityId: city.site.cityId },
  database: city.site.database,
  site: city.site,
  sealer: city.sealer,
  post: opened.house.post,
  calendar,
  stations: opened.house,
  rights: openRights({
    ...{ site: city.site, sealer: city.sealer, post: opened.house.post },
    press: openPress({ fontsDir: null }),
    ...{ publicUrl: opened.house.publicUrl, cityName: opened.house.cityName },
    known: calendar.current,
  }),
  demo: false,
  close: calendar.close,
};
const cards = routeCards(house);

/** A signed-in person of a role, his first password already changed. */
const sessionOf = async (role: Role): Promise<string> => {
  const { id } = await newColleague(city, role);
  const result = await perform(city.site, city.administrator, async (work) => {
    await setPassword(work, id, { hash: 'unused', mustChange: false });
    const session = await openSession(work, id, '');
    work.note('identity.password-changed', { kind: 'person', id });
    return done(session.token);
  });
  if (!result.ok) throw new Error('no session');
  return result.value;
};

const mayCall = (card: RouteCard, role: Role): boolean => {
  if (card.permission === 'public' || card.permission === 'signed_in') return true;
  return permissionCards.some(
    (line) => line.permission === card.permission && line.roles.includes(role),
  );
};

// An id nobody has, so that a call which is let in finds nothing and changes nothing.
const urlOf = (card: RouteCard): string => card.url.replaceAll(/:[a-z_]+/g, () => newId());

// Signing out would end the session the crawl walks with.
const walked = cards.filter(({ method, url }) => !(method === 'DELETE' && url === '/api/session'));

let app: FastifyInstance;

beforeAll(async () => {
  app = await buildServer(house);
});
afterAll(() => app.close());

describe('every route declares who may call it', () => {
  test('there are routes to look at', () => {
    expect(cards.length).toBeGreaterThan(40);
  });

  test('each permission named by a route is declared by a card', () => {
    const known = new Set(['public', 'signed_in', ...permissionCards.map((one) => one.permission)]);
    expect(cards.filter((card) => !known.has(card.permission)).map((card) => card.url)).toEqual([]);
  });

  test('a route that changes something and is open to strangers is one of the few meant to be', () => {
    const open = cards
      .filter((card) => card.permission === 'public' && card.method !== 'GET')
      .map((card) => `${card.method} ${card.url}`);
    expect(open.sort()).toEqual([
      'POST /api/session',
      'POST /api/setup',
      'POST /api/stations/:id/reports',
    ]);
  });
});

describe('a stranger', () => {
  test.each(walked.map((card) => [card.method, card.url, card] as const))(
    '%s %s',
    async (method, url, card) => {
      const answer = await app.inject({ method, url: urlOf(card) });
      if (card.permission === 'public') expect(answer.statusCode).not.toBe(403);
      else expect([answer.statusCode, url]).toEqual([401, url]);
    },
  );
});

describe.each(roleNames)('%s', (role) => {
  let cookies: Record<string, string>;
  // An address of its own, so that what may be called a few times a minute answers every role alike.
  const remoteAddress = `198.51.100.${roleNames.indexOf(role) + 1}`;
  let csrf: string;

  beforeAll(async () => {
    cookies = { [SESSION_COOKIE]: await sessionOf(role) };
    const session = await app.inject({ url: '/api/session', cookies });
    csrf = String(session.json().csrf_token);
  });

  test.each(walked.map((card) => [card.method, card.url, card] as const))(
    '%s %s',
    async (method, url, card) => {
      const headers = method === 'GET' ? {} : { 'x-csrf-token': csrf };
      const answer = await app.inject({
        method,
        url: urlOf(card),
        cookies,
        headers,
        remoteAddress,
      });
      const isShut = answer.statusCode === 403 && answer.json().code === 'not-yours';
      expect([isShut, url]).toEqual([!mayCall(card, role), url]);
      expect(answer.statusCode).not.toBe(401);
      expect(answer.statusCode).toBeLessThan(500);
    },
  );
});

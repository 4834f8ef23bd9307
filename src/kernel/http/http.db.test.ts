import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSealer } from '#kernel/secrets/public.ts';
import type { WorkSite } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, refuse } from '#lib/result.ts';
import { freshCity, testDatabase } from '#tests/support/database.ts';
import { openServer } from './open-server.ts';
import { defineRoute, type RouteCard, type Visit } from './route-card.ts';

const database = await testDatabase();
const cityId = freshCity();
const site: WorkSite = {
  database,
  cityId,
  clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
  strict: true,
};
const sealer = openSealer({ keys: [{ id: 1, root: new Uint8Array(32).fill(3) }] });
const officer: Visit = {
  actor: {
    kind: 'person',
    id: newId(),
    name: '经办乙',
    organisationId: newId(),
    scopes: { edit: ['a/'] },
  },
  csrfToken: 'c'.repeat(64),
  sessionId: newId(),
};

const Body = Type.Object(
  { name: Type.String({ minLength: 2 }), amount_fen: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);

const writes = async (): Promise<number> => {
  const found = await database.inCity(cityId, (db) =>
    sql`select 1 from jobs.queue where city_id = ${cityId}`.execute(db),
  );
  return found.rows.length;
};

const cards: RouteCard[] = [
  defineRoute({
    method: 'GET',
    url: '/api/thing',
    permission: 'public',
    summary: '公开',
    tag: '测试',
    schema: {
      querystring: Type.Object({ size: Type.Optional(Type.Integer({ maximum: 9 })) }),
      response: Type.Object({ name: Type.String() }),
    },
    rate: { most: 1_000, withinSeconds: 60 },
    handler: () => done({ name: '公开的', secret: '不该出去' }),
  }),
  defineRoute({
    method: 'POST',
    url: '/api/thing',
    permission: 'edit',
    summary: '写入',
    tag: '测试',
    schema: { body: Body, response: Type.Object({ id: Type.String() }) },
    status: 201,
    refusals: {
      full: { status: 409, detail: ({ waiting }) => `已满，前面有 ${String(waiting)} 人` },
    },
    handler: (context) =>
      context.perform(async (work) => {
        const { name } = context.body;
        if (name === '满了') return refuse({ code: 'full', waiting: 12 });
        const id = newId();
        await sql`insert into jobs.queue (city_id, id, kind, payload, dedupe_key, run_at)
          values (${work.cityId}, ${id}, 'test', '{}', ${id}, now())`.execute(work.db);
        work.note('test.written', { kind: 'thing', id });
        return done({ id });
      }),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/broken',
    permission: 'public',
    summary: '坏的',
    tag: '测试',
    schema: { response: Type.Object({}) },
    handler: () => {
      throw new Error('select password from people');
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/limited',
    permission: 'public',
    summary: '限次',
    tag: '测试',
    schema: { response: Type.Object({}) },
    rate: { most: 2, withinSeconds: 60 },
    handler: () => done({}),
  }),
];

let app: FastifyInstance;

beforeAll(async () => {
  app = await openServer(
    {
      site,
      sealer,
      visitOf: async (request) => (request.cookies.yijia_session === 'good' ? officer : null),
    },
    { logger: false, trustedProxies: 0, https: true, metricsToken: 'm-token', version: '0.0.0' },
    {
      cards,
      readings: [{ name: 'test_number', help: 'x', read: () => 42 }],
      ready: async () => true,
      plugins: [],
    },
  );
});
afterAll(() => app.close());

const good = { name: '驿站甲', amount_fen: 100 };

const post = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/thing',
    payload: payload as object,
    headers: { cookie: 'yijia_session=good', 'x-csrf-token': 'c'.repeat(64), ...headers },
  });

describe('the server', () => {
  test('sends only what the response schema names', async () => {
    expect((await app.inject('/api/thing')).json()).toEqual({ name: '公开的' });
  });

  test('tells a wrong query in Chinese, naming the field', async () => {
    const answer = await app.inject('/api/thing?size=10');
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'size', message: '不能大于 9' }],
    });
  });

  test.each<[unknown, string, string]>([
    [
      { ...good, amount_fen: '100' },
      'amount_fen',
      'a text where a number belongs is not converted',
    ],
    [{ amount_fen: 1 }, 'name', 'a missing field'],
    [{ ...good, admin: true }, '', 'a field nobody knows'],
    [{ ...good, amount_fen: 0.5 }, 'amount_fen', 'half a fen'],
    [[], '', 'a list'],
  ])('refuses a body of wrong shape: %o (%s, %s)', async (body, field) => {
    const answer = await post(body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors[0].field).toBe(field);
  });

  test.each([
    ['broken JSON', 400, '{"name": '],
    ['an oversized body', 413, 'x'.repeat(200_000)],
  ])('refuses %s with %i', async (_what, status, payload) => {
    const headers = { 'content-type': 'application/json' };
    expect((await post(payload as unknown, headers)).statusCode).toBe(status);
  });

  test('refuses a media type it does not read', async () => {
    const answer = await post('<a/>', { 'content-type': 'application/xml' });
    expect(answer.statusCode).toBe(415);
  });

  test('keeps the words of a fault to itself', async () => {
    const answer = await app.inject('/api/broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('password');
    expect(answer.json()).toMatchObject({ code: 'fault', title: '系统出错' });
  });

  test('answers an unknown path with a problem, not with a page', async () => {
    expect((await app.inject('/api/nowhere')).json()).toMatchObject({
      code: 'not-found',
      status: 404,
    });
  });

  test('limits how often one address calls', async () => {
    const statuses = [];
    for (let call = 0; call < 3; call += 1) {
      statuses.push((await app.inject('/api/limited')).statusCode);
    }
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('sets the security headers on every answer', async () => {
    for (const url of ['/api/thing', '/api/nowhere', '/healthz']) {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toContain('max-age');
    }
  });

  test('shows metrics to whoever brings the token only', async () => {
    expect((await app.inject('/metrics')).statusCode).toBe(404);
    const headers = { authorization: 'Bearer m-token' };
    const answer = await app.inject({ url: '/metrics', headers });
    expect(answer.body).toContain('test_number 42');
    expect(answer.body).toContain('route="/api/thing"');
  });

  test('describes itself as OpenAPI 3.1 and on a readable page', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/thing'].post.summary).toBe('写入');
    expect((await app.inject('/api/docs')).statusCode).toBe(200);
  });

  test('refuses to start with a route that declares no permission', () => {
    expect(() => app.route({ method: 'GET', url: '/x', handler: () => null })).toThrow();
  });
});

describe('the doorkeeper', () => {
  test('sends strangers away before looking at what they sent', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/thing', payload: { wrong: 1 } });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'signed-out']);
  });

  test.each<[Record<string, string>, string]>([
    [{ 'x-csrf-token': 'wrong' }, 'a wrong token'],
    [{ 'x-csrf-token': '' }, 'no token'],
    [{ 'sec-fetch-site': 'cross-site' }, 'another site, says the browser'],
    [{ origin: 'https://evil.example' }, 'another origin'],
    [{ origin: 'null' }, 'no origin worth the name'],
  ])('refuses %o: %s', async (headers) => {
    const answer = await post(good, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'csrf']);
  });

  test('tells a refusal of the deed with its status, words and facts', async () => {
    const answer = await post({ ...good, name: '满了' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ detail: '已满，前面有 12 人', facts: { waiting: 12 } });
  });
});

describe('an idempotency key', () => {
  test('runs a deed once, however often and however fast it is sent', async () => {
    const before = await writes();
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(good, headers)));
    const later = await post(good, headers);
    const ids = new Set([...answers, later].map((answer) => answer.json().id));
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201, 201]);
    expect([ids.size, (await writes()) - before]).toEqual([1, 1]);
  });

  test('is refused with another request', async () => {
    const headers = { 'idempotency-key': newId() };
    await post(good, headers);
    const answer = await post({ ...good, amount_fen: 200 }, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('is free again after a refusal', async () => {
    const headers = { 'idempotency-key': newId() };
    expect((await post({ ...good, name: '满了' }, headers)).statusCode).toBe(409);
    expect((await post(good, headers)).statusCode).toBe(201);
  });
});

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openServer } from '#kernel/http/public.ts';
import { perform } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { type HsdsSchemaName, hasHsdsSchemas, hsdsErrors } from '#tests/support/hsds-schema.ts';
import { newStation, stationCity, townWithOfficer } from '#tests/support/station-house.ts';
import { facilityTerms } from '../rules/hsds/taxonomy.ts';
import { closeTemporarily } from '../stations/close-temporarily.ts';
import { hsdsRoutes } from './hsds-routes.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

const at = await stationCity();
let app: FastifyInstance;
let town: string;
const ids: string[] = [];

beforeAll(async () => {
  town = (await townWithOfficer(at)).organisationId;
  ids.push(await newStation(at, { facilities: ['water', 'aed'] }));
  ids.push(await newStation(at, { openingHours: 'Mo-Su 22:00-06:00; PH off' }));
  ids.push(await newStation(at, { organisationId: town, openingHours: null, invented: true }));
  const { site, sealer } = at.city;
  const served = {
    cards: hsdsRoutes(at.house),
    readings: [],
    plugins: [],
    ready: async () => true,
  };
  app = await openServer({ site, sealer, visitOf: async () => null }, settings, served);
});
afterAll(() => app.close());

type Answer = Record<string, unknown> & { readonly contents?: readonly Record<string, unknown>[] };

const ask = async (path: string): Promise<{ status: number; body: Answer }> => {
  const answer = await app.inject({ url: `/api/hsds${path}` });
  return { status: answer.statusCode, body: answer.json() };
};

const listed = async (path: string) =>
  (await ask(path)).body.contents?.map((one) => one.id as string) ?? [];

it('says which version it speaks and where its papers are', async () => {
  const { body } = await ask('/');
  expect(body).toEqual({
    version: '3.0',
    profile: 'https://yijia.example/api/hsds/profile',
    openapi_url: 'https://yijia.example/api/openapi.json',
  });
  expect((await ask('/profile')).body).toMatchObject({ name: 'Yijia stations', language: 'zh' });
});

describe('lists', () => {
  it('come in pages that hold every station once', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => ask(`/services?per_page=2&page=${page}`)),
    );
    const [first, second, third] = pages.map(({ body }) => body);
    expect(first).toMatchObject({
      ...{ total_items: 3, total_pages: 2, page_number: 1, size: 2 },
      ...{ first_page: true, last_page: false, empty: false },
    });
    expect(second).toMatchObject({ page_number: 2, size: 1, first_page: false, last_page: true });
    expect(third).toMatchObject({ size: 0, last_page: true, empty: true, contents: [] });
    const all = [...(first?.contents ?? []), ...(second?.contents ?? [])].map((one) => one.id);
    expect(all).toEqual([...ids].sort());
  });

  test.each<[() => string, () => string[], string]>([
    [() => `organization_id=${town}`, () => ids.slice(2), 'the stations of one federation'],
    [
      () => `taxonomy_term_id=${facilityTerms.find(({ code }) => code === 'aed')?.id}`,
      () => ids.slice(0, 1),
      'the stations with one facility',
    ],
    [() => 'modified_after=2026-03-02', () => ids, 'all were made on that day'],
    [() => 'modified_after=2026-03-02T01:00:00Z', () => ids, 'at that moment or after it'],
    [() => 'modified_after=2026-03-03', () => [], 'nothing happened since'],
    [
      () => `organization_id=${town}&modified_after=2026-03-03`,
      () => [],
      'filters narrow one another',
    ],
    [() => `organization_id=${newId()}`, () => [], 'nobody answers for these'],
  ])('services and services at locations narrow alike', async (query, expected) => {
    expect(await listed(`/services?${query()}`)).toEqual([...expected()].sort());
    const { body } = await ask(`/service_at_locations?${query()}`);
    expect(body.contents?.map((one) => one.service_id)).toEqual([...expected()].sort());
  });

  it('are searched as the register is', async () => {
    const name = String((await ask(`/services/${ids[2]}`)).body.name);
    expect(await listed(`/services?search=${encodeURIComponent(name)}`)).toContain(ids[2]);
  });

  it.each([
    ['/services?modified_after=yesterday', 'no date'],
    ['/services?modified_after=2026-03-02T01:00:00', 'no zone'],
    ['/services?per_page=100000', 'too many at once'],
    ['/services?page=0', 'pages begin with 1'],
    ['/services?organization_id=1', 'no UUID'],
  ])('%s is refused: %s', async (path) => {
    expect((await ask(path)).status).toBe(422);
  });

  it('name the facilities', async () => {
    const { body } = await ask('/taxonomy_terms?per_page=200');
    expect(body.contents).toHaveLength(facilityTerms.length);
    expect((await ask('/taxonomy_terms?search=AED')).body.contents).toMatchObject([
      { code: 'aed' },
    ]);
  });

  it('name the federations with stations and those above them', async () => {
    const { body } = await ask('/organizations');
    const parents = body.contents?.map((one) => [one.id, one.parent_organization_id]);
    expect(parents).toEqual([
      [at.city.rootId, undefined],
      [town, at.city.rootId],
    ]);
  });
});

describe('one', () => {
  it('service carries its schedules, phone-free and unknown hours as unknown', async () => {
    const { body } = await ask(`/services/${ids[2]}`);
    expect(body).toMatchObject({
      id: ids[2],
      status: 'active',
      description: '演示数据，虚构。户外劳动者驿站。开放时间不详',
      service_at_locations: [{ schedules: [] }],
      phones: [],
    });
  });

  it('organization lists its own stations', async () => {
    const { body } = await ask(`/organizations/${town}`);
    expect(body.services).toMatchObject([{ id: ids[2], organization_id: town }]);
  });

  it.each(['services', 'service_at_locations', 'organizations'])(
    '%s nobody has is not found',
    async (kind) => {
      expect((await ask(`/${kind}/${newId()}`)).status).toBe(404);
    },
  );
});

it('a closure shows in the next answer, as status and as alert', async () => {
  const from = at.city.site.clock();
  const input = { id: ids[1] ?? '', from, until: null, reason: '装修' };
  const closed = await perform(at.city.site, at.city.administrator, (work) =>
    closeTemporarily(work, input),
  );
  expect(closed.ok).toBe(true);
  await at.house.register.refresh([ids[1] ?? '']);
  expect((await ask(`/services/${ids[1]}`)).body).toMatchObject({
    status: 'temporarily closed',
    alert: '临时关闭：2026-03-02 09:00 起，恢复时间另行通知，装修',
  });
});

describe.skipIf(!hasHsdsSchemas)('by the schemas of the standard', () => {
  test.each<[string, HsdsSchemaName]>([
    ['/services', 'service_list'],
    ['/services?full=true', 'service'],
    ['/service_at_locations', 'service_at_location_list'],
    ['/service_at_locations?full=true', 'service_at_location'],
    ['/organizations', 'organization_list'],
  ])('every item of %s is a valid %s', async (path, schema) => {
    const { body } = await ask(path);
    expect(body.contents?.length).toBeGreaterThan(1);
    expect(body.contents?.flatMap((one) => hsdsErrors(schema, one))).toEqual([]);
  });

  test.each<[string, HsdsSchemaName]>([
    ['services', 'service'],
    ['service_at_locations', 'service_at_location'],
    ['organizations', 'organization'],
  ])('each of the %s by its id is a valid %s', async (kind, schema) => {
    for (const id of await listed(`/${kind}`)) {
      const { status, body } = await ask(`/${kind}/${id}`);
      expect([status, body.id, hsdsErrors(schema, body)]).toEqual([200, id, []]);
    }
  });
});

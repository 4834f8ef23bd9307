import { expect, it } from 'vitest';
import { type HttpHouse, openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { rightsRoutes } from '../routes.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

const serverOf = (at: RightsCity, people: readonly PersonActor[]) => {
  const { site, sealer } = at.city;
  const visitOf: HttpHouse['visitOf'] = async ({ cookies }) => {
    const actor = people.find((one) => one.id === cookies[SESSION_COOKIE]);
    return actor ? { actor, csrfToken: null, sessionId: null } : null;
  };
  const cards = rightsRoutes(at.house);
  const served = { cards, readings: [], ready: async () => true, plugins: [] };
  return openServer({ site, sealer, visitOf }, settings, served);
};

it('answers every reading of another union’s case like a number nobody has', async () => {
  const at = await rightsCity();
  const other = await newUnion(at.city);
  const app = await serverOf(at, [other.leader]);
  const id = await acceptedCase(at);
  const urls = rightsRoutes(at.house)
    .filter((card) => card.method === 'GET' && card.url.startsWith('/api/rights/cases/:id'))
    .map((card) => card.url)
    .filter((url) => (url.match(/:/g) ?? []).length === 1);
  expect(urls.length).toBeGreaterThan(7);
  const cookies = { [SESSION_COOKIE]: other.leader.id };
  const ask = async (url: string, caseId: string) => {
    const answer = await app.inject({ method: 'GET', url: url.replace(':id', caseId), cookies });
    const { code, title, detail } = answer.json();
    return [answer.statusCode, code, title, detail];
  };
  for (const url of urls) {
    const his = await ask(url, id);
    expect([url, ...his]).toEqual([url, ...(await ask(url, newId()))]);
    expect([url, his[0]]).toEqual([url, 404]);
  }
  await app.close();
});

it('shows a field once, not to be stored, and refuses deeds on another union’s archive', async () => {
  const at = await rightsCity();
  const other = await newUnion(at.city);
  const { leader } = at.union;
  const app = await serverOf(at, [leader, other.leader]);
  const id = await acceptedCase(at);
  const post = (who: PersonActor, path: string, payload: object) =>
    app.inject({
      ...{ method: 'POST', url: `/api/rights/cases/${id}/${path}`, payload },
      ...{ cookies: { [SESSION_COOKIE]: who.id }, headers: { 'idempotency-key': newId() } },
    });
  const wish = { field: 'facts', reason: '核对加班天数，准备调解' };
  const shown = await post(leader, 'unmaskings', wish);
  expect(shown.statusCode).toBe(200);
  expect(shown.headers['cache-control']).toBe('no-store');
  expect((await post(leader, 'unmaskings', { ...wish, reason: '看' })).json()).toMatchObject({
    code: 'reason-too-short',
  });
  const reason = '法院要求保全本案材料';
  for (const path of ['unmaskings', 'legal-hold', 'legal-hold-end', 'erasure']) {
    const body = path === 'unmaskings' ? wish : { reason };
    expect([path, (await post(other.leader, path, body)).statusCode]).toEqual([path, 404]);
  }
  const decision = await post(other.leader, 'erasure/decision', { approve: true });
  expect(decision.statusCode).toBe(404);
  await app.close();
});

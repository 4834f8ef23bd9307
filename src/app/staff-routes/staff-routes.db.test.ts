import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { newColleague, type StaffCity, staffCity } from '#tests/support/staff-city.ts';
import { type Browser, browser, staffServer } from '#tests/support/staff-server.ts';

let city: StaffCity;
let app: FastifyInstance;
let administrator: Browser;

beforeAll(async () => {
  city = await staffCity();
  app = await staffServer(city);
  administrator = browser(app, city.administratorToken);
});

const items = (answer: { body: Record<string, unknown> }) =>
  answer.body.items as Record<string, unknown>[];

/** A browser of a new colleague who has changed the first password. */
const colleagueAt = async (role: 'station_officer' | 'auditor' | 'inspector') => {
  const { signInName, firstPassword } = await newColleague(city, role);
  const theirs = browser(app);
  await theirs.signIn(signInName, firstPassword);
  const passwords = { current_password: firstPassword, new_password: 'Pear-8-tree' };
  await theirs.ask('POST', '/api/session/password', passwords);
  return theirs;
};

describe('people', () => {
  it('are made, found, given roles, disabled, enabled and signed out', async () => {
    const made = await administrator.ask('POST', '/api/people', {
      ...{ name: '李娜', sign_in_name: 'LiNa', role: 'inspector', organisation_id: city.rootId },
    });
    expect(made.status).toBe(201);
    expect(made.body.first_password).toMatch(/^[A-Z][a-z]{3}-\d{4}-[a-z]{5}$/);
    const { id, grants } = made.body.person as { id: string; grants: { id: string }[] };

    const found = await administrator.ask('GET', '/api/people?q=LINA');
    expect(found.body).toMatchObject({ total: 1, page: 1, page_size: 50, items: [{ id }] });

    const wish = { role: 'station_officer', organisation_id: city.rootId };
    const given = await administrator.ask('POST', `/api/people/${id}/grants`, wish);
    expect(given).toMatchObject({ status: 201, body: { role_label: '驿站经办' } });
    const steps = [
      ['DELETE', `/api/people/${id}/grants/${grants[0]?.id}`, 204],
      ['DELETE', `/api/people/${id}/grants/${grants[0]?.id}`, 404],
      ['POST', `/api/people/${id}/disabling`, 204],
      ['DELETE', `/api/people/${id}/disabling`, 204],
      ['DELETE', `/api/people/${id}/sessions`, 204],
      ['POST', `/api/people/${id}/password-reset`, 200],
    ] as const;
    for (const [method, url, status] of steps) {
      expect([url, (await administrator.ask(method, url)).status]).toEqual([url, status]);
    }
  });

  it('are made once for a repeated submit, which gets the same first password', async () => {
    const payload = { name: '李娜', sign_in_name: 'twice', role: 'inspector' };
    const visit = await administrator.ask('GET', '/api/session');
    const submit = () =>
      app.inject({
        ...{ method: 'POST', url: '/api/people' },
        cookies: { yijia_session: city.administratorToken },
        headers: { 'x-csrf-token': String(visit.body.csrf_token), 'idempotency-key': 'one-submit' },
        payload: { ...payload, organisation_id: city.rootId },
      });
    const [first, again] = [await submit(), await submit()];
    expect(first.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
  });

  it('keep their sign-in names and their last administrator', async () => {
    const taken = await administrator.ask('POST', '/api/people', {
      ...{ name: '张伟', sign_in_name: 'zhang', role: 'inspector', organisation_id: city.rootId },
    });
    expect(taken).toMatchObject({ status: 422, body: { errors: [{ field: 'sign_in_name' }] } });
    const own = `/api/people/${city.administrator.id}/disabling`;
    expect(await administrator.ask('POST', own)).toMatchObject({
      status: 409,
      body: { code: 'last-administrator' },
    });
  });

  it('of unknown ids and ids of no shape are not there', async () => {
    const nobody = '/api/people/00000000-0000-7000-8000-000000000000/disabling';
    expect((await administrator.ask('POST', nobody)).status).toBe(404);
    expect((await administrator.ask('POST', '/api/people/1/disabling')).status).toBe(422);
  });
});

describe('organisations', () => {
  it('are made, renamed and listed, with words beside a wrong code', async () => {
    const place = { parent_id: city.rootId, kind: 'federation', level: 'township' };
    const make = (name: string, division_code: string) =>
      administrator.ask('POST', '/api/organisations', { ...place, name, division_code });
    expect(await make('某镇总工会', '999999001')).toMatchObject({
      status: 422,
      body: { code: 'misplaced', errors: [{ field: 'division_code' }] },
    });
    const made = await make('某镇总工会', `${city.site.cityId}001`);
    expect(made.status).toBe(201);
    const renamed = await administrator.ask('PATCH', `/api/organisations/${made.body.id}`, {
      name: '某某镇总工会',
    });
    expect(renamed.body.name).toBe('某某镇总工会');
    const names = items(await administrator.ask('GET', '/api/organisations'));
    expect(names.map((one) => one.name)).toEqual(['某市总工会', '某某镇总工会']);
  });
});

describe('the audit record and the outbox', () => {
  it('are read page by page and verified', async () => {
    const first = await administrator.ask('GET', '/api/audit?page_size=2');
    expect(items(first)).toHaveLength(2);
    expect(items(first)[0]).toMatchObject({
      actor_name: '张伟',
      act_label: expect.stringMatching(/[一-龥]/),
    });
    const next = `/api/audit?page_size=2&before_seq=${first.body.next_before_seq}`;
    const lastOfFirst = Number(items(first)[1]?.seq);
    expect(items(await administrator.ask('GET', next))[0]?.seq).toBe(lastOfFirst - 1);
    const verdict = await administrator.ask('POST', '/api/audit/verification');
    expect(verdict.body).toMatchObject({ ok: true, head: { seq: verdict.body.entries } });
    expect((await administrator.ask('GET', '/api/notices')).body).toEqual({ items: [] });
  });
});

describe('the roles', () => {
  it('are listed with their permissions', async () => {
    const roles = items(await administrator.ask('GET', '/api/roles'));
    const auditor = roles.find((one) => one.role === 'auditor');
    expect(auditor?.permissions).toEqual([
      { permission: 'audit.read', label: '查看审计记录' },
      { permission: 'audit.verify', label: '校验审计记录' },
      { permission: 'rights.review', label: '复核查看个人信息的记录' },
    ]);
  });

  it('open only what their permissions name', async () => {
    const [auditor, officer] = [await colleagueAt('auditor'), await colleagueAt('station_officer')];
    const urls = ['/api/audit', '/api/people', '/api/organisations', '/api/notices'];
    const doors = async (visitor: Browser) =>
      Promise.all(urls.map(async (url) => (await visitor.ask('GET', url)).status));
    expect(await doors(administrator)).toEqual([200, 200, 200, 200]);
    expect(await doors(auditor)).toEqual([200, 403, 403, 403]);
    expect(await doors(officer)).toEqual([403, 403, 200, 403]);
    expect(await doors(browser(app))).toEqual([401, 401, 401, 401]);
  });
});

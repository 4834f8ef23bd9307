import { describe, expect, it } from 'vitest';
import { createSetUpLink } from '#kernel/identity/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import {
  ADMINISTRATOR_PASSWORD,
  emptySite,
  newColleague,
  staffCity,
  valueIn,
} from '#tests/support/staff-city.ts';
import { browser, staffServer } from '#tests/support/staff-server.ts';

const ground = async () => {
  const city = await staffCity();
  return { city, app: await staffServer(city) };
};

describe('the session', () => {
  it('is shown to a stranger as signed out, with accounts in the demo only', async () => {
    const { city, app } = await ground();
    const real = await browser(app).ask('GET', '/api/session');
    expect(real).toMatchObject({ status: 200, body: { signed_in: false, demo: false } });
    expect(real.body).not.toHaveProperty('demo_accounts');
    const demo = await browser(await staffServer(city, true)).ask('GET', '/api/session');
    expect(demo.body.demo).toBe(true);
    expect(demo.body.demo_accounts).toContainEqual(
      expect.objectContaining({ sign_in_name: expect.any(String), password: expect.any(String) }),
    );
  });

  it('opens with name and password, tells who and what, and ends', async () => {
    const { app } = await ground();
    const visitor = browser(app);
    expect(await visitor.signIn('zhang', ADMINISTRATOR_PASSWORD)).toBe(200);
    const { body } = await visitor.ask('GET', '/api/session');
    expect(body).toMatchObject({
      signed_in: true,
      person: { name: '张伟', sign_in_name: 'zhang' },
      organisation: { name: '某市总工会' },
      roles: [{ role: 'administrator', label: '系统管理员' }],
      idle_minutes: 30,
      must_change_password: false,
    });
    expect(body.permissions).toContain('people.manage');
    expect((await visitor.ask('DELETE', '/api/session')).status).toBe(204);
    expect((await visitor.ask('GET', '/api/session')).body.signed_in).toBe(false);
  });

  it('keeps its token from scripts and other sites', async () => {
    const { app } = await ground();
    const payload = { sign_in_name: 'zhang', password: ADMINISTRATOR_PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(answer.body).not.toContain(answer.cookies[0]?.value ?? 'no cookie');
  });

  it('refuses a wrong password, then locks with the time it opens again', async () => {
    const { app } = await ground();
    const visitor = browser(app);
    for (let i = 0; i < 4; i += 1) expect(await visitor.signIn('zhang', 'wrong')).toBe(401);
    const locked = await visitor.ask('POST', '/api/session', {
      sign_in_name: 'zhang',
      password: 'wrong',
    });
    expect(locked).toMatchObject({
      status: 423,
      body: { code: 'locked', facts: { until: '2026-03-02T01:15:00Z' } },
    });
  });
});

describe('an open session', () => {
  it('lists one’s own and ends another of them', async () => {
    const { city, app } = await ground();
    const [here, there] = [browser(app, city.administratorToken), browser(app)];
    await there.signIn('zhang', ADMINISTRATOR_PASSWORD);
    const { body } = await here.ask('GET', '/api/sessions');
    const items = body.items as { id: string; current: boolean }[];
    expect(items.map((one) => one.current).sort()).toEqual([false, true]);
    const other = items.find((one) => !one.current)?.id;
    expect((await here.ask('DELETE', `/api/sessions/${other}`)).status).toBe(204);
    expect((await there.ask('GET', '/api/session')).body.signed_in).toBe(false);
    expect((await there.ask('GET', '/api/sessions')).status).toBe(401);
  });

  it('refuses a write without its csrf token', async () => {
    const { city, app } = await ground();
    const cookies = { yijia_session: city.administratorToken };
    const answer = await app.inject({ method: 'DELETE', url: '/api/session', cookies });
    expect(answer.json()).toMatchObject({ status: 403, code: 'csrf' });
  });
});

describe('the password', () => {
  it('is changed with words beside the field that is wrong', async () => {
    const { city, app } = await ground();
    const visitor = browser(app, city.administratorToken);
    const change = (current_password: string, new_password: string) =>
      visitor.ask('POST', '/api/session/password', { current_password, new_password });
    expect(await change(ADMINISTRATOR_PASSWORD, 'short')).toMatchObject({
      status: 422,
      body: {
        code: 'weak-password',
        errors: [{ field: 'new_password', message: '密码至少 8 位。' }],
      },
    });
    expect(await change('wrong', 'Pear-8-tree')).toMatchObject({
      status: 422,
      body: { code: 'wrong-password', errors: [{ field: 'current_password' }] },
    });
    expect((await change(ADMINISTRATOR_PASSWORD, 'Pear-8-tree')).status).toBe(204);
    expect((await visitor.ask('GET', '/api/session')).body.signed_in).toBe(true);
  });

  it('must be changed before anything else when it is a first one', async () => {
    const { city, app } = await ground();
    const { signInName, firstPassword } = await newColleague(city, 'administrator');
    const visitor = browser(app);
    await visitor.signIn(signInName, firstPassword);
    const before = await visitor.ask('GET', '/api/session');
    expect(before.body).toMatchObject({ must_change_password: true, permissions: [] });
    expect((await visitor.ask('GET', '/api/people')).status).toBe(403);
    const passwords = { current_password: firstPassword, new_password: 'Pear-8-tree' };
    expect((await visitor.ask('POST', '/api/session/password', passwords)).status).toBe(204);
    expect((await visitor.ask('GET', '/api/people')).status).toBe(200);
  });
});

describe('the set-up', () => {
  it('takes the link once and signs the first administrator in', async () => {
    const city = await staffCity();
    const site = await emptySite(city.clock);
    const app = await staffServer({ ...city, site });
    const { token } = valueIn(await perform(site, systemActor('启动'), createSetUpLink));
    const visitor = browser(app);
    const form = { token, federation_name: '某市总工会', name: '张伟', sign_in_name: 'zhang' };
    expect((await visitor.ask('GET', `/api/setup?token=${token}`)).body.valid).toBe(true);
    expect(await visitor.ask('POST', '/api/setup', { ...form, password: 'weak' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'password' }] },
    });
    const made = await visitor.ask('POST', '/api/setup', { ...form, password: 'Plum-7-tree' });
    expect(made).toMatchObject({ status: 201, body: { signed_in: true } });
    expect((await visitor.ask('GET', '/api/people')).status).toBe(200);
    expect((await browser(app).ask('GET', `/api/setup?token=${token}`)).status).toBe(410);
  });
});

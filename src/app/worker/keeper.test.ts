import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStandIn, openWorkerServer, type StandIn } from '#tests/support/worker-stand-in.ts';
import { endingsFrom, reopeningsFrom } from './keeper-times.ts';

let house: StandIn;
let app: FastifyInstance;

beforeAll(async () => {
  house = await openStandIn();
  app = await openWorkerServer(house);
});
afterAll(() => app.close());

const signedIn = { cookie: 'yijia_keeper=session-1' };

const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

const deed = (name: string, fields: Record<string, string> = {}) =>
  post(`/keeper/link-1/${name}`, { form_token: 'form-session-1', ...fields }, signedIn);

const desk = async (): Promise<string> =>
  (await app.inject({ url: '/keeper/link-1', headers: signedIn })).body;

describe('getting in', () => {
  test('an unknown link opens nothing', async () => {
    expect((await app.inject('/keeper/other')).statusCode).toBe(404);
  });

  test('the phone is proved by a code, then a strict cookie stays', async () => {
    expect((await app.inject('/keeper/link-1')).body).toContain('第 1 步，共 2 步');
    const code = await post('/keeper/link-1/code', { phone: '138 0000 0000' });
    expect(code.body).toContain('验证码发到了 138****0000');
    const answer = await post('/keeper/link-1/session', {
      challenge: 'challenge-1',
      code: '246810',
    });
    expect(answer.statusCode).toBe(303);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    expect(cookie).toContain('Path=/keeper');
  });

  test.each([
    ['code', { phone: '12345' }, '请填 11 位手机号', 'a short number'],
    ['code', { phone: '13911111111' }, '和登记的站长手机号不一样', 'somebody else'],
    ['session', { challenge: 'challenge-1', code: '000000' }, '验证码不对', 'a wrong code'],
  ])('%s with %j is refused with "%s": %s', async (step, fields, words, _reason: string) => {
    const answer = await post(`/keeper/link-1/${step}`, fields as Record<string, string>);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
  });

  test('a link in another site comes again from here, so that the strict cookie is sent', async () => {
    const first = await app.inject({
      url: '/keeper/link-1',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(first.body).toContain('http-equiv="refresh"');
  });
});

describe('at the desk', () => {
  test('one tap says open, the rider sees it, and it can be taken back', async () => {
    expect((await deed('open')).statusCode).toBe(303);
    const said = await desk();
    expect(said).toContain('23:10 你说：现在开着');
    expect(said).toContain('站长刚刚确认');
    await deed('undo', { saying: 'saying-1' });
    expect(await desk()).not.toContain('你说：现在开着');
  });

  test('closing early holds until midnight', async () => {
    await deed('closed');
    expect(await desk()).toContain('你说：今天提前关门');
    expect(await desk()).toContain('站长刚刚说关着');
    await deed('undo', { saying: 'saying-1' });
  });

  test('a closure needs an end that is still to come, or none', async () => {
    expect((await deed('closure', { until: '2026-11-18T01:00:00Z' })).statusCode).toBe(422);
    expect((await deed('closure', { until: 'soon' })).body).toContain('请选一个以后的时间');
    await deed('closure', { until: '2026-11-20T00:00:00Z', reason: '修水管' });
    expect(await desk()).toContain('临时关闭，到后天 08:00');
    await deed('undo', { saying: 'saying-1' });
  });

  test('a facility is marked broken and mended', async () => {
    const station = house.readings.all()[0];
    const there = station?.facilities.find(
      (f) => f.presence === 'yes' && f.condition === 'working',
    );
    await deed('facility', { facility: there?.code ?? '', condition: 'faulty' });
    expect(await desk()).toContain('修好了');
  });

  test.each([
    [{}, signedIn, 403, 'a form without its token'],
    [{ form_token: 'guessed' }, signedIn, 403, 'a guessed token'],
    [{ form_token: 'form-session-1' }, {}, 422, 'no session'],
    [
      { form_token: 'form-session-1' },
      { ...signedIn, 'sec-fetch-site': 'cross-site' },
      403,
      'another site',
    ],
  ])('%j with %j is refused with %d: %s', async (fields, headers, status, _reason: string) => {
    const answer = await post('/keeper/link-1/open', fields, headers as Record<string, string>);
    expect(answer.statusCode).toBe(status);
  });

  test('leaving takes the cookie away', async () => {
    expect((await deed('leave')).headers['set-cookie']).toMatch(/yijia_keeper=;/);
  });
});

describe('times to choose from', () => {
  test('late in the evening one may say open until the morning', async () => {
    const words = endingsFrom(house.now()).map(([, said]) => said);
    expect(words[0]).toBe('今天 24:00');
    expect(words.at(-1)).toBe('明天 06:00');
  });

  test('closures end in hours, mornings, a week, a month', async () => {
    expect(reopeningsFrom(house.now()).map(([, said]) => said)).toEqual([
      '明天 01:00',
      '明天 02:00',
      '明天 04:00',
      '明天 08:00',
      '后天 08:00',
      '周六 08:00',
      '11月25日 08:00',
      '12月18日 08:00',
    ]);
  });
});

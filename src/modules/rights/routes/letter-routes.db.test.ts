import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { type LetterCity, letterCity } from '#tests/support/letter-house.ts';
import { acceptedCase, newUnion, step } from '#tests/support/rights-house.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import { letterRoutes } from './letter-routes.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

const CSRF = 'the-token';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
}

const serve = async (at: LetterCity, people: Record<string, PersonActor>) => {
  const { site, sealer } = at.city;
  const app = await openServer(
    {
      ...{ site, sealer },
      visitOf: async (request) => {
        const actor = people[request.cookies[SESSION_COOKIE] ?? ''];
        return actor ? { actor, csrfToken: CSRF, sessionId: 'session' } : null;
      },
    },
    settings,
    { cards: letterRoutes(at.house), readings: [], plugins: [], ready: async () => true },
  );
  return app;
};

const ask =
  (app: FastifyInstance) =>
  async (
    who: string,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ): Promise<Answer> => {
    const answer = await app.inject({
      ...{ method, url, cookies: { [SESSION_COOKIE]: who } },
      headers: { 'x-csrf-token': CSRF, 'content-type': 'application/json' },
      ...(payload ? { payload: JSON.stringify(payload) } : {}),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    const body = isJson ? answer.json() : { text: answer.body, bytes: answer.rawPayload };
    return { status: answer.statusCode, body, headers: answer.headers };
  };

const scene = async () => {
  const at = await letterCity();
  const caseId = await acceptedCase(at);
  const facts = {
    heard_on: '2026-03-02',
    worker_statement: '没发工资。',
    employer_statement: '没钱。',
  };
  valueIn(await step(at, at.union.first, { id: caseId, step: 'hear_both', facts }));
  const other = await newUnion(at.city);
  const { first, leader, clerk } = at.union;
  const people = { first, leader, clerk, seal: at.sealKeeper, other: other.leader };
  const say = ask(await serve(at, people));
  return { at, say, url: `/api/rights/cases/${caseId}/letters` };
};

const withoutGaps = (body: unknown): object => {
  const whole = JSON.parse(JSON.stringify(body).replace(/【[^】]*】/gu, '已补正'));
  const blocks = whole.blocks.map((block: { kind: string }) =>
    block.kind === 'citation' ? { ...block, is_verified: true } : block,
  );
  return { ...whole, blocks: [...blocks, { kind: 'paragraph', text: '请依法办理。' }] };
};

describe('letters over HTTP', () => {
  it('are drafted, edited, signed, sealed, downloaded and served', async () => {
    const { say, url } = await scene();
    const list = await say('clerk', 'GET', url);
    const shut = (list.body.kinds as { kind: string; why_not: string | null }[]).find(
      ({ kind }) => kind === 'proposal',
    );
    expect(shut?.why_not).toContain('三种情形');
    const draft = { id: newId(), kind: 'reminder', reply: { count: 10, unit: 'day' } };
    const made = await say('first', 'POST', url, draft);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ letter: { state: 'draft', reply_period_label: '十日' } });
    expect((made.body.faults as string[]).join()).toContain('内容与模板完全相同');
    const letter = `${url}/${draft.id}`;
    const body = withoutGaps(made.body.body);
    const seen = await say('first', 'POST', `${letter}/preview`, { body });
    expect(seen.body).toMatchObject({ faults: [] });
    expect(seen.body.html).toContain('工会劳动法律监督提示函');
    const edit = { expected_version: 1, body };
    expect(await say('first', 'POST', `${letter}/versions`, edit)).toMatchObject({
      body: { version: 2 },
    });
    const stale = { expected_version: 1, body: made.body.body };
    expect(await say('first', 'POST', `${letter}/versions`, stale)).toMatchObject({
      ...{ status: 409, body: { code: 'version-conflict' } },
    });
    await say('first', 'POST', `${letter}/submit`, { version: 2 });
    const signed = await say('leader', 'POST', `${letter}/sign`, { version: 2, code: '某工劳监' });
    expect(signed.body).toMatchObject({
      letter: { number: '某工劳监〔2026〕1号', state: 'signed' },
    });
    await say('seal', 'POST', `${letter}/seal`, { version: 2 });
    const file = await say('first', 'GET', `${letter}/docx`);
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''%E6%8F%90");
    expect(file.headers['cache-control']).toBe('private, no-store');
    expect((await say('first', 'GET', `${letter}/html`)).body.text).toContain(
      '某工劳监〔2026〕1号',
    );
    const service = {
      ...{ id: newId(), method: 'hand', outcome: 'delivered', on: '2026-03-02' },
      ...{ servers: ['职工甲', '职工乙'], receiver: '周某', place: '公司前台' },
    };
    const served = await say('first', 'POST', `${letter}/services`, service);
    expect(served.body).toMatchObject({
      letter: { served_on: '2026-03-02', reply_due_on: '2026-03-12', service_label: '直接送达' },
    });
  });

  it('say in Chinese why not, and nothing at all to another county', async () => {
    const { say, url } = await scene();
    const early = await say('first', 'POST', url, { id: newId(), kind: 'opinion' });
    expect(early).toMatchObject({ status: 409, body: { code: 'rung-skipped' } });
    expect(early.body.detail).toContain('写明越级的理由');
    expect(await say('first', 'POST', url, { id: newId(), kind: 'bill' })).toMatchObject({
      status: 422,
    });
    expect(await say('clerk', 'POST', url, { id: newId(), kind: 'reminder' })).toMatchObject({
      status: 403,
    });
    expect(await say('other', 'GET', url)).toMatchObject({ status: 404 });
    const draft = { id: newId(), kind: 'reminder' };
    const made = await say('first', 'POST', url, draft);
    const bad = { ...(made.body.body as object), blocks: [{ kind: 'script', text: 'x' }] };
    const put = await say('first', 'POST', `${url}/${draft.id}/versions`, {
      expected_version: 1,
      body: bad,
    });
    expect(put.status).toBe(422);
    expect(await say('other', 'GET', `${url}/${draft.id}/pdf`)).toMatchObject({ status: 404 });
    expect(await say('first', 'POST', `${url}/${draft.id}/submit`, { version: 1 })).toMatchObject({
      ...{ status: 422, body: { code: 'body-not-ready' } },
    });
  });

  it('that name workers are hidden from those who only read', async () => {
    const { say, url } = await scene();
    const draft = { id: newId(), kind: 'registration' };
    expect(await say('first', 'POST', url, draft)).toMatchObject({ status: 201 });
    const hidden = await say('clerk', 'GET', `${url}/${draft.id}`);
    expect(hidden).toMatchObject({ status: 403, body: { code: 'case-text-hidden' } });
    const list = await say('clerk', 'GET', url);
    expect(list.body.items).toMatchObject([{ readable: false, recipient: null }]);
    expect(JSON.stringify(list.body)).not.toContain('王小明');
    const own = await say('first', 'GET', `${url}/${draft.id}`);
    expect(JSON.stringify(own.body)).toContain('王小明');
  });

  it('carry the letterhead the leader set', async () => {
    const { say, url, at } = await scene();
    const head = {
      address: '示例路1号',
      postcode: '314000',
      phone: '0573-00000000',
      code: '某工劳监',
    };
    const place = `/api/rights/letterheads/${at.union.organisationId}`;
    expect(await say('first', 'PUT', place, head)).toMatchObject({ status: 403 });
    expect(await say('leader', 'PUT', place, { ...head, code: 'A1' })).toMatchObject({
      status: 422,
    });
    expect(await say('leader', 'PUT', place, head)).toMatchObject({ status: 200, body: head });
    const made = await say('first', 'POST', url, { id: newId(), kind: 'reminder' });
    expect(JSON.stringify(made.body.body)).toContain('示例路1号，邮政编码：314000');
    expect(made.body.suggested_code).toBe('某工劳监');
  });
});

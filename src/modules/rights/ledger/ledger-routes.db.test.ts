import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { readTable } from '#kernel/files/public.ts';
import { openServer, SESSION_COOKIE } from '#kernel/http/public.ts';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { acceptedCase, newUnion, rightsCity } from '#tests/support/rights-house.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import type { LedgerSchema } from '../contract/ledger.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { pastedBytes } from './roster-table.ts';

const settings = {
  ...{ logger: false, trustedProxies: 0, https: false, metricsToken: null, version: 'test' },
} as const;

const CSRF = 'the-token';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  readonly text: string;
}

interface Sent {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly payload?: object | Buffer;
  readonly type?: string;
}

const ask =
  (app: FastifyInstance) =>
  async (
    who: string,
    { method, url, payload, type = 'application/json' }: Sent,
  ): Promise<Answer> => {
    const body = Buffer.isBuffer(payload) ? payload : JSON.stringify(payload ?? {});
    const answer = await app.inject({
      ...{ method, url, cookies: { [SESSION_COOKIE]: who } },
      headers: { 'x-csrf-token': CSRF, 'idempotency-key': newId(), 'content-type': type },
      ...(method === 'GET' ? {} : { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : {},
      bytes: answer.rawPayload,
      text: answer.body,
    };
  };

const scene = async () => {
  const at = await rightsCity();
  const { site, sealer } = at.city;
  const caseId = await acceptedCase(at);
  const { first, clerk, leader } = at.union;
  const other = await newUnion(at.city);
  const people: Record<string, PersonActor> = { first, clerk, leader, other: other.first };
  const visitOf = async (request: { cookies: Record<string, string | undefined> }) => {
    const actor = people[request.cookies[SESSION_COOKIE] ?? ''];
    return actor ? { actor, csrfToken: CSRF, sessionId: 'session' } : null;
  };
  const served = { cards: ledgerRoutes(at.house), readings: [], plugins: [] };
  const app = await openServer({ site, sealer, visitOf }, settings, {
    ...served,
    ready: async () => true,
  });
  return { say: ask(app), url: `/api/rights/cases/${caseId}/ledger` };
};

const formOf = async (url: string, bytes: Uint8Array, name = '粘贴.tsv'): Promise<Sent> => {
  const form = new FormData();
  form.append('file', new Blob([bytes.slice()]), name);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const payload = Buffer.from(await request.arrayBuffer());
  return { method: 'POST', url, payload, type: request.headers.get('content-type') ?? '' };
};

const LIST = [
  '姓名\t身份证号\t电话\t工日\t单价\t已付\t备注',
  '张三丰\t11010519491231002X\t13812345678\t26\t300\t1000\t=HYPERLINK("http://x")',
  '合计\t\t\t\t\t1000\t',
].join('\n');

describe('the wage ledger over HTTP', () => {
  it('is tried, taken, read with masks, and put out as a workbook that runs nothing', async () => {
    const { say, url } = await scene();
    const tried = await say('first', await formOf(`${url}/import-trials`, pastedBytes(LIST)));
    expect(tried.status).toBe(200);
    expect(tried.body).toMatchObject({
      ...{ workers: 1, created: 1, skipped: 0, truncated: false },
      mapping: { name: 0, idNumber: 1, phone: 2, quantity: 3, price: 4, paid: 5, note: 6 },
    });
    expect((await say('first', { method: 'GET', url })).body).toMatchObject({ total: 0 });
    const saved = await say('first', await formOf(`${url}/imports`, pastedBytes(LIST)));
    expect(saved.body).toMatchObject({ created: 1, version: 1 });
    const read = await say('first', { method: 'GET', url });
    expect(read.body).toMatchObject({
      ...{ version: 1, names_open: true, why_not_edit: null, total: 1 },
      roster: { claimed_fen: 780_000, paid_fen: 100_000, owed_fen: 680_000 },
    });
    const view = read.body as unknown as LedgerSchema;
    expect(view.workers[0]).toMatchObject({
      ...{
        name: '张三丰',
        id_number: '110*************2X',
        phone: '138****5678',
        result: 'unpaid',
      },
    });
    expect(read.text).not.toMatch(/19491231|13812345678/);
    const book = await say('first', { method: 'GET', url: `${url}/export` });
    const table = valueIn(await readTable(book.bytes, '台账.xlsx'));
    expect(table.columns).toContain('欠付（元）');
    expect(table.rows[0]?.cells.join('|')).toContain("'=HYPERLINK");
    expect(table.rows.map((row) => row.cells[15])).toEqual(['6800', '6800']);
    expect(table.warnings.some((one) => one.code === 'formula-without-value')).toBe(false);
  });

  it('saves blocks, answers lines and records payments', async () => {
    const { say, url } = await scene();
    const [worker, line] = [newId(), newId()];
    const block = {
      workers: [{ id: worker, version: 0, name: '李四', phone: '139 1234 5678', team: '木工班' }],
      lines: [
        {
          ...{ id: line, version: 0, worker_id: worker, item: '支模', unit: '平方米' },
          ...{ quantity: '12.5', price: '35.2' },
        },
      ],
    };
    const saved = await say('first', { method: 'PATCH', url, payload: block });
    expect(saved.body).toEqual({
      version: 1,
      rows: [
        { id: worker, version: 1 },
        { id: line, version: 1 },
      ],
    });
    const again = await say('first', { method: 'PATCH', url, payload: block });
    expect(again.body).toEqual({ version: 1, rows: [] });
    const answer = {
      ...{ version: 1, state: 'disputed', answered_by: '劳务公司', answered_on: '2026-03-02' },
      ...{ confirmed_quantity: '10', note: '只认10平方米' },
    };
    const answerUrl = `${url}/lines/${line}/answer`;
    const answered = await say('first', { method: 'POST', url: answerUrl, payload: answer });
    expect(answered.body).toMatchObject({
      ...{ state: 'disputed', amount_fen: 44_000, confirmed_fen: 35_200, disputed_fen: 8_800 },
    });
    const payment = {
      ...{ submission: newId(), worker_id: worker, amount_fen: 44_001, paid_on: '2026-03-02' },
      ...{ method: 'bank', payer: '某公司' },
    };
    const post = { method: 'POST', url: `${url}/payments` } as const;
    expect((await say('first', { ...post, payload: payment })).body).toMatchObject({
      code: 'needs-proof',
    });
    const paid = await say('first', { ...post, payload: { ...payment, note: '含利息' } });
    expect(paid).toMatchObject({ status: 201, body: { owed_fen: -1 } });
    const history = await say('first', { method: 'GET', url: `${url}/history` });
    expect((history.body.items as { act: string }[]).map((one) => one.act)).toEqual([
      ...['登记付款', '登记对方意见：有争议', '新增工人', '新增明细'],
    ]);
  });

  it('tells every wrong field at once and takes nothing', async () => {
    const { say, url } = await scene();
    const id = newId();
    const worker = { id, version: 0, id_number: '110105194912310021' };
    const refused = await say('first', {
      ...{ method: 'PATCH', url, payload: { workers: [worker], lines: [] } },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { field: `workers.${id}.name`, message: '请填写姓名。' },
      { field: `workers.${id}.id_number`, message: '身份证号校验不对，至少有一位写错。' },
    ]);
  });

  it('answers another county like a case that does not exist, and refuses who may only read', async () => {
    const { say, url } = await scene();
    const guessed = `/api/rights/cases/${newId()}/ledger`;
    const [theirs, none] = [
      await say('other', { method: 'GET', url }),
      await say('other', { method: 'GET', url: guessed }),
    ];
    expect([theirs.status, theirs.body.code, theirs.body.detail]).toEqual([
      ...[none.status, none.body.code, none.body.detail],
    ]);
    expect(theirs.status).toBe(404);
    const form = await formOf(`${url}/imports`, pastedBytes(LIST));
    expect((await say('clerk', form)).status).toBe(403);
    expect((await say('leader', form)).status).toBe(403);
  });

  it('says what is wrong with a file', async () => {
    const { say, url } = await scene();
    const sent = async (text: string) =>
      (await say('first', await formOf(`${url}/imports`, new TextEncoder().encode(text)))).body
        .code;
    expect(await sent('')).toBe('empty-file');
    expect(await sent('13812345678,11010519491231002X\n1,2')).toBe('no-header');
    expect(await sent('年龄,工资,地址\n35,1,某地')).toBe('no-name-column');
    const wrong = await formOf(`${url}/imports?mapping=name:99`, pastedBytes(LIST));
    expect((await say('first', wrong)).body.code).toBe('bad-mapping');
  });
});

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStandIn, openWorkerServer, type StandIn } from '#tests/support/worker-stand-in.ts';

let house: StandIn;
let app: FastifyInstance;
let id: string;

beforeAll(async () => {
  house = await openStandIn();
  app = await openWorkerServer(house);
  id = house.readings.all()[0]?.id ?? '';
});
afterAll(() => app.close());

const SUBMISSION = '3f2b8a52-6f0c-4a38-9a1e-0d6f1d2c3b4a';
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);

const post = async (
  fields: Record<string, string>,
  photos: readonly Uint8Array<ArrayBuffer>[] = [],
  headers: Record<string, string> = {},
) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  photos.forEach((bytes, at) => {
    form.append('photos', new Blob([bytes]), `../../${at}.jpg`);
  });
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return app.inject({
    method: 'POST',
    url: `/stations/${id}/report`,
    headers: { 'content-type': request.headers.get('content-type') ?? '', ...headers },
    payload: Buffer.from(await request.arrayBuffer()),
  });
};

describe('a report without JavaScript', () => {
  test('is taken, answered with a number, and followed by it', async () => {
    const answer = await post({ kind: 'door_locked', note: '链子锁着', submission: SUBMISSION }, [
      jpeg,
    ]);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/reports/R26-1001?fresh=1');
    expect(answer.headers['set-cookie']).toContain('reports=R26-1001');
    expect(house.given[0]).toMatchObject({
      kind: 'door_locked',
      note: '链子锁着',
      facilityCode: null,
    });
    expect(house.given[0]?.photos).toHaveLength(1);
    const page = await app.inject('/reports/R26-1001?fresh=1');
    expect(page.body).toContain('收到了，谢谢你');
    expect(page.body).toContain('工会11月21日前核实并答复');
    const mine = await app.inject({ url: '/reports', headers: { cookie: 'reports=R26-1001' } });
    expect(mine.body).toContain('/reports/R26-1001');
  });

  test('sent twice is one report', async () => {
    const again = await post({ kind: 'door_locked', submission: SUBMISSION });
    expect(again.headers.location).toBe('/reports/R26-1001?fresh=1');
    expect(house.given).toHaveLength(1);
  });

  test.each([
    [{}, 0, '请选一种情况', 'nothing chosen'],
    [{ kind: 'murder' }, 0, '请选一种情况', 'a kind that does not exist'],
    [{ kind: 'broken' }, 0, '请选是哪一样坏了', 'broken, but what'],
    [
      { kind: 'broken', facility: 'rocket' },
      0,
      '请选是哪一样坏了',
      'a facility that does not exist',
    ],
    [{ kind: 'other', note: '  ' }, 0, '请写几个字', 'other without words'],
    [{ kind: 'open', note: '长'.repeat(501) }, 0, '最多写 500 个字', 'too long a note'],
    [{ kind: 'open' }, 4, '最多 3 张照片', 'a fourth photo'],
  ])(
    '%j with %d photos is refused with "%s" and keeps the words: %s',
    async (fields, count, words, _reason: string) => {
      const photos = Array.from({ length: count }, () => jpeg);
      const answer = await post({ note: '写过的字', ...fields } as Record<string, string>, photos);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('<title>有错误：');
      expect(answer.body).toContain('role="alert"');
      expect(answer.body).toContain(words);
      if (!('note' in fields)) expect(answer.body).toContain('写过的字');
    },
  );

  test('something that is no photo is refused whatever its name', async () => {
    const answer = await post({ kind: 'open' }, [new TextEncoder().encode('<script>')]);
    expect(answer.body).toContain('只能传照片');
  });

  test('a photo beyond eight megabytes is refused with the words kept', async () => {
    const huge = new Uint8Array(8_100_000);
    huge.set(jpeg);
    const answer = await post({ kind: 'open', note: '写过的字' }, [huge]);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('照片太大');
    expect(answer.body).toContain('写过的字');
  });
});

describe('a report from the queue of a phone', () => {
  const json = { accept: 'application/json' };

  test('is answered in JSON', async () => {
    const answer = await post({ kind: 'broken', facility: 'microwave' }, [], json);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ number: 'R26-1002', follow_url: '/reports/R26-1002' });
  });

  test('is told every problem with its field', async () => {
    const answer = await post({ kind: 'other' }, [], json);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toEqual({
      problems: [{ field: 'note', text: '请写几个字，说说是什么情况' }],
    });
  });
});

test('another site cannot report for a visitor', async () => {
  const answer = await post({ kind: 'open' }, [], { 'sec-fetch-site': 'cross-site' });
  expect(answer.statusCode).toBe(403);
  const old = await post({ kind: 'open' }, [], { origin: 'https://evil.example' });
  expect(old.statusCode).toBe(403);
});

describe('what became of it', () => {
  test('the answer and its dates are shown', async () => {
    const report = house.progress.get('R26-1001');
    if (!report) throw new Error('no report');
    const later = house.now().add({ hours: 20 });
    house.progress.set('R26-1001', {
      ...report,
      state: 'resolved',
      answer: '已换锁 <b>钥匙在门卫</b>',
      steps: [...report.steps, { state: 'resolved', at: later }],
    });
    const { body } = await app.inject('/reports/r26-1001');
    expect(body).toContain('已处理好');
    expect(body).toContain('11月19日 19:10');
    expect(body).toContain('&lt;b&gt;钥匙在门卫');
    expect(body).not.toContain('下一步');
  });

  test('a number that does not exist is said back', async () => {
    expect((await app.inject('/reports?number=R99-9999')).body).toContain('没有编号 R99-9999');
    expect((await app.inject('/reports/R99-9999')).statusCode).toBe(404);
  });

  test('a shared phone can forget', async () => {
    const answer = await app.inject({ method: 'POST', url: '/reports/forget' });
    expect(answer.headers['set-cookie']).toMatch(/reports=;/);
  });
});

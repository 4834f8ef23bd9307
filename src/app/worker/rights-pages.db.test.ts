import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RightsCity, rightsCity } from '#tests/support/rights-house.ts';
import { buildWorkerScripts } from '#tests/support/worker-build.ts';
import { openStandIn, openWorkerServer } from '#tests/support/worker-stand-in.ts';

let at: RightsCity;
let app: FastifyInstance;

beforeAll(async () => {
  at = await rightsCity();
  const now = at.city.clock.read;
  const assetsDir = await buildWorkerScripts();
  app = await openWorkerServer(await openStandIn({ rights: at.house, now, assetsDir }));
}, 60_000);
afterAll(() => app?.close());

/** A phone without script: it keeps cookies and follows nothing by itself. */
const phone = () => {
  const cookies = new Map<string, string>();
  const remember = (headers: Record<string, unknown>): void => {
    for (const line of [headers['set-cookie'] ?? []].flat() as string[]) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      cookies.set(name, value);
    }
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const get = async (url: string) => {
    const answer = await app.inject({ url, headers: { cookie: cookie() } });
    remember(answer.headers);
    return answer;
  };
  const post = async (url: string, fields: Record<string, string | string[]> = {}) => {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    );
    const type = 'application/x-www-form-urlencoded';
    const answer = await app.inject({
      ...{ method: 'POST', url, headers: { cookie: cookie(), 'content-type': type } },
      payload: new URLSearchParams(pairs).toString(),
    });
    remember(answer.headers);
    return answer;
  };
  const begin = async (): Promise<string> => String((await post('/rights/start')).headers.location);
  return { get, post, begin, cookies, cookie };
};

type Phone = ReturnType<typeof phone>;

const noticeIn = (html: string): string => /name="notice" value="([^"]+)"/.exec(html)?.[1] ?? '';

const fillIn = async (rider: Phone, you: Record<string, string>): Promise<void> => {
  await rider.begin();
  await rider.post('/rights/ask/what', { answer: ['unpaid', 'thrown_out'], go: 'next' });
  await rider.post('/rights/ask/work', { answer: 'rider', go: 'rest' });
  await rider.post('/rights/story', {
    story: '站点欠我两个月工资，三千块。',
    since: '',
    amount: '',
  });
  await rider.post('/rights/employer', { employer: '某某配送站', boss: '', workplace: '南湖区' });
  await rider.post('/rights/people', { who: 'me', people: '', members: '' });
  await rider.post('/rights/you', you);
};

const send = async (rider: Phone) => {
  const notice = noticeIn((await rider.get('/rights/check')).body);
  return rider.post('/rights/submit', { agreed: 'handling', notice });
};

const plainText = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, '|');

describe('telling a case without JavaScript', () => {
  test('a rider answers, skips, goes back, changes his mind, and gets a number', async () => {
    const rider = phone();
    expect(await rider.begin()).toBe('/rights/ask/what');
    const first = await rider.get('/rights/ask/what');
    expect(first.body).toContain('遇到了什么事');
    expect(first.body).toContain('第 1 个问题');
    const next = await rider.post('/rights/ask/what', { answer: ['unpaid'], go: 'next' });
    expect(next.headers.location).toBe('/rights/ask/work');
    const work = await rider.get('/rights/ask/work');
    expect(work.body).toContain('href="/rights/ask/what"');
    await rider.post('/rights/ask/work', { go: 'skip' });
    const rest = await rider.post('/rights/ask/hirer', { answer: 'firm', go: 'rest' });
    expect(rest.headers.location).toBe('/rights/story');
    const empty = await rider.post('/rights/story', { story: ' ', since: '去年', amount: '' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('请写几个字，说说发生了什么');
    expect(empty.body).toContain('value="去年"');
    await rider.post('/rights/story', { story: '欠我工资', since: '去年', amount: '3000' });
    await rider.post('/rights/employer', { employer: '', boss: '', workplace: '' });
    await rider.post('/rights/people', { who: 'me', people: '', members: '' });
    await rider.post('/rights/you', { name: '王小明', phone: '13800000001' });
    const check = plainText((await rider.get('/rights/check')).body);
    expect(check).toContain('没拿到钱、钱少了、被扣钱');
    expect(check).toContain('王小明 13800000001');
    const refused = await rider.post('/rights/submit', { notice: 'old' });
    expect(refused.statusCode).toBe(422);
    expect((await send(rider)).headers.location).toBe('/rights/done');
    const done = plainText((await rider.get('/rights/done')).body);
    expect(done).toMatch(/\d{4} \d{4} \d{4}/);
    expect(done).toContain('尾号 0001');
    expect(done).toContain('3月9日前');
    expect(done).not.toContain('口令');
    expect((await send(rider)).headers.location).toBe('/rights/done');
    expect(plainText((await rider.get('/rights/done')).body)).toBe(done);
    await rider.post('/rights/done');
    expect((await rider.get('/rights/done')).headers.location).toBe('/rights?gone=1');
  });

  test('what was typed for a draft that is gone is kept in a new one', async () => {
    const rider = phone();
    const answer = await rider.post('/rights/story', {
      story: '写了很久的话',
      since: '',
      amount: '',
    });
    expect(answer.headers.location).toBe('/rights/employer');
    expect((await rider.get('/rights/story')).body).toContain('写了很久的话');
  });

  test('a group of twelve elects its representatives on the same screen', async () => {
    const rider = phone();
    await rider.begin();
    const members = Array.from({ length: 11 }, (_, n) => `工友${n}`).join('\n');
    const list = { who: 'group', people: '12', members };
    const elect = await rider.post('/rights/people', list);
    expect(elect.statusCode).toBe(200);
    expect(elect.body).toContain('推选谁当代表');
    const chosen = { ...list, electing: '1', representative: ['-1', '4', '99', 'x'] };
    expect((await rider.post('/rights/people', chosen)).headers.location).toBe('/rights/you');
    const again = (await rider.get('/rights/people')).body;
    expect(again.match(/name="representative"[^>]*checked/g)).toHaveLength(2);
  });

  test.each([
    ['/rights/ask/nothing', 'a question nobody asks'],
    ['/rights/ask/__proto__', 'a name of the language'],
  ])('%s leads back to where one was: %s', async (url) => {
    const rider = phone();
    await rider.begin();
    expect((await rider.get(url)).headers.location).toBe('/rights/go-on');
    await rider.post(url, { answer: ['x', '<script>'], go: 'next' });
    expect((await rider.get('/rights/go-on')).headers.location).toBe('/rights/ask/what');
  });

  test('hostile words come back as words', async () => {
    const rider = phone();
    await rider.begin();
    await rider.post('/rights/story', {
      story: '"><script>alert(1)</script>',
      since: '',
      amount: '',
    });
    const { body } = await rider.get('/rights/story');
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script&gt;');
  });

  test('another site cannot send a form here', async () => {
    const rider = phone();
    await fillIn(rider, { anonymous: '1' });
    const answer = await app.inject({
      ...{ method: 'POST', url: '/rights/submit', payload: 'agreed=handling' },
      headers: {
        ...{ cookie: rider.cookie(), 'content-type': 'application/x-www-form-urlencoded' },
        'sec-fetch-site': 'cross-site',
      },
    });
    expect(answer.statusCode).toBe(403);
  });
});

const multipart = (files: readonly { name: string; type: string; bytes: Buffer }[]) => {
  const boundary = 'xx-yijia-xx';
  const parts = files.flatMap(({ name, type, bytes }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="photos"; filename="${name}"\r\n` +
        `content-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
};

const upload = (rider: Phone, files: Parameters<typeof multipart>[0], url = '/rights/files') => {
  const { payload, type } = multipart(files);
  const headers = { cookie: rider.cookie(), 'content-type': type };
  return app.inject({ method: 'POST', url, headers, payload });
};

describe('files', () => {
  test('in a form: a PDF is taken; thirty megabytes and a liar are told about in words', async () => {
    const rider = phone();
    await rider.begin();
    const good = await upload(rider, [
      { name: '合同.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n…') },
    ]);
    expect(good.statusCode).toBe(303);
    const bad = await upload(rider, [
      { name: 'big.jpg', type: 'image/jpeg', bytes: Buffer.alloc(30_000_000, 1) },
      { name: 'liar.jpg', type: 'image/jpeg', bytes: Buffer.from('MZ program') },
    ]);
    expect(bad.statusCode).toBe(422);
    expect(bad.body).toContain('big.jpg：这个文件太大');
    expect(bad.body).toContain('liar.jpg：这个文件的名字和里面的内容对不上');
    const page = plainText((await rider.get('/rights/files')).body);
    expect(page).toContain('合同.pdf');
    expect(page).toContain('收到了');
  });

  test('in pieces: a phone goes on where it stopped; another phone finds nothing', async () => {
    const [rider, other] = [phone(), phone()];
    await rider.begin();
    await other.begin();
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(400_000, 7)]);
    const hash = (part: Buffer) => createHash('sha256').update(part).digest('hex');
    const begun = await app.inject({
      ...{ method: 'POST', url: '/rights/uploads', headers: { cookie: rider.cookie() } },
      payload: {
        ...{ client_id: '11111111-1111-4111-8111-111111111111', name: 'a.pdf' },
        ...{ type: 'application/pdf', size: bytes.length, sha256: hash(bytes) },
      },
    });
    const { id } = begun.json<{ id: string }>();
    const put = (by: Phone, offset: number, part: Buffer) =>
      app.inject({
        ...{ method: 'PUT', url: `/rights/uploads/${id}`, payload: part },
        headers: {
          ...{ cookie: by.cookie(), 'content-type': 'application/offset+octet-stream' },
          ...{ 'upload-offset': String(offset), 'piece-sha256': hash(part) },
        },
      });
    const half = 262_144;
    expect((await put(rider, 0, bytes.subarray(0, half))).json()).toEqual({ id, offset: half });
    expect((await put(other, half, bytes.subarray(half))).statusCode).toBe(404);
    const ahead = await put(rider, half + 1, bytes.subarray(half + 1));
    expect([ahead.statusCode, ahead.json<{ offset: number }>().offset]).toEqual([409, half]);
    expect((await put(rider, half, bytes.subarray(half))).json()).toEqual({ id, state: 'ready' });
    expect((await put(phone(), 0, bytes.subarray(0, 9))).statusCode).toBe(401);
    expect((await put(rider, 0, bytes)).statusCode).toBe(413);
  });
});

const codeSent = async (): Promise<string> => {
  const { cityId, database } = at.city.site;
  const { rows } = await database.inCity(cityId, (db) =>
    sql<{ id: string; body: Uint8Array }>`select id, sealed_body as body from notices.outbox
      where city_id = ${cityId} and template = 'rights.door-code' order by created_at desc, id desc
      limit 1`.execute(db),
  );
  const [row] = rows;
  if (!row) return '';
  const field = { table: 'notices.outbox', id: row.id, column: 'body' };
  return /\d{6}/.exec(at.city.sealer.open(Buffer.from(row.body), field))?.[0] ?? '';
};

const numberIn = (html: string): string => /\d{4} \d{4} \d{4}/.exec(plainText(html))?.[0] ?? '';

describe('following a case', () => {
  test('with a code on the phone: steps, days, a complaint, withdrawal, own data', async () => {
    const rider = phone();
    await fillIn(rider, { name: '李四', phone: '13800000022' });
    await send(rider);
    const number = numberIn((await rider.get('/rights/done')).body);
    const asked = await rider.post('/rights/progress/code', { number, phone: '13800000022' });
    expect(plainText(asked.body)).toContain('尾号 0022');
    const challenge = /name="challenge" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
    const wrong = await rider.post('/rights/progress/session', { challenge, code: '12' });
    expect(wrong.statusCode).toBe(422);
    const code = await codeSent();
    const opened = await rider.post('/rights/progress/session', { challenge, code });
    expect(String(opened.headers['set-cookie'])).toMatch(/HttpOnly/);
    const page = (await rider.get('/rights/progress')).body;
    const text = plainText(page);
    expect(text).toContain(number);
    expect(text).toContain('这个日子怎么算的');
    const token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const submission = /name="submission" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const forged = await rider.post('/rights/progress/withdraw', { of_free_will: '1' });
    expect(forged.statusCode).toBe(403);
    const said = { form_token: token, submission, complaint: '没人理我' };
    for (const _tap of [1, 2]) {
      const done = await rider.post('/rights/progress/complain', said);
      expect(done.headers.location).toBe('/rights/progress?said=complain');
    }
    const after = plainText((await rider.get('/rights/progress?said=complain')).body);
    expect(after.match(/没人理我/g)).toHaveLength(1);
    const form = `/rights/progress/files?form_token=${token}`;
    const pdf = { name: '工资条.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    expect((await upload(rider, [pdf], form)).headers.location).toContain('said=files');
    expect(plainText((await rider.get('/rights/progress')).body)).toContain('工资条.pdf');
    const data = await rider.get('/rights/progress/data');
    expect(data.headers['content-disposition']).toContain('attachment');
    expect(data.body).toContain('姓名：李四');
    const unwilling = await rider.post('/rights/progress/withdraw', { form_token: token });
    expect(unwilling.statusCode).toBe(422);
    const back = { form_token: token, of_free_will: '1' };
    expect((await rider.post('/rights/progress/withdraw', back)).statusCode).toBe(303);
    expect(plainText((await rider.get('/rights/progress')).body)).toContain('已撤回');
    await rider.post('/rights/progress/leave', { form_token: token });
    expect(plainText((await rider.get('/rights/progress')).body)).toContain('发验证码给我');
  });

  test('without a phone: four words, shown until they are written down', async () => {
    const rider = phone();
    await fillIn(rider, { anonymous: '1' });
    await send(rider);
    const done = (await rider.get('/rights/done')).body;
    const secret =
      /class="number">(\p{Script=Han}+ \S+ \S+ \p{Script=Han}+)</u.exec(done)?.[1] ?? '';
    const number = numberIn(done);
    await rider.post('/rights/done');
    const other = phone();
    const wrong = { secret_number: number, secret: '青山 小船' };
    const refused = await other.post('/rights/progress/secret', wrong);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('编号和口令对不上');
    const none = { secret_number: '999999999999', secret: '青山 小船' };
    expect(plainText((await other.post('/rights/progress/secret', none)).body)).toContain(
      '编号和口令对不上',
    );
    const opened = await other.post('/rights/progress/secret', { secret_number: number, secret });
    expect(opened.statusCode).toBe(303);
    expect(plainText((await other.get('/rights/progress')).body)).toContain(number);
  });

  test('another phone without a session sees the door only, and no data', async () => {
    const other = phone();
    other.cookies.set('yijia_door', 'x'.repeat(43));
    expect(plainText((await other.get('/rights/progress')).body)).toContain('已经退出');
    expect((await other.get('/rights/progress/data')).body).not.toContain('姓名');
  });
});

const BUDGET = 10_000;

describe('bytes of a first visit', () => {
  test.each(['/rights', '/rights/ask/what', '/rights/story', '/rights/progress'])(
    '%s with style and scripts stays within the budget',
    async (url) => {
      const rider = phone();
      await rider.begin();
      const headers = { cookie: rider.cookie(), 'accept-encoding': 'br' };
      const page = await app.inject({ url, headers });
      const plain = await rider.get(url);
      const scripts = [...plain.body.matchAll(/<script type="module" src="([^"]+)">/g)];
      expect(scripts).toHaveLength(2);
      let bytes = page.rawPayload.length;
      for (const [, src] of scripts) {
        bytes += (await app.inject({ url: src ?? '', headers })).rawPayload.length;
      }
      expect(bytes).toBeLessThanOrEqual(BUDGET);
    },
  );
});

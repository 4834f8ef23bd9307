import type { FastifyInstance } from 'fastify';
import { expect, it } from 'vitest';
import { newId } from '#lib/id.ts';
import { evidenceOf } from '#modules/rights/evidence-store.ts';
import {
  idsOf,
  jointCity,
  logOf,
  partnerServer,
  referralNow,
  sent,
  tokenOf,
} from '#tests/support/joint-house.ts';
import { actsOf, runningClocks } from '#tests/support/rights-house.ts';

type City = Awaited<ReturnType<typeof jointCity>>;

const BOUNDARY = 'between-the-parts';

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

const partOf = (name: string, value: string): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const filePart = (bytes: Buffer, name: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
        'content-type: application/pdf\r\n\r\n',
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);

const read = (app: FastifyInstance, token: string) =>
  app.inject({ method: 'GET', url: `/partner/${token}` });

/** Fills the form of a page and sends it. */
const post = (
  app: FastifyInstance,
  token: string,
  given: {
    readonly page: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly file?: { readonly bytes: Buffer; readonly name: string };
    readonly headers?: Readonly<Record<string, string>>;
  },
) => {
  const own = {
    form_token: hidden(given.page, 'form_token'),
    submission: hidden(given.page, 'submission'),
  };
  const fields = { ...own, by: '钱科长', text: '', ...given.fields };
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(partOf(name, value)));
  const file = given.file ? [filePart(given.file.bytes, given.file.name)] : [];
  return app.inject({
    ...{ method: 'POST', url: `/partner/${token}` },
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...given.headers },
    payload: Buffer.concat([...parts, ...file, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  });
};

const scene = async () => {
  const at = await jointCity();
  const { claimants } = await idsOf(at, at.caseId);
  const people = claimants.map((claimantId) => ({ claimantId, fields: ['name'] as const }));
  const summary = '拖欠工资 <b>一万二千元</b>，请依法查处。';
  const link = await sent(at, { people, summary });
  return { at, app: await partnerServer(at), ...link };
};

const evidenceNow = async ({ city, caseId }: City) => {
  const { cityId, database } = city.site;
  return database.inCity(cityId, (db) => evidenceOf({ db, cityId }, caseId));
};

it('a partner sees what was shared and no more, without script, cookie or cache', async () => {
  const { at, app, token } = await scene();
  const page = await read(app, token);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('王小明');
  expect(page.body).not.toContain('13800000001');
  expect(page.body).not.toContain('三个月工资');
  expect(page.body).toContain('&lt;b&gt;一万二千元');
  expect(page.body).not.toContain('<script');
  expect(page.headers['set-cookie']).toBeUndefined();
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.headers['referrer-policy']).toBe('same-origin');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  await read(app, token);
  expect((await logOf(at)).filter((act) => act === 'opened')).toHaveLength(2);
});

it('a link takes one answer; the same form again is the same answer, another is refused', async () => {
  const { at, app, id, token } = await scene();
  const { body: page } = await read(app, token);
  const accept = { page, fields: { answer: 'accept', reference: '某人社受〔2026〕8号' } };
  const first = await post(app, token, accept);
  expect(first.statusCode).toBe(200);
  const again = await post(app, token, accept);
  expect(again.statusCode).toBe(200);
  const other = { page, fields: { answer: 'refuse', text: '改变主意', submission: newId() } };
  const second = await post(app, token, other);
  expect(second.statusCode).toBe(410);
  expect(second.body).toContain('链接已经用过');
  expect((await read(app, token)).statusCode).toBe(410);
  expect(await referralNow(at, id)).toMatchObject({
    ...{ state: 'accepted', reference: '某人社受〔2026〕8号', answeredOn: '2026-03-02' },
  });
  expect(await runningClocks(at, at.caseId)).toEqual([]);
  expect((await actsOf(at)).filter((act) => act === 'rights.referral-answered')).toHaveLength(1);
});

it('of two answers sent at once one is taken', async () => {
  const { at, app, id, token } = await scene();
  const { body: page } = await read(app, token);
  const both = await Promise.all([
    post(app, token, { page, fields: { answer: 'accept' } }),
    post(app, token, { page, fields: { answer: 'refuse', text: '无管辖权', submission: newId() } }),
  ]);
  expect(both.map((one) => one.statusCode).sort()).toEqual([200, 410]);
  expect((await referralNow(at, id)).version).toBe(2);
});

it('after its last second a link is refused, for looking and for answering', async () => {
  const { at, app, id, token } = await scene();
  const { body: page } = await read(app, token);
  at.city.clock.advance({ hours: 24 * 20 });
  const late = await read(app, token);
  expect([late.statusCode, late.body.includes('链接已过期')]).toEqual([410, true]);
  expect((await post(app, token, { page, fields: { answer: 'accept' } })).statusCode).toBe(410);
  expect((await referralNow(at, id)).state).toBe('sent');
  expect((await logOf(at)).filter((act) => act === 'door_shut')).toHaveLength(2);
});

it('a forged, shortened, prolonged or borrowed address opens nothing and says nothing', async () => {
  const { at, app, token } = await scene();
  const other = await sent(at, { summary: '另一份材料' });
  const [purpose, id, seconds = '', signature] = token.split('.');
  const later = (Number.parseInt(seconds, 36) + 1).toString(36);
  const forged = [
    [purpose, id, later, signature],
    ['r', id, seconds, signature],
    [purpose, other.token.split('.')[1], seconds, signature],
    [purpose, id, seconds, `${signature?.startsWith('A') ? 'B' : 'A'}${signature?.slice(1)}`],
    [purpose, id, seconds, signature?.slice(1)],
    [newId()],
  ].map((parts) => parts.join('.'));
  for (const address of forged) {
    const page = await read(app, address);
    expect([page.statusCode, page.body.includes('拖欠')], address).toEqual([404, false]);
  }
  expect(await logOf(at)).not.toContain('opened');
  const foreign = await jointCity();
  const elsewhere = await partnerServer(foreign);
  expect((await read(elsewhere, token)).statusCode).toBe(404);
});

it('a form of another link, or sent from another site, is refused', async () => {
  const { at, app, id, token } = await scene();
  const other = await sent(at, { summary: '另一份材料' });
  const { body: page } = await read(app, other.token);
  expect((await post(app, token, { page, fields: { answer: 'accept' } })).statusCode).toBe(403);
  const { body: own } = await read(app, token);
  const headers = { origin: 'https://elsewhere.example' };
  const crossed = await post(app, token, { page: own, fields: { answer: 'accept' }, headers });
  expect(crossed.statusCode).toBe(403);
  expect((await referralNow(at, id)).state).toBe('sent');
});

it('a refusal says why, and a file is what its bytes are; words typed come back', async () => {
  const { at, app, id, token } = await scene();
  const { body: page } = await read(app, token);
  const silent = await post(app, token, { page, fields: { answer: 'refuse' } });
  expect([silent.statusCode, silent.body.includes('请写明理由')]).toEqual([422, true]);
  const lie = { bytes: Buffer.from('MZ program'), name: 'answer.pdf' };
  const refuse = { answer: 'refuse', text: '由“某市”管辖' };
  const lied = await post(app, token, { page, fields: refuse, file: lie });
  expect(lied.statusCode).toBe(422);
  expect(lied.body).toContain('由“某市”管辖');
  const pdf = { bytes: Buffer.from('%PDF-1.7 letter'), name: 'answer.pdf' };
  expect((await post(app, token, { page, fields: refuse, file: pdf })).statusCode).toBe(200);
  const { state, answer } = await referralNow(at, id);
  expect([state, answer?.text]).toEqual(['refused', '由“某市”管辖']);
  const evidence = await evidenceNow(at);
  expect(evidence).toMatchObject([{ addedBy: 'partner', fileId: answer?.fileId }]);
});

it('an accepted referral gives a second link, for its result alone', async () => {
  const { at, app, id, token } = await scene();
  const { body: page } = await read(app, token);
  const accepted = await post(app, token, { page, fields: { answer: 'accept' } });
  const url = /href="([^"]+\/partner\/[^"]+)"/.exec(accepted.body)?.[1] ?? '';
  const result = tokenOf(url);
  const { body: second } = await read(app, result);
  expect(second).toContain('反馈结果');
  expect((await post(app, result, { page: second, fields: {} })).statusCode).toBe(422);
  const fields = { text: '已责令企业支付一万二千元。' };
  expect((await post(app, result, { page: second, fields })).statusCode).toBe(200);
  expect(await referralNow(at, id)).toMatchObject({ state: 'finished', finishedOn: '2026-03-02' });
  expect((await read(app, result)).statusCode).toBe(410);
});

it('hands out files of its list only', async () => {
  const { app, token } = await scene();
  expect((await app.inject(`/partner/${token}/materials/1`)).statusCode).toBe(404);
  expect((await app.inject(`/partner/${token}/materials/x`)).statusCode).toBe(404);
  expect((await app.inject(`/partner/${token}/letter`)).statusCode).toBe(404);
});

it('is opened at the pace of people', async () => {
  const { app } = await scene();
  const all: number[] = [];
  for (let tries = 0; tries < 31; tries += 1) all.push((await read(app, newId())).statusCode);
  expect(new Set(all.slice(0, 30))).toEqual(new Set([404]));
  expect(all.at(-1)).toBe(429);
});

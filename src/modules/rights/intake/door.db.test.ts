import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { listEntries } from '#kernel/audit/public.ts';
import { anonymousWorker, perform, type Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { Result } from '#lib/result.ts';
import {
  acceptedCase,
  caseNow,
  claimant,
  inCase,
  newCase,
  type RightsCity,
  rightsCity,
  runningClocks,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import { claimantsOf } from '../claimant-store.ts';
import { intakeLimits } from '../rules/intake/intake-limits.ts';
import { insertDoor } from './door-store.ts';
import { whoIsAtDoor } from './doors/door-sessions.ts';
import { openByCode, openBySecret } from './doors/open-door.ts';
import { sendDoorCode } from './doors/send-door-code.ts';
import { secretSignature } from './drafts/register-told.ts';
import { answerComplaint, complain } from './progress/complain.ts';
import { ownData } from './progress/own-data.ts';
import { rateResult } from './progress/rate.ts';
import { readProgress } from './progress/read-progress.ts';
import { withdrawOwn } from './progress/withdraw-own.ts';

const PHONE = '13800000001';

const asWorker = <T, R>(at: RightsCity, deed: (work: Work) => Promise<Result<T, R>>) =>
  perform(at.city.site, anonymousWorker, deed);

const ask = (at: RightsCity, number: string, phone: string) =>
  asWorker(at, (work) => sendDoorCode(work, at.house, { number, phone }));

const enter = (at: RightsCity, challenge: string, code: string) =>
  asWorker(at, (work) => openByCode(work, at.house, { challenge, code }));

const plain = <T>(result: Result<Result<T, { code: string }>, { code: string }>): string =>
  result.ok ? codeOf(result.value) : result.refusal.code;

/** The codes in the outbox, newest last: the test reads what the phone would. */
const codesSent = async (at: RightsCity): Promise<string[]> => {
  const { cityId, database } = at.city.site;
  const rows = await database.inCity(cityId, (db) =>
    sql<{ id: string; body: Uint8Array }>`select id, sealed_body as body from notices.outbox
      where city_id = ${cityId} and template = 'rights.door-code' order by created_at, id`.execute(
      db,
    ),
  );
  return rows.rows.map(({ id, body }) => {
    const text = at.city.sealer.open(Buffer.from(body), {
      ...{ table: 'notices.outbox', id, column: 'body' },
    });
    return /\d{6}/.exec(text)?.[0] ?? '';
  });
};

const sessionOf = async (at: RightsCity, id: string, phone = PHONE) => {
  const { number } = await caseNow(at, id);
  const { challenge } = valueIn(await ask(at, number, phone));
  const code = (await codesSent(at)).at(-1) ?? '';
  const { session } = valueIn(valueIn(await enter(at, challenge, code)));
  const found = await whoIsAtDoor(at.city.site, session);
  if (!found) throw new Error('nobody at the door');
  return found;
};

describe('the door to one’s case', () => {
  it('opens with number, phone and the code that was sent; once', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const { number } = await caseNow(at, id);
    const { challenge } = valueIn(await ask(at, number, '138 0000 0001'));
    const [code = ''] = await codesSent(at);
    expect(plain(await enter(at, challenge, code))).toBe('done');
    expect(plain(await enter(at, challenge, code))).toBe('code-expired');
  });

  it('answers a number that does not exist, and another’s phone, exactly like a right pair', async () => {
    const at = await rightsCity();
    const { number } = await caseNow(at, await newCase(at));
    const right = await ask(at, number, PHONE);
    const otherPhone = await ask(at, number, '13900000009');
    const noNumber = await ask(at, '999999999999', '13900000008');
    for (const answer of [right, otherPhone, noNumber]) {
      expect(Object.keys(valueIn(answer))).toEqual(['challenge']);
    }
    expect(await codesSent(at)).toHaveLength(1);
    const [code = ''] = await codesSent(at);
    for (const { challenge } of [valueIn(otherPhone), valueIn(noNumber)]) {
      expect(plain(await enter(at, challenge, code))).toBe('wrong-code');
    }
    const again = await ask(at, '999999999999', '13900000008');
    expect(codeOf(again)).toBe(codeOf(await ask(at, number, PHONE)));
    expect(codeOf(again)).toBe('too-many');
  });

  it('sends a phone one code a minute and five an hour, and shuts after five wrong ones', async () => {
    const at = await rightsCity();
    const { number } = await caseNow(at, await newCase(at));
    for (let n = 0; n < intakeLimits.codesPerPhoneHour; n += 1) {
      valueIn(await ask(at, number, PHONE));
      expect(codeOf(await ask(at, number, PHONE))).toBe('too-many');
      at.city.clock.advance({ minutes: 2 });
    }
    expect(codeOf(await ask(at, number, PHONE))).toBe('too-many');
    at.city.clock.advance({ minutes: 60 });
    const { challenge } = valueIn(await ask(at, number, PHONE));
    const code = (await codesSent(at)).at(-1) ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < intakeLimits.attempts; n += 1) {
      expect(plain(await enter(at, challenge, wrong))).toBe('wrong-code');
    }
    expect(plain(await enter(at, challenge, code))).toBe('code-expired');
  });

  it.each([
    ['12', PHONE, 'bad-number', 'no number of ours'],
    ['482109375526', '12345', 'bad-phone', 'no phone'],
    ["4821'; drop", PHONE, 'bad-number', 'a hostile number'],
  ])('%s with %s is refused as %s: %s', async (number, phone, code, _reason: string) => {
    const at = await rightsCity();
    expect(codeOf(await ask(at, number, phone))).toBe(code);
    expect(plain(await enter(at, 'not-an-id', '123456'))).toBe('code-expired');
  });

  it('of an anonymous case opens with its words, and shuts after eight wrong ones for any number', async () => {
    const at = await rightsCity();
    const id = await newCase(at, { isAnonymous: true, claimants: [] });
    const { number } = await caseNow(at, id);
    const signature = secretSignature(at.house.sealer, id, '青山 小船 白糖 西瓜');
    await inCase(at, at.union.clerk, async (work) => {
      await insertDoor(work, { caseId: id, signature });
      work.note('test.door', { kind: 'case', id });
      return { ok: true, value: null };
    });
    const attempt = (of: string, secret: string) =>
      asWorker(at, (work) => openBySecret(work, at.house, { number: of, secret, peer: '1.2.3.4' }));
    expect(plain(await attempt(number, '青山，小船、白糖。西瓜'))).toBe('done');
    for (const one of [number, '999999999999']) {
      for (let n = 0; n < intakeLimits.wrongSecretsNumber; n += 1) {
        expect(plain(await attempt(one, '青山 小船 白糖 花生'))).toBe('wrong-secret');
      }
      expect(plain(await attempt(one, '青山 小船 白糖 西瓜'))).toBe('too-many');
    }
  });

  it('shuts by itself after two hours', async () => {
    const at = await rightsCity();
    const { number } = await caseNow(at, await newCase(at));
    const { challenge } = valueIn(await ask(at, number, PHONE));
    const [code = ''] = await codesSent(at);
    const { session } = valueIn(valueIn(await enter(at, challenge, code)));
    expect(await whoIsAtDoor(at.city.site, session)).not.toBeNull();
    at.city.clock.advance({ hours: intakeLimits.sessionHours, minutes: 1 });
    expect(await whoIsAtDoor(at.city.site, session)).toBeNull();
    expect(await whoIsAtDoor(at.city.site, 'x')).toBeNull();
  });
});

describe('what a worker sees and does at his case', () => {
  it('every step told, every due day with its reasons', async () => {
    const at = await rightsCity();
    const id = await acceptedCase(at);
    const session = await sessionOf(at, id);
    const seen = valueIn(
      await asWorker(at, async (work) => {
        const progress = await readProgress(work, at.house, session);
        work.note('test.read', { kind: 'case', id });
        return { ok: true, value: progress };
      }),
    );
    expect(seen?.steps.map((step) => step.text)).toContain(
      '工会已受理您的诉求，由两名劳动法律监督员承办。',
    );
    expect(seen?.clocks[0]).toMatchObject({ dueOn: '2026-03-05', verified: true });
    expect(seen?.clocks[0]?.explanation.length).toBeGreaterThan(1);
    expect(seen?.may).toMatchObject({ withdraw: 'case', rate: false, addEvidence: true });
  });

  it('takes his case back; of a group only his own claim', async () => {
    const at = await rightsCity();
    const alone = await newCase(at);
    const mine = await sessionOf(at, alone);
    const withdraw = (session: typeof mine) =>
      asWorker(at, (work) => withdrawOwn(work, at.house, { session, reason: '已经拿到钱' }));
    valueIn(await withdraw(mine));
    expect(await caseNow(at, alone)).toMatchObject({ state: 'withdrawn' });
    expect(await runningClocks(at, alone)).toEqual([]);
    expect(codeOf(await withdraw(mine))).toBe('not-now');

    at.city.clock.advance({ minutes: 2 });
    const group = await newCase(at, {
      claimants: [claimant('王小明', PHONE), claimant('李四', '13800000002')],
    });
    const second = await sessionOf(at, group, '13800000002');
    valueIn(await withdraw(second));
    expect(await caseNow(at, group)).toMatchObject({ state: 'registered' });
    const { cityId, database } = at.city.site;
    const claims = await database.inCity(cityId, (db) => claimantsOf({ db, cityId }, group));
    expect(claims.map((one) => one.result)).toEqual(['open', 'withdrawn']);
  });

  it('complains once however often he taps; the leader answers by a day', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const session = await sessionOf(at, id);
    const submission = newId();
    const say = () =>
      asWorker(at, (work) =>
        complain(work, at.house, { session, text: '一个星期没有人理我', submission }),
      );
    expect(valueIn(await say()).dueOn).toBe('2026-03-09');
    valueIn(await say());
    expect((await runningClocks(at, id)).filter((one) => one.startsWith('intake'))).toEqual([
      'intake.complaint-answer 2026-03-09',
    ]);
    const read = () =>
      asWorker(at, async (work) => {
        work.note('test.read', { kind: 'case', id });
        return { ok: true, value: await readProgress(work, at.house, session) };
      });
    const [made] = valueIn(await read())?.complaints ?? [];
    const wish = { caseId: id, complaintId: made?.id ?? '', text: '今天已联系单位。' };
    const answer = (actor: typeof at.union.clerk) =>
      inCase(at, actor, (work) => answerComplaint(work, at.house, wish));
    expect(codeOf(await answer(at.union.clerk))).toBe('not-yours');
    valueIn(await answer(at.union.leader));
    expect(codeOf(await answer(at.union.leader))).toBe('already-answered');
    expect(valueIn(await read())?.complaints[0]?.answer).toBe('今天已联系单位。');
    const entries = await at.city.site.database.inCity(at.city.site.cityId, (db) =>
      listEntries(db, at.city.site.cityId, { limit: 200 }),
    );
    expect(JSON.stringify(entries)).not.toContain('没有人理我');
  });

  it('rates a result when there is one, and takes his data along', async () => {
    const at = await rightsCity();
    const id = await newCase(at);
    const session = await sessionOf(at, id);
    const rate = (satisfaction: string) =>
      asWorker(at, (work) => rateResult(work, at.house, { session, satisfaction, words: '' }));
    expect(codeOf(await rate('satisfied'))).toBe('not-now');
    expect(codeOf(await rate('five stars'))).toBe('choice-missing');
    const data = valueIn(await asWorker(at, (work) => ownData(work, at.house, session)));
    expect(data.text).toContain('姓名：王小明');
    expect(data.text).toContain('公司欠我三个月工资');
    expect(data.text).toContain('2026-03-05');
    const json = await asWorker(at, (work) => ownData(work, at.house, session, 'json'));
    expect(JSON.parse(valueIn(json).text)).toMatchObject({ parts: expect.any(Array) });
  });
});

import { expect, it } from 'vitest';
import type { PersonActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import {
  acceptedCase,
  inCase,
  newUnion,
  type RightsCity,
  rightsCity,
} from '#tests/support/rights-house.ts';
import { codeOf, valueIn } from '#tests/support/staff-city.ts';
import type { PromiseBody } from '../contract/promises.ts';
import { promisesOfCase } from './promises-of-case.ts';
import { recordPromise, recordPromiseAnew, recordPromiseKept } from './record-promise.ts';

const promised = (more: Partial<PromiseBody> = {}): PromiseBody => ({
  ...{ id: newId(), promiser: '某某建设公司', is_person: false, contact: '王经理' },
  ...{ amount_fen: 7_485_400, act: '付清工资', due_on: '2026-03-20', made_on: '2026-03-02' },
  ...{ source: 'telephone', ...more },
});

const read = async (at: RightsCity, actor: PersonActor, caseId: string) =>
  valueIn(await inCase(at, actor, (work) => promisesOfCase(work, at.house, caseId))).items;

const make = (at: RightsCity, caseId: string, body: PromiseBody) =>
  inCase(at, at.union.first, (work) => recordPromise(work, at.house, { caseId, body }));

it('a promise on the telephone is there once, however often it is sent, and is kept in parts', async () => {
  const at = await rightsCity();
  const { first } = at.union;
  const caseId = await acceptedCase(at);
  const body = promised();
  expect([await make(at, caseId, body), await make(at, caseId, body)].map(codeOf)).toEqual([
    'done',
    'done',
  ]);
  const pay = (amount_fen: number, submission = newId()) =>
    inCase(at, first, (work) =>
      recordPromiseKept(work, at.house, {
        ...{ caseId, promiseId: body.id },
        body: {
          ...{ submission, version: 1, on: '2026-03-02', note: '转账回单 1' },
          entries: [{ ref: 'whole', amount_fen }],
        },
      }),
    );
  const tap = newId();
  expect([codeOf(await pay(1_000_000, tap)), codeOf(await pay(1_000_000, tap))]).toEqual([
    'done',
    'done',
  ]);
  expect(codeOf(await pay(7_000_000))).toBe('over-payment');
  const [one, ...others] = await read(at, first, caseId);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ status: 'open', left_fen: 6_485_400, promiser: '某某建设公司' });
  expect(one?.fulfilments).toHaveLength(1);
});

it('a later agreement voids the earlier, which stays readable; who saw the old one is told', async () => {
  const at = await rightsCity();
  const { first } = at.union;
  const caseId = await acceptedCase(at);
  const body = promised();
  valueIn(await make(at, caseId, body));
  const anew = (version: number) =>
    inCase(at, first, (work) =>
      recordPromiseAnew(work, at.house, {
        ...{ caseId, promiseId: body.id },
        body: {
          ...{ version, amount_fen: 7_485_400, act: null, due_on: '2026-04-30' },
          ...{ made_on: '2026-03-02', source: 'meeting', reason: '对方请求展期' },
        },
      }),
    );
  expect(codeOf(await anew(1))).toBe('done');
  expect(codeOf(await anew(1))).toBe('version-conflict');
  const [one] = await read(at, first, caseId);
  expect(one).toMatchObject({ due_on: '2026-04-30', version: 2 });
  expect(one?.before).toMatchObject([{ version: 1, due_on: '2026-03-20' }]);
});

it('a person who promised is named to handlers only, and another county sees nothing', async () => {
  const at = await rightsCity();
  const caseId = await acceptedCase(at);
  const body = promised({ promiser: '丁班长', is_person: true, act: '付给工友甲' });
  valueIn(await make(at, caseId, body));
  const [masked] = await read(at, at.union.clerk, caseId);
  expect(masked).toMatchObject({ promiser: '丁**', act: null });
  const elsewhere = await newUnion(at.city);
  const refused = await inCase(at, elsewhere.leader, (work) =>
    promisesOfCase(work, at.house, caseId),
  );
  expect(codeOf(refused)).toBe('not-found');
  const strangers = await inCase(at, elsewhere.leader, (work) =>
    recordPromise(work, at.house, { caseId, body: promised() }),
  );
  expect(codeOf(strangers)).toBe('not-found');
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#lib/id.ts';
import {
  sealedHouse as house,
  newPlace,
  openedClock,
  type Place,
  promiseOf,
} from '#tests/support/commitments-place.ts';
import { clocksOf } from '../clock-store.ts';
import { satisfyClock } from '../clocks/close-clock.ts';
import { handOver } from '../hand-over.ts';
import type { Commitment } from '../types.ts';
import { type BrokenPromise, noteBreaks } from './break-chores.ts';
import { type CommitmentMaking, makeCommitment } from './make-commitment.ts';
import { commitmentsOf, findCommitment } from './read-commitments.ts';
import { recordFulfilment, undoFulfilment } from './record-fulfilment.ts';
import { renegotiate, withdrawCommitment } from './renegotiate.ts';

const made = (place: Place, more: Partial<CommitmentMaking> = {}): Promise<Commitment> =>
  place.run((work) => makeCommitment(work, house, { ...promiseOf(place), ...more }));

const pay = (one: Commitment, amountFen: number, ref = 'a') => ({
  commitmentId: one.id,
  version: one.version,
  on: '2026-03-01',
  proofRefs: ['receipt'],
  note: '',
  entries: [{ ref, amountFen }],
});

const lineOf = async (place: Place, id: string) => {
  const found = await place.read((db) =>
    sql<{ is_open: boolean; due_on: string; waiting_for: string; organisation_path: string }>`
      select * from commitments.desk_lines where id = ${id}`.execute(db),
  );
  return found.rows[0];
};

test('a promise is read as it was made, and lies on the desk without its sealed words', async () => {
  const place = await newPlace();
  const one = await made(place);
  expect(one).toMatchObject({ status: 'open', version: 1, leftFen: 7_485_400 });
  const promiser = { name: '某劳务公司', contact: '13800000000', isPerson: false };
  expect(one.agreements).toMatchObject([{ promiser, act: null, dueOn: '2026-03-05' }]);
  expect(await lineOf(place, one.id)).toMatchObject({ is_open: true, waiting_for: '某劳务公司' });
  const again = await place.read((db, cityId) =>
    commitmentsOf({ db, cityId, today: place.today() }, house, one.subject),
  );
  expect(again).toEqual([one]);
  const kept = await place.read((db) => sql`select * from commitments.agreements`.execute(db));
  expect(JSON.stringify(kept.rows)).not.toContain('13800000000');
});

test('the same promise sent twice is one promise', async () => {
  const place = await newPlace();
  const id = newId();
  const one = await made(place, { id });
  expect(await made(place, { id })).toEqual(one);
});

test('a person who promised is shown by the first letter of his name', async () => {
  const place = await newPlace();
  const promiser = { name: '甲某某', isPerson: true, contact: null, organisationId: null };
  const one = await made(place, { promiser });
  expect(await lineOf(place, one.id)).toMatchObject({ waiting_for: '甲**' });
});

test('parts are fulfilled one by one; more than is left is refused; the last one settles it', async () => {
  const place = await newPlace();
  const one = await made(place);
  const half = await place.run((work) => recordFulfilment(work, house, pay(one, 5_000_000)));
  expect(half).toMatchObject({ status: 'open', leftFen: 2_485_400 });
  const over = place.refused((work) => recordFulfilment(work, house, pay(one, 1)));
  expect(await over).toBe('already-fulfilled');
  const tooMuch = place.refused((work) => recordFulfilment(work, house, pay(one, 2_485_401, 'b')));
  expect(await tooMuch).toBe('over-payment');
  const whole = await place.run((work) => recordFulfilment(work, house, pay(one, 2_485_400, 'b')));
  expect(whole).toMatchObject({ status: 'kept', leftFen: 0 });
  expect(await lineOf(place, one.id)).toMatchObject({ is_open: false });
  const entry = whole.fulfilments[1]?.id ?? '';
  const back = { commitmentId: one.id, fulfilmentId: entry, on: '2026-03-01', reason: '记错了人' };
  const undone = await place.run((work) => undoFulfilment(work, house, back));
  expect(undone).toMatchObject({ status: 'open', leftFen: 2_485_400 });
  expect(await lineOf(place, one.id)).toMatchObject({ is_open: true });
  expect(await place.refused((work) => undoFulfilment(work, house, back))).toBe('already-undone');
});

test('a double tap pays once', async () => {
  const place = await newPlace();
  const one = await made(place);
  const tap = { ...pay(one, 1_000_000), submission: newId() };
  const first = await place.run((work) => recordFulfilment(work, house, tap));
  expect(await place.run((work) => recordFulfilment(work, house, tap))).toEqual(first);
});

test('of two people who record the same part at once, one is told that nothing is left', async () => {
  const place = await newPlace();
  const one = await made(place);
  const both = await Promise.all(
    [1, 2].map(() => place.refused((work) => recordFulfilment(work, house, pay(one, 5_000_000)))),
  );
  expect(both.filter((code) => code === null)).toHaveLength(1);
  expect(both.filter((code) => code === 'already-fulfilled')).toHaveLength(1);
});

const anew = (one: Commitment, place: Place) => {
  const { promiser, source } = promiseOf(place);
  return {
    ...{ commitmentId: one.id, version: one.version, reason: '工程款未到', promiser, source },
    ...{ amountFen: 7_485_400, act: null, dueOn: '2026-03-20' },
  };
};

test('agreed anew, the older version is void, its history and its payments stay', async () => {
  const place = await newPlace();
  const one = await made(place);
  await place.run((work) => recordFulfilment(work, house, pay(one, 1_000_000)));
  const next = await place.run((work) =>
    renegotiate(work, house, { ...anew(one, place), amountFen: 6_485_400 }),
  );
  expect(next).toMatchObject({ version: 2, status: 'open', leftFen: 6_485_400 });
  expect(next.agreements.map((it) => [it.version, it.dueOn, it.reason])).toEqual([
    [1, '2026-03-05', null],
    [2, '2026-03-20', '工程款未到'],
  ]);
  expect(next.fulfilments).toHaveLength(1);
  const late = place.refused((work) => recordFulfilment(work, house, pay(one, 1)));
  expect(await late).toBe('version-conflict');
});

test('a payment and a new agreement at the same moment: whoever comes second has to look again', async () => {
  const place = await newPlace();
  const one = await made(place, { parts: [], amountFen: 100 });
  const [paid, agreed] = await Promise.all([
    place.refused((work) => recordFulfilment(work, house, pay(one, 100, 'whole'))),
    place.refused((work) => renegotiate(work, house, anew(one, place))),
  ]);
  const outcomes = [paid, agreed];
  expect([
    [null, 'already-kept'],
    ['version-conflict', null],
  ]).toContainEqual(outcomes);
});

test('the day after its day a promise is broken: noted once, told once, at its minute', async () => {
  const place = await newPlace();
  const one = await made(place);
  const told: BrokenPromise[] = [];
  const handlers = {
    case: async (_: unknown, broken: BrokenPromise) => {
      told.push(broken);
    },
  };
  place.at('2026-03-05T15:59:59Z'); // one second before midnight in Shanghai
  expect(await noteBreaks(place.site, handlers)).toBe(0);
  place.at('2026-03-05T16:00:00Z');
  expect(await noteBreaks(place.site, handlers)).toBe(1);
  expect(await noteBreaks(place.site, handlers)).toBe(0);
  expect(told).toMatchObject([
    { commitmentId: one.id, version: 1, brokenOn: '2026-03-06', madeIn: 'meeting', brokenCount: 1 },
  ]);
  const now = await place.read((db, cityId) =>
    findCommitment({ db, cityId, today: place.today() }, house, one.id),
  );
  expect(now).toMatchObject({
    status: 'overdue',
    breaks: [{ version: 1, brokenOn: '2026-03-06' }],
  });
});

test('two processes that look at the same minute note a break once', async () => {
  const place = await newPlace();
  await made(place);
  place.at('2026-03-06T01:00:00Z');
  const noted = await Promise.all([noteBreaks(place.site, {}), noteBreaks(place.site, {})]);
  expect(noted[0] + noted[1]).toBe(1);
});

test('a handler that fails undoes the break with it, holds up no other, and is tried again', async () => {
  const place = await newPlace();
  const bad = await made(place);
  await made(place);
  place.at('2026-03-06T01:00:00Z');
  const told: string[] = [];
  const handler = (isBroken: boolean) => ({
    case: async (_: unknown, { commitmentId }: BrokenPromise) => {
      if (isBroken && commitmentId === bad.id) throw new Error('no paper left');
      told.push(commitmentId);
    },
  });
  await expect(noteBreaks(place.site, handler(true))).rejects.toThrow('1 breaks were not noted');
  expect(told).toHaveLength(1);
  expect(await noteBreaks(place.site, handler(false))).toBe(1);
  expect(told).toHaveLength(2);
});

test('a version agreed anew after its day keeps its break, and the new one can break again', async () => {
  const place = await newPlace();
  const one = await made(place);
  place.at('2026-03-10T01:00:00Z');
  const next = await place.run((work) => renegotiate(work, house, anew(one, place)));
  expect(next).toMatchObject({ status: 'open', breaks: [{ version: 1, brokenOn: '2026-03-06' }] });
  expect(await noteBreaks(place.site, {})).toBe(0);
  place.at('2026-03-21T01:00:00Z');
  expect(await noteBreaks(place.site, {})).toBe(1);
});

test('money that came in time but was told late keeps the promise; money that came late does not', async () => {
  const place = await newPlace();
  const [early, late] = [await made(place), await made(place)];
  place.at('2026-03-10T01:00:00Z');
  const all = (one: Commitment, on: string) => ({
    ...pay(one, 0),
    on,
    entries: [
      { ref: 'a', amountFen: 5_000_000 },
      { ref: 'b', amountFen: 2_485_400 },
    ],
  });
  const kept = await place.run((work) => recordFulfilment(work, house, all(early, '2026-03-05')));
  expect(kept).toMatchObject({ status: 'kept', breaks: [] });
  const tardy = await place.run((work) => recordFulfilment(work, house, all(late, '2026-03-06')));
  expect(tardy).toMatchObject({ status: 'kept_late', breaks: [{ version: 1 }] });
});

test('a withdrawn promise leaves the desk and cannot break', async () => {
  const place = await newPlace();
  const one = await made(place);
  const end = { commitmentId: one.id, version: 1, on: '2026-03-01', reason: '撤诉' };
  const gone = await place.run((work) => withdrawCommitment(work, house, end));
  expect(gone).toMatchObject({ status: 'withdrawn' });
  expect(await lineOf(place, one.id)).toMatchObject({ is_open: false });
  place.at('2026-04-01T01:00:00Z');
  expect(await noteBreaks(place.site, {})).toBe(0);
});

test('handed over mid-clock, every line lies on the other desk and no day changes', async () => {
  const place = await newPlace();
  const clock = await openedClock(place, '2026-02-25');
  const ended = await openedClock(place, '2026-02-25');
  await place.run((work) => satisfyClock(work, ended.id, { on: '2026-03-01', note: '已答复' }));
  const one = await made(place, { subject: clock.subject });
  const path = await place.found(`${place.unit}/`);
  const owner = { organisationId: path.slice(-37, -1), personId: null };
  await place.run((work) => handOver(work, clock.subject, owner));
  const [moved] = await place.read((db, cityId) => clocksOf({ db, cityId }, clock.subject));
  expect(moved).toMatchObject({ owner, dueOn: clock.dueOn, state: 'running' });
  for (const id of [clock.id, one.id]) {
    expect(await lineOf(place, id)).toMatchObject({ organisation_path: path });
  }
});

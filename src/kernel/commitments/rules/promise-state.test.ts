import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Fulfilment } from '../types.ts';
import { coveredPaths, unitPlace } from './desk-scopes.ts';
import { leftFen, type PromiseFacts, partStates, promiseStatus } from './promise-state.ts';
import { whyNotFulfil } from './why-not-fulfil.ts';
import { isDay, type Terms, whyNotPromise } from './why-not-promise.ts';

const today = Temporal.PlainDate.from('2026-03-05');

const facts: PromiseFacts = {
  version: 1,
  dueOn: '2026-03-05',
  amountFen: 300,
  hasAct: false,
  parts: [
    { id: '1', ref: 'a', amountFen: 100 },
    { id: '2', ref: 'b', amountFen: 200 },
  ],
  withdrawnOn: null,
};

const paid = (partId: string, amountFen: number | null, on: string): Fulfilment => ({
  ...{ id: `${partId}/${amountFen}/${on}`, version: 1, partId, amountFen, on },
  ...{ proofRefs: [], note: '', by: '', undoes: null },
});

const statusOn = (on: string, entries: readonly Fulfilment[], given = facts) =>
  promiseStatus(given, partStates(given, entries), Temporal.PlainDate.from(on));

const both = [paid('1', 100, '2026-03-01'), paid('2', 200, '2026-03-05')];
const undone = { ...paid('2', 200, '2026-03-08'), id: 'back', undoes: '2/200/2026-03-05' };

test.each<[string, Fulfilment[], PromiseFacts, string, string]>([
  ['2026-03-04', [], facts, 'open', 'a day is left'],
  ['2026-03-05', [], facts, 'due_today', 'until midnight'],
  ['2026-03-06', [], facts, 'overdue', 'silence is broken'],
  ['2026-03-06', both.slice(0, 1), facts, 'overdue', 'one of two is not kept'],
  ['2026-03-06', both, facts, 'kept', 'whole on its very day'],
  [
    '2026-03-06',
    [...both.slice(0, 1), paid('2', 200, '2026-03-06')],
    facts,
    'kept_late',
    'a day late',
  ],
  ['2026-03-06', [...both, undone], facts, 'overdue', 'the payment was taken back'],
  ['2026-03-06', [], { ...facts, withdrawnOn: '2026-03-04' }, 'withdrawn', 'nobody waits any more'],
  ['2026-03-04', both, { ...facts, hasAct: true }, 'open', 'the money came, the act did not'],
])('on %s a promise is %4$s: %5$s', (on, entries, given, expected) => {
  expect(statusOn(on, entries, given)).toBe(expected);
});

const terms: Terms = {
  amountFen: 300,
  act: null,
  dueOn: '2026-03-20',
  madeOn: '2026-03-05',
  parts: [
    { ref: 'a', amountFen: 100 },
    { ref: 'b', amountFen: 200 },
  ],
};

test.each<[Partial<Terms>, string | null, string]>([
  [{}, null, 'the parts come to the whole'],
  [{ amountFen: null, act: ' ' }, 'nothing-promised', 'neither money nor act'],
  [{ amountFen: 1.5 }, 'not-an-amount', 'half a fen'],
  [{ amountFen: 1e13 }, 'not-an-amount', 'beyond any promise'],
  [{ amountFen: 301 }, 'parts-do-not-sum', 'one fen too many'],
  [{ parts: [{ ref: 'a', amountFen: 0 }] }, 'not-an-amount', 'a part of nothing'],
  [{ dueOn: '2026-02-30' }, 'not-a-day', 'no such day'],
  [{ dueOn: '2026-03-04' }, 'due-before-made', 'due before it was made'],
  [{ madeOn: '2026-03-06' }, 'in-the-future', 'made tomorrow'],
  [{ amountFen: null, act: '补签合同', parts: [] }, null, 'an act alone'],
])('%o: %s, since %s', (change, expected) => {
  expect(whyNotPromise({ ...terms, ...change }, today)?.code ?? null).toBe(expected);
});

test('a part given twice is refused', () => {
  const part = { ref: 'a', amountFen: 150 };
  expect(whyNotPromise({ ...terms, parts: [part, part] }, today)?.code).toBe('part-twice');
});

test.each([
  ['2026-03-05', true],
  ['2026-3-5', false],
  ['2026-02-29', false],
  ['20260305', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('however payments come, what is refused and what is left never let a part be overpaid', () => {
  const payments = fc.array(
    fc.record({ ref: fc.constantFrom('a', 'b'), amountFen: fc.integer({ min: 1, max: 150 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(payments, (given) => {
      const fulfilments: Fulfilment[] = [];
      for (const [n, entry] of given.entries()) {
        const claim = {
          version: 1,
          on: '2026-03-05',
          proofRefs: ['x'],
          note: '',
          entries: [entry],
        };
        const known = { ...facts, madeOn: '2026-03-01', fulfilments };
        if (whyNotFulfil(known, claim, today)) continue;
        const partId = entry.ref === 'a' ? '1' : '2';
        fulfilments.push({ ...paid(partId, entry.amountFen, '2026-03-05'), id: String(n) });
      }
      const states = partStates(facts, fulfilments);
      const sum = fulfilments.reduce((all, one) => all + (one.amountFen ?? 0), 0);
      expect(states.every((state) => state.leftFen >= 0)).toBe(true);
      expect(leftFen(facts, states)).toBe(300 - sum);
    }),
  );
});

const step = (letter: string): string => `${letter.repeat(36)}/`;
const path = (letters: string): string => [...letters].map(step).join('');

test.each([
  [[''], ['a'], ['a'], 'asked about everything: what he holds'],
  [['a'], [''], ['a'], 'the house itself'],
  [['ab'], ['a'], ['ab'], 'he holds it above'],
  [['a'], ['ab', 'ac'], ['ab', 'ac'], 'he holds parts of it'],
  [['ab'], ['ac'], [], 'another county'],
  [['a'], ['ab', 'abc', 'a'], ['a'], 'never one twice'],
])('of %j covered by %j is %j: %s', (asked, allowed, expected) => {
  expect(coveredPaths(asked.map(path), allowed.map(path))).toEqual(expected.map(path));
});

test.each<[string, ReturnType<typeof unitPlace>, string]>([
  ['', null, 'everything'],
  ['a', null, 'the root is everything'],
  ['ab', { depth: 2, id: 'b'.repeat(36), below: null }, 'a county'],
  ['abcd', { depth: 4, id: 'd'.repeat(36), below: null }, 'a host'],
  ['abcde', { depth: 4, id: 'd'.repeat(36), below: path('abcde') }, 'deeper than the columns go'],
])('%s stands at %j: %s', (letters, expected) => {
  expect(unitPlace(path(letters))).toEqual(expected);
});

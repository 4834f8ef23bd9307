import { describe, expect, it } from 'vitest';
import type { CaseRow, FigureRows, LetterRow, PromiseRow } from './figure-rows.ts';
import { idleDays } from './idle-days.ts';
import { medianOf, ninetiethOf } from './quantiles.ts';
import { lastQuarterBefore, quarterOf, spanOfQuarter } from './quarters.ts';
import { outcomeOf, reckonFigures } from './reckon-figures.ts';

const none: FigureRows = {
  ...{ cases: [], paid: [], payments: [], letters: [] },
  ...{ promises: [], waits: [], proceedings: [], deeds: [] },
};

const aCase = (given: Partial<CaseRow> = {}): CaseRow => ({
  ...{ id: 'a', matter: 'wages', channel: 'telephone', state: 'settled', workers: 5 },
  ...{ receivedOn: '2025-04-01', endedOn: null, closedOn: null },
  ...given,
});

const promise = (given: Partial<PromiseRow> = {}): PromiseRow => ({
  ...{ caseId: 'a', madeOn: '2025-04-10', dueOn: '2025-04-30' },
  ...{ settledOn: null, replacedOn: null, isBroken: false },
  ...given,
});

it.each([
  [[], null, null, 'none'],
  [[7], 7, 7, 'one'],
  [[1, 2, 3, 100], 2.5, 100, 'of four the mean of the middle two'],
  [[10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 9, 'nine of ten are not above nine'],
])('median and 90th of %j', (numbers, median, ninetieth, _why) => {
  expect([medianOf(numbers), ninetiethOf(numbers)]).toEqual([median, ninetieth]);
});

it.each([
  ['2026-01-01', '2026-Q1', '2025-Q4', 'the first day of a year'],
  ['2026-03-31', '2026-Q1', '2025-Q4', 'the last day of a quarter is in it'],
  ['2026-12-31', '2026-Q4', '2026-Q3', 'the last day of a year'],
])('quarter of %s', (on, quarter, before, _why) => {
  expect([quarterOf(on), lastQuarterBefore(on)]).toEqual([quarter, before]);
  expect(spanOfQuarter(quarter).from <= on && on <= spanOfQuarter(quarter).until).toBe(true);
});

describe('a promise', () => {
  const today = '2025-05-10';
  it.each([
    [{ settledOn: '2025-04-30' }, 'kept', 'on its last day'],
    [{ settledOn: '2025-05-01', isBroken: true }, 'keptLate', 'a day after'],
    [{}, 'broken', 'silence'],
    [{ replacedOn: '2025-05-05', isBroken: true }, 'broken', 'agreed anew after it broke'],
    [{ replacedOn: '2025-04-20' }, 'replaced', 'agreed anew in time'],
    [{ dueOn: '2025-05-10' }, 'open', 'today is not over'],
  ] as const)('%j is %s', (given, outcome, _why) => {
    expect(outcomeOf(promise(given), today)).toBe(outcome);
  });
});

describe('idle days', () => {
  const april = { from: '2025-04-01', until: '2025-05-21' };

  it('of the broken promise of Ludian are the three weeks of May', () => {
    const rows = {
      ...none,
      cases: [aCase({ receivedOn: '2025-04-10', endedOn: '2025-06-17' })],
      promises: [promise({ isBroken: true, replacedOn: '2025-05-21' })],
      deeds: [{ caseId: 'a', on: '2025-05-21' }],
    };
    expect(idleDays(rows, april)).toMatchObject({
      ...{ promise_broken: 20, promise_pending: 20, with_union: 0 },
    });
  });

  it.each([
    [{}, { with_union: 9 }, 'nobody is waited for'],
    [
      { deeds: [{ caseId: 'a', on: '2025-04-05' }] },
      { with_union: 8 },
      'a day with a deed is not idle',
    ],
    [
      { waits: [{ caseId: 'a', fromOn: '2025-04-02', dueOn: '2025-04-04', endedOn: null }] },
      { answer_awaited: 3, answer_overdue: 6, with_union: 0 },
      'an answer that does not come',
    ],
    [
      { proceedings: [{ caseId: 'a', openedOn: '2025-04-06', closedOn: null }] },
      { proceedings: 5, with_union: 4 },
      'a court has it',
    ],
    [{ cases: [aCase({ endedOn: '2025-04-03' })] }, { with_union: 1 }, 'it ended'],
  ])('%j', (given, expected, _why) => {
    const rows = { ...none, cases: [aCase()], ...given };
    expect(idleDays(rows, { from: '2025-04-01', until: '2025-04-10' })).toMatchObject(expected);
  });
});

describe('figures of a period', () => {
  const span = { from: '2025-04-01', until: '2025-06-30' };
  const letter = (given: Partial<LetterRow>): LetterRow => ({
    ...{ kind: 'reminder', signedOn: '2025-05-21', servedOn: '2025-05-21', repliedOn: null },
    ...{ correctedOn: null, nextServedOn: null },
    ...given,
  });

  it('count cases by the day they came, letters by what followed, money per worker', () => {
    const rows: FigureRows = {
      ...none,
      cases: [
        aCase({ closedOn: '2025-06-20' }),
        aCase({ id: 'b', matter: 'injury', receivedOn: '2025-03-31', workers: 1 }),
      ],
      letters: [
        letter({ nextServedOn: '2025-06-09', correctedOn: '2025-06-17' }),
        letter({ kind: 'opinion', repliedOn: '2025-06-12', correctedOn: '2025-06-17' }),
      ],
      paid: [
        { caseId: 'a', receivedOn: '2025-04-01', moneyOn: '2025-06-17' },
        { caseId: 'b', receivedOn: '2024-01-01', moneyOn: '2025-07-01' },
      ],
      payments: [
        { caseId: 'a', matter: 'wages', workerId: '1', amountFen: 300, paidOn: '2025-06-17' },
        { caseId: 'a', matter: 'wages', workerId: '1', amountFen: -100, paidOn: '2025-06-18' },
        { caseId: 'a', matter: 'wages', workerId: '2', amountFen: 500, paidOn: '2025-06-17' },
      ],
    };
    expect(reckonFigures(rows, { span, today: '2025-12-31' })).toMatchObject({
      ...{ registered: 1, workers: 5, closed: 1, inHand: 1 },
      matters: { wages: 1, injury: 0 },
      time: { workers: 1, medianDays: 77, ninetiethDays: 77 },
      quarters: [{ quarter: '2025-Q2', workers: 1 }],
      letters: [
        { kind: 'reminder', issued: 1, served: 1, answered: 0, obeyed: 0 },
        { kind: 'opinion', issued: 1, served: 1, answered: 1, obeyed: 1 },
        { kind: 'proposal', issued: 0 },
      ],
      money: { recoveredFen: 700, workers: 2, medianFen: 350 },
    });
  });

  it('of nothing are nothing, and no days are made up', () => {
    const figures = reckonFigures(none, { span, today: '2025-12-31' });
    expect(figures.time).toEqual({ workers: 0, medianDays: null, ninetiethDays: null });
    expect(figures.money).toEqual({ recoveredFen: 0, workers: 0, medianFen: null });
    expect(figures.quarters).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import type { CaseRow, FigureRows } from './figure-rows.ts';
import { monthlyLines, spanOfMonth } from './monthly.ts';

const aCase = (given: Partial<CaseRow>): CaseRow => ({
  ...{ id: 'a', matter: 'wages', channel: 'telephone', state: 'accepted', workers: 2 },
  ...{ receivedOn: '2026-02-10', endedOn: null, closedOn: null },
  ...given,
});

const rows: FigureRows = {
  ...{ paid: [], letters: [], promises: [], waits: [], proceedings: [], deeds: [] },
  cases: [
    aCase({}),
    aCase({ id: 'b', receivedOn: '2026-01-31', closedOn: '2026-02-28' }),
    aCase({ id: 'c', matter: 'injury', receivedOn: '2025-12-31', workers: 1 }),
  ],
  payments: [
    { caseId: 'b', matter: 'wages', workerId: '1', amountFen: 100_00, paidOn: '2026-02-28' },
    { caseId: 'b', matter: 'wages', workerId: '2', amountFen: 50_00, paidOn: '2026-01-31' },
  ],
};

it.each([
  ['2026-02', '2026-02-28', 'a common year'],
  ['2024-02', '2024-02-29', 'a leap year'],
  ['2100-02', '2100-02-28', 'a century that is none'],
  ['2026-04', '2026-04-30', 'thirty days'],
])('%s ends on %s', (month, until, _why) => {
  expect(spanOfMonth(month)).toEqual({ from: `${month}-01`, until });
});

it('adds up by matter, for the month and for the year so far', () => {
  const lines = monthlyLines(rows, { month: '2026-02', today: '2026-03-02' });
  expect(lines).toHaveLength(9);
  expect(lines[0]).toEqual({
    ...{ matter: 'wages', registered: 1, workers: 2, closed: 1, inHand: 1 },
    ...{ recoveredFen: 100_00, paidWorkers: 1 },
    ...{ yearRegistered: 2, yearClosed: 1, yearRecoveredFen: 150_00 },
  });
  expect(lines[1]).toMatchObject({ matter: 'injury', registered: 0, inHand: 1, yearRegistered: 0 });
  expect(lines.at(-1)).toMatchObject({ matter: null, registered: 1, inHand: 2, closed: 1 });
});

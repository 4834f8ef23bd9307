import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import { resultOfWorker } from './result-of-worker.ts';
import { ledgerSums, lineSums } from './sums.ts';
import type { LedgerFigures, LineKind, RosterWorker, WageLine } from './types.ts';
import { lineKinds, lineStates } from './types.ts';

let next = 0;
const line = (over: Partial<WageLine>): WageLine => {
  next += 1;
  return {
    id: `line-${next}`,
    workerId: 'a',
    kind: 'work',
    item: '架线',
    unit: '米',
    quantity: 120_000_000,
    price: 350_000,
    confirmedQuantity: null,
    agreedPrice: null,
    state: 'open',
    evidenceId: null,
    ...over,
  };
};

const taken = (kind: LineKind, yuan: number, over: Partial<WageLine> = {}): WageLine =>
  line({ kind, item: kind, unit: '项', quantity: 10_000, price: yuan * 10_000, ...over });

const worker = (id: string, over: Partial<RosterWorker> = {}): RosterWorker => ({
  ...{ id, label: id, statedPaidFen: 0, statedOwedFen: null, ...over },
});

const nothingStated = { workers: null, claimedFen: null, paidFen: null, owedFen: null };

const ledger = (over: Partial<LedgerFigures>): LedgerFigures => ({
  ...{ workers: [worker('a')], lines: [], payments: [], groupPaidFen: null, stated: nothingStated },
  ...over,
});

describe('the sums of a ledger', () => {
  it('V27: 12,000 m at 35 yuan, 60,000 paid: 360,000.00 yuan owed, and the roster agrees', () => {
    const book = ledger({
      workers: [
        worker('a', { statedPaidFen: 3_500_000 }),
        worker('b', { statedPaidFen: 2_500_000 }),
      ],
      lines: [
        line({ workerId: null }),
        line({ workerId: 'a', quantity: 70_000_000 }),
        line({ workerId: 'b', quantity: 50_000_000 }),
      ],
      groupPaidFen: 6_000_000,
    });
    const sums = ledgerSums(book);
    expect(sums.group?.owedFen).toBe(36_000_000);
    expect(sums.roster.owedFen).toBe(36_000_000);
    expect(differences(book)).toEqual([]);
  });

  it('keeps claimed, confirmed and disputed apart', () => {
    const disputed = line({
      ...{ confirmedQuantity: 110_000_000, agreedPrice: 330_000, state: 'disputed' },
    });
    expect(lineSums(disputed)).toEqual({
      claimedFen: 42_000_000,
      confirmedFen: 36_300_000,
      disputedFen: 5_700_000,
      unansweredFen: 0,
    });
  });

  it('counts no confirmation beyond the claim', () => {
    const more = line({ confirmedQuantity: 130_000_000, state: 'confirmed' });
    expect(lineSums(more)).toMatchObject({ confirmedFen: 42_000_000, unansweredFen: 0 });
  });

  it('takes off an advance, but no fine that nobody found lawful, and nothing that is disputed', () => {
    const lines = [
      line({}),
      taken('advance', 2_000),
      taken('fine', 500),
      taken('damage', 300, { state: 'confirmed' }),
      taken('advance', 100, { state: 'disputed' }),
    ];
    const { roster } = ledgerSums(ledger({ lines }));
    expect(roster.deductedFen).toBe(230_000);
    expect(roster.refusedDeductionsFen).toBe(60_000);
    expect(roster.owedFen).toBe(42_000_000 - 230_000);
  });

  it('says what became of each claim', () => {
    const book = ledger({ lines: [line({ quantity: 10_000, price: 10_000_000 })] });
    const paid = (amountFen: number) => {
      const payments = [{ id: 'p', workerId: 'a', amountFen }];
      const sums = ledgerSums({ ...book, payments }).workers.get('a');
      return sums ? resultOfWorker(sums, amountFen) : null;
    };
    expect([0, 40_000, 100_000, 100_001].map(paid)).toEqual([
      ...['unpaid', 'partly_paid', 'paid', 'overpaid'],
    ]);
  });
});

describe('differences', () => {
  it('are told item by item in Chinese', () => {
    const book = ledger({
      workers: [worker('a', { label: '张**', statedPaidFen: 5_000_000, statedOwedFen: 100 })],
      lines: [
        line({ workerId: null }),
        line({ quantity: 118_000_000 }),
        line({ item: '清场', quantity: 10_000, price: 5_000_000 }),
      ],
      groupPaidFen: 6_000_000,
      stated: { workers: 5, claimedFen: 42_000_000, paidFen: null, owedFen: 36_000_000 },
    });
    expect(differences(book).map((one) => one.text)).toEqual([
      '欠付合计：班组账为360,000.00元，花名册各人相加为363,500.00元，差-3,500.00元。',
      '“架线”：班组账为12000米、单价35元、共420,000.00元，花名册各人相加为11800米、单价35元、共413,000.00元，差7,000.00元。',
      '“清场”只在花名册上有（1米、单价500元、共500.00元），班组账上没有这一项。',
      '已付：班组账为60,000.00元，花名册各人相加为50,000.00元，差10,000.00元。',
      '人数：申报为5人，花名册上有1人。',
      '应付合计：申报为420,000.00元，花名册各人相加为413,500.00元，差6,500.00元。',
      '欠付合计：申报为360,000.00元，花名册各人相加为363,500.00元，差-3,500.00元。',
      '张**：表上欠付1.00元，按“数量×单价−已付−扣款”算得363,500.00元，差-363,499.00元。',
    ]);
  });
});

const ids = ['a', 'b', 'c'] as const;
const anyLine = fc
  .record({
    workerId: fc.constantFrom(...ids, null),
    kind: fc.constantFrom(...lineKinds),
    item: fc.constantFrom('架线', '清场', '立杆'),
    quantity: fc.integer({ min: 0, max: 50_000_000 }),
    price: fc.integer({ min: 0, max: 5_000_000 }),
    confirmedQuantity: fc.option(fc.integer({ min: 0, max: 50_000_000 })),
    agreedPrice: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
    state: fc.constantFrom(...lineStates),
  })
  .map(line);
const fen = fc.integer({ min: 0, max: 10_000_000 });
const anyLedger = fc
  .record({
    lines: fc.array(anyLine, { maxLength: 20 }),
    paid: fc.tuple(fen, fen, fen),
    groupPaidFen: fc.option(fen),
    payments: fc.array(fc.record({ workerId: fc.constantFrom(...ids), amountFen: fen }), {
      maxLength: 5,
    }),
  })
  .map(({ lines, paid, groupPaidFen, payments }) =>
    ledger({
      workers: ids.map((id, index) => worker(id, { statedPaidFen: paid[index] ?? 0 })),
      lines,
      groupPaidFen,
      payments: payments.map((one, index) => ({ id: `p${index}`, ...one })),
    }),
  );

describe('for every ledger', () => {
  it('claimed is confirmed and disputed and unanswered, and owed is claimed less paid and deducted', () => {
    fc.assert(
      fc.property(anyLedger, (book) => {
        const { roster, group, workers } = ledgerSums(book);
        for (const one of [roster, ...(group ? [group] : []), ...workers.values()]) {
          expect(one.confirmedFen + one.disputedFen + one.unansweredFen).toBe(one.claimedFen);
          expect(one.claimedFen - one.paidFen - one.deductedFen).toBe(one.owedFen);
        }
        const owed = [...workers.values()].reduce((sum, one) => sum + one.owedFen, 0);
        expect(roster.owedFen).toBe(owed);
      }),
    );
  });

  it('the differences named add up to the difference of the two accounts', () => {
    fc.assert(
      fc.property(anyLedger, (book) => {
        const { roster, group } = ledgerSums(book);
        if (!group) return;
        const parts = differences(book).filter((one) => /^(item|paid|deductions)-/.test(one.code));
        const named = parts.reduce((sum, one) => sum + one.differenceFen, 0);
        expect(named).toBe(group.owedFen - roster.owedFen);
      }),
    );
  });

  it('the order of lines does not matter', () => {
    fc.assert(
      fc.property(anyLedger, (book) => {
        const turned = { ...book, lines: book.lines.toReversed() };
        expect(ledgerSums(turned)).toEqual(ledgerSums(book));
      }),
    );
  });
});

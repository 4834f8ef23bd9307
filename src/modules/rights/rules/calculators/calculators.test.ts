import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import type { Result } from '#lib/result.ts';
import { packFor } from '../../law/pack-for.ts';
import type { Known } from '../pay-chain/known.ts';
import { additionalCompensation } from './additional-compensation.ts';
import type { Calculation, NotAFigure } from './calculation.ts';
import { type DoubleWageFacts, doubleWage } from './double-wage.ts';
import { type OvertimeFacts, overtimePay } from './overtime.ts';
import { roundFen } from './round-fen.ts';
import { serviceYears } from './service-years.ts';
import { type SeveranceFacts, severancePay, unlawfulDismissalPay } from './severance.ts';
import { type WageFacts, wagesOwed } from './wages.ts';

const pack = packFor('330400', Temporal.PlainDate.from('2026-11-24'));
const yuan = (amount: number) => Math.round(amount * 100);
const of = (amount: number) => Math.round(amount * 10_000);
const read = (result: Result<Calculation, { code: string }>): Calculation => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

test.each([
  [1n, 2n, 1, 'half a fen goes up'],
  [49n, 100n, 0, 'less goes down'],
  [-1n, 2n, -1, 'a debt rounds like a claim'],
  [0n, 3n, 0, 'nothing stays nothing'],
  [200_000_000_000_001n, 2n, 100_000_000_000_001, 'exact beyond floating point'],
])('%d/%d fen is %d: %s', (numerator, denominator, expected) => {
  expect(roundFen(numerator, denominator)).toBe(expected);
});

it('rounds to the nearest fen, never further than half a fen away', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.bigInt(1n, 10n ** 6n), (numerator, denominator) => {
      const twice = 2n * BigInt(roundFen(numerator, denominator)) * denominator;
      const away = twice - 2n * numerator;
      expect(away <= denominator && away > -denominator).toBe(true);
    }),
  );
});

describe('wages', () => {
  const piece = (quantity: number, price: number) => ({
    item: '放线',
    unit: '米',
    quantity: of(quantity),
    price: of(price),
  });
  const facts = (lines: WageFacts['lines'], paid = 0, off = 0): WageFacts => ({
    lines,
    paidFen: yuan(paid),
    deductionsFen: yuan(off),
  });

  test.each<[WageFacts, number, string]>([
    [facts([piece(12_000, 35)], 60_000), 36_000_000, 'V27: 12,000 m at 35 yuan less 60,000'],
    [facts([piece(0.5, 0.01)]), 1, 'half a fen goes up'],
    [facts([piece(22.5, 280), piece(3, 300)]), 720_000, 'time lines and others add up'],
    [facts([]), 0, 'nothing done, nothing owed'],
    [facts([piece(10, 100)], 1_200), -20_000, 'paid too much shows below zero'],
  ])('%o leaves %d fen: %s', (input, expected) => {
    expect(read(wagesOwed(pack, input)).totalFen).toBe(expected);
  });

  it('shows each line, the sum and what came off, with the article', () => {
    const { steps } = read(wagesOwed(pack, facts([piece(12_000, 35)], 60_000)));
    expect(steps.map((step) => step.formula)).toEqual([
      '12000米 × 35元/米',
      '420,000.00',
      '420,000.00 − 已付60,000.00 − 依法扣除0.00',
    ]);
    expect(steps[2]?.article).toContain('第三十条');
  });

  it('refuses figures that are none', () => {
    expect(wagesOwed(pack, facts([piece(-1, 35)]))).toMatchObject({ ok: false });
    expect(wagesOwed(pack, { ...facts([]), paidFen: 1.5 })).toMatchObject({ ok: false });
  });
});

describe('overtime', () => {
  const month = (monthly: number, hours: [number, number, number]): OvertimeFacts => ({
    monthlyFen: yuan(monthly),
    workdayHours: of(hours[0]),
    restDayHours: of(hours[1]),
    holidayHours: of(hours[2]),
  });

  test.each<[OvertimeFacts, number, string]>([
    [month(5_220, [10, 0, 0]), yuan(450), '30 an hour at 150 %'],
    [month(5_220, [0, 8, 0]), yuan(480), '30 an hour at 200 %'],
    [month(5_220, [0, 0, 8]), yuan(720), '30 an hour at 300 %'],
    [month(5_220, [10, 8, 8]), yuan(1_650), 'all three'],
    [month(5_000, [1, 0, 0]), 4_310, '5000 ÷ 174 × 1.5 = 43.1034…'],
    [month(5_000, [0, 0, 0]), 0, 'none worked'],
    [month(2_490, [0.5, 0, 0]), 1_073, '2490 ÷ 174 × 0.5 × 1.5 = 10.7327…'],
  ])('%o is %d fen: %s', (facts, expected) => {
    expect(read(overtimePay(pack, facts)).totalFen).toBe(expected);
  });

  it('warns above 36 hours in a month and says that the 174 hours are second-hand', () => {
    const calculation = read(overtimePay(pack, month(5_220, [37, 0, 0])));
    expect(calculation.notes.join('')).toContain('36小时');
    expect(calculation.steps[0]?.unverified).toContain('二手资料');
    expect(read(overtimePay(pack, month(5_220, [36, 0, 8]))).notes).toHaveLength(1);
  });

  it('refuses more hours than a month has', () => {
    expect(overtimePay(pack, month(5_220, [745, 0, 0]))).toMatchObject({ ok: false });
  });

  it('grows with the wage and with the hours, and never falls below the rate', () => {
    const hours = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 8 }), hours, (monthlyFen, count) => {
        const facts = { ...month(0, [0, 0, 0]), monthlyFen, workdayHours: count * 10_000 };
        const { totalFen } = read(overtimePay(pack, facts));
        expect(Math.abs(totalFen - (monthlyFen * count * 1.5) / 174)).toBeLessThanOrEqual(0.51);
      }),
    );
  });
});

test.each([
  ['2020-03-01', '2021-02-28', [1, 0, 0, 2], 'a year to the day'],
  ['2020-03-01', '2021-02-27', [0, 11, 27, 2], 'a day short: six months or more, so a year'],
  ['2020-03-01', '2020-08-31', [0, 6, 0, 2], '六个月以上 includes six'],
  ['2020-03-01', '2020-08-30', [0, 5, 30, 1], 'a day below six months: half'],
  ['2020-03-01', '2020-03-01', [0, 0, 1, 1], 'one day: half'],
  ['2018-01-15', '2020-04-14', [2, 3, 0, 5], 'two years and a rest'],
])('from %s to %s is %j: %s', (start, end, [years, months, days, halves]) => {
  expect(serviceYears(start, end, 6)).toEqual({ years, months, days, halves });
});

describe('severance', () => {
  const facts = (more: Partial<SeveranceFacts> = {}): SeveranceFacts => ({
    startedOn: '2020-03-01',
    endedOn: '2023-04-30',
    lastMonthsFen: Array.from({ length: 12 }, () => yuan(6_000)),
    localAverageFen: yuan(8_000),
    minimumWageFen: yuan(2_490),
    ...more,
  });
  const both = (input: SeveranceFacts) => [
    read(severancePay(pack, input)).totalFen,
    read(unlawfulDismissalPay(pack, input)).totalFen,
  ];

  test.each<[Partial<SeveranceFacts>, number, number, string]>([
    [{}, 21_000, 42_000, 'three years and two months: 3.5, and twice that'],
    [{ endedOn: '2020-04-30' }, 3_000, 6_000, 'two months: half'],
    [{ lastMonthsFen: [yuan(30_000)] }, 84_000, 168_000, 'capped at three times 8,000'],
    [{ lastMonthsFen: [yuan(24_000)] }, 84_000, 168_000, 'exactly three times is not above'],
    [{ lastMonthsFen: [yuan(30_000)], localAverageFen: null }, 105_000, 210_000, 'no cap known'],
    [{ lastMonthsFen: [yuan(1_000)] }, 8_715, 17_430, 'not below the minimum wage'],
    [
      { startedOn: '2008-01-01', lastMonthsFen: [yuan(30_000)] },
      288_000,
      576_000,
      'capped at twelve years',
    ],
    [{ startedOn: '2008-01-01' }, 93_000, 186_000, 'no cap of years below the cap of wages'],
    [{ startedOn: '2005-01-01' }, 93_000, 222_000, 'before 2008: only the double counts it'],
  ])('%o gives %d and %d yuan: %s', (more, severance, double) => {
    expect(both(facts(more))).toEqual([yuan(severance), yuan(double)]);
  });

  it('notes what was not checked', () => {
    const input = facts({ localAverageFen: null, minimumWageFen: null, startedOn: '2005-01-01' });
    const notes = read(severancePay(pack, input)).notes.join('');
    for (const words of ['三倍封顶', '最低工资', '2008年1月1日以前'])
      expect(notes).toContain(words);
  });

  test.each<[Partial<SeveranceFacts>, string, string]>([
    [{ endedOn: '2020-02-29' }, '早于', 'left before he came'],
    [{ endedOn: '2023-02-30' }, '日期', 'no such day'],
    [{ lastMonthsFen: [] }, '工资', 'no wages'],
    [{ lastMonthsFen: [1.5] }, '第1个月', 'parts of a fen'],
    [{ startedOn: '2001-01-01', endedOn: '2005-01-01' }, '当时规定', 'before the law'],
  ])('refuses %o: %s (%s)', (more, words) => {
    const refused = severancePay(pack, facts(more));
    expect(refused.ok ? '' : (refused.refusal as NotAFigure).why).toContain(words);
  });

  it('pays twice for unlawful dismissal, within a fen, for service since 2008', () => {
    const day = fc
      .integer({ min: 0, max: 6_000 })
      .map((ahead) => Temporal.PlainDate.from('2008-01-01').add({ days: ahead }).toString());
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 10 ** 7 }), (one, other, fen) => {
        const [startedOn, endedOn] = [one, other].sort();
        if (startedOn === undefined || endedOn === undefined) return;
        const [single = 0, double = 0] = both(facts({ startedOn, endedOn, lastMonthsFen: [fen] }));
        expect(Math.abs(double - 2 * single)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the double wage', () => {
  const facts = (more: Partial<DoubleWageFacts> = {}): DoubleWageFacts => ({
    hiredOn: '2024-05-10',
    signedOn: null,
    workedUntil: '2024-12-09',
    monthlyFen: yuan(6_000),
    ...more,
  });

  test.each<[Partial<DoubleWageFacts>, number, string]>([
    [{}, 36_000, '6-10 to 12-09: six months'],
    [{ workedUntil: '2026-05-10' }, 66_000, 'eleven months at the most'],
    [{ workedUntil: '2025-05-09' }, 66_000, 'the day before a full year'],
    [{ signedOn: '2024-08-10' }, 12_000, 'until the day before the contract'],
    [{ workedUntil: '2024-06-09' }, 0, 'within the first month'],
    [{ signedOn: '2024-05-10' }, 0, 'signed at once'],
    [{ workedUntil: '2024-06-24' }, 3_000, '15 of the 30 days from 6-10 to 7-09'],
    [{ hiredOn: '2024-01-31', workedUntil: '2024-03-28' }, 6_000, 'from 2-29, a whole month'],
  ])('%o is %d yuan: %s', (more, expected) => {
    expect(read(doubleWage(pack, facts(more))).totalFen).toBe(yuan(expected));
  });

  it('refuses days that do not exist or run backwards', () => {
    expect(doubleWage(pack, facts({ hiredOn: '2024-02-30' }))).toMatchObject({ ok: false });
    expect(doubleWage(pack, facts({ workedUntil: '2024-05-09' }))).toMatchObject({ ok: false });
  });
});

test.each<[Known, Known, number[] | string, string]>([
  ['yes', 'no', [yuan(42_427), yuan(84_854)], 'half to all of 84,854'],
  ['yes', 'yes', 'order-first', 'he paid in time'],
  ['no', 'no', 'order-first', 'no order yet'],
  ['unknown', 'no', 'order-first', 'unknown is not yes'],
  ['yes', 'unknown', 'order-first', 'unknown is not no'],
])('ordered %s and paid %s gives %j: %s', (orderedToPay, paidAfterOrder, expected) => {
  const answer = additionalCompensation(pack, {
    owedFen: yuan(84_854),
    orderedToPay,
    paidAfterOrder,
  });
  expect(answer.ok ? [answer.value.totalFen, answer.value.mostFen] : answer.refusal.code).toEqual(
    expected,
  );
});

import { Temporal } from 'temporal-polyfill';
import type { Result } from '#lib/result.ts';
import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import { yuan } from '../ledger/money.ts';
import {
  type Calculation,
  type CalculationStep,
  type NotAFigure,
  noFigure,
  stepOf,
  whyNotAmounts,
  withinBounds,
} from './calculation.ts';
import { roundFen } from './round-fen.ts';
import { isDay } from './service-years.ts';

/** A missing written contract. Days are ISO. */
export interface DoubleWageFacts {
  readonly hiredOn: string;
  /** The day a written contract was made good; null where there is none. */
  readonly signedOn: string | null;
  /** The last day worked, or the day of the reckoning. */
  readonly workedUntil: string;
  /** The month's wage in fen, already paid or owed once. */
  readonly monthlyFen: number;
}

type Day = Temporal.PlainDate;

const earliest = (days: readonly Day[]): Day => {
  const [first, ...rest] = days;
  if (!first) throw new RangeError('no days');
  return rest.reduce(
    (one, other) => (Temporal.PlainDate.compare(one, other) <= 0 ? one : other),
    first,
  );
};

/** From the day after a full month to the day before the contract, the end of a year, or the last day worked.
 *  @source 劳动合同法实施条例 (2008) arts. 6, 7 */
const windowOf = (facts: DoubleWageFacts): { from: Day; until: Day } | null => {
  const hired = Temporal.PlainDate.from(facts.hiredOn);
  const from = hired.add({ months: 1 });
  const ends = [
    hired.add({ years: 1 }).subtract({ days: 1 }),
    Temporal.PlainDate.from(facts.workedUntil),
  ];
  if (facts.signedOn !== null)
    ends.push(Temporal.PlainDate.from(facts.signedOn).subtract({ days: 1 }));
  const until = earliest(ends);
  return Temporal.PlainDate.compare(from, until) <= 0 ? { from, until } : null;
};

/** Full months from `from`, and the days left over of the month that follows them. */
const lengthOf = ({ from, until }: { from: Day; until: Day }) => {
  const dayAfter = until.add({ days: 1 });
  const { months } = from.until(dayAfter, { largestUnit: 'month' });
  const rest = from.add({ months });
  const days = rest.until(dayAfter, { largestUnit: 'day' }).days;
  const ofDays = rest.until(from.add({ months: months + 1 }), { largestUnit: 'day' }).days;
  return { months, days, ofDays };
};

const whyNotFacts = (facts: DoubleWageFacts) => {
  const days = [facts.hiredOn, facts.workedUntil, ...(facts.signedOn ? [facts.signedOn] : [])];
  if (!days.every(isDay)) return noFigure('用工、签约或者截止日期不对');
  if (facts.workedUntil < facts.hiredOn) return noFigure('截止日期早于用工之日');
  return whyNotAmounts({ 月工资: facts.monthlyFen });
};

const stepsFor = (
  pack: LawPack,
  facts: DoubleWageFacts,
): { steps: CalculationStep[]; totalFen: number } => {
  const window = windowOf(facts);
  const rule = requireRule(pack, 'contract.double-wage-months');
  if (!window) {
    const formula = '用工不满一个月，或者一个月内已经订立，没有差额';
    return { steps: [stepOf(rule, { words: '计算期间', formula, resultFen: 0 })], totalFen: 0 };
  }
  const { months, days, ofDays } = lengthOf(window);
  const month = BigInt(facts.monthlyFen);
  const totalFen = roundFen(month * BigInt(months * ofDays + days), BigInt(ofDays));
  const steps = [
    stepOf(rule, {
      words: '计算期间（满一个月的次日起，最长至满一年的前一日）',
      formula: `${window.from.toString()} 至 ${window.until.toString()}：${months}个月${days}天`,
      resultFen: null,
    }),
    stepOf(requireRule(pack, 'contract.double-wage'), {
      words: '应当加付的一倍工资',
      formula: `${yuan(facts.monthlyFen)} ×（${months} + ${days}/${ofDays}）`,
      resultFen: totalFen,
    }),
  ];
  return { steps, totalFen };
};

/** The second wage for months without a written contract (二倍工资的差额): at most eleven months. Days of a broken
 *  month are taken as a share of that month's calendar days; this share is ours, courts differ.
 *  @source 劳动合同法 (2012) art. 82 para. 1; 劳动合同法实施条例 (2008) arts. 6, 7 */
export const doubleWage = (
  pack: LawPack,
  facts: DoubleWageFacts,
): Result<Calculation, NotAFigure> => {
  const wrong = whyNotFacts(facts);
  if (wrong) return wrong;
  const { steps, totalFen } = stepsFor(pack, facts);
  return withinBounds({
    id: 'double-wage',
    title: '未订立书面劳动合同的二倍工资差额',
    totalFen,
    mostFen: null,
    steps,
    notes: [
      '这里只算应当加付的一倍；正常的一倍工资欠付的另算。',
      '这笔钱是否适用劳动报酬的特别时效有争议，可能按一年、逐月计算，请尽早主张（没有核实）。',
      '不满一个月的天数按当月自然日占比折算，各地做法不同。',
    ],
  });
};

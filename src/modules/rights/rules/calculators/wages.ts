import type { Result } from '#lib/result.ts';
import type { LawPack } from '../law-types.ts';
import { ruleOf } from '../lay-packs.ts';
import { type Decimal, decimalText, isDecimal } from '../ledger/decimal.ts';
import { amountOf, yuan } from '../ledger/money.ts';
import {
  type Calculation,
  type CalculationStep,
  type NotAFigure,
  noFigure,
  stepOf,
  whyNotAmounts,
  withinBounds,
} from './calculation.ts';

/** One line of pay: so much time or so many pieces at a price; four exact decimals each. */
export interface PayLine {
  /** Chinese: 砌墙、出工. */
  readonly item: string;
  /** 小时、日、月、件、平方米 … */
  readonly unit: string;
  readonly quantity: Decimal;
  readonly price: Decimal;
}

/** Wages earned, and what came off them. */
export interface WageFacts {
  readonly lines: readonly PayLine[];
  readonly paidFen: number;
  /** Deductions the law allows: tax, the worker's own social insurance, advances he signed for. */
  readonly deductionsFen: number;
}

const lineStep = (line: PayLine): CalculationStep => ({
  words: line.item,
  formula: `${decimalText(line.quantity)}${line.unit} × ${decimalText(line.price)}元/${line.unit}`,
  resultFen: amountOf(line.quantity, line.price),
  article: null,
  unverified: null,
});

/** Wages still owed by time or by pieces: the sum of the lines, each rounded to the fen once, less what was paid and
 *  lawfully deducted. A negative total means that more was paid than earned.
 *  @source 劳动合同法 (2012) art. 30; 保障农民工工资支付条例 (2019) art. 13 */
export const wagesOwed = (pack: LawPack, facts: WageFacts): Result<Calculation, NotAFigure> => {
  const wrong = whyNotAmounts({ 已付金额: facts.paidFen, 扣款金额: facts.deductionsFen });
  if (wrong) return wrong;
  for (const line of facts.lines) {
    if (!isDecimal(line.quantity)) return noFigure(`“${line.item}”的数量不能计算`);
    if (!isDecimal(line.price)) return noFigure(`“${line.item}”的单价不能计算`);
  }
  const lines = facts.lines.map(lineStep);
  const earned = lines.reduce((sum, step) => sum + (step.resultFen ?? 0), 0);
  const totalFen = earned - facts.paidFen - facts.deductionsFen;
  const steps = [
    ...lines,
    stepOf(ruleOf(pack, 'wages.payment-forms'), {
      words: '应发合计',
      formula: lines.map((step) => yuan(step.resultFen ?? 0)).join(' + ') || '0',
      resultFen: earned,
    }),
    stepOf(ruleOf(pack, 'pay.full-and-timely'), {
      words: '欠付工资',
      formula: `${yuan(earned)} − 已付${yuan(facts.paidFen)} − 依法扣除${yuan(facts.deductionsFen)}`,
      resultFen: totalFen,
    }),
  ];
  const notes = totalFen < 0 ? ['已付和扣款超过应发，请核对。'] : [];
  return withinBounds({ id: 'wages', title: '工资', totalFen, mostFen: null, steps, notes });
};

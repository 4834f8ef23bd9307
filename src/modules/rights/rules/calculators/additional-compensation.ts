import { type Result, refuse } from '#lib/result.ts';
import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import { yuan } from '../ledger/money.ts';
import type { Known } from '../pay-chain/known.ts';
import {
  type Calculation,
  type NotAFigure,
  stepOf,
  whyNotAmounts,
  withinBounds,
} from './calculation.ts';
import { roundFen } from './round-fen.ts';

/** Additional compensation needs an order to pay and its disobedience; without both there is nothing to reckon. */
export interface OrderFirst {
  readonly code: 'order-first';
  readonly why: string;
}

/** What is owed in fen, and whether an order to pay within a time limit was given and not obeyed. */
export interface AdditionalFacts {
  readonly owedFen: number;
  readonly orderedToPay: Known;
  readonly paidAfterOrder: Known;
}

const shareOf = (fen: number, percent: number): number =>
  roundFen(BigInt(fen) * BigInt(percent), 100n);

/** Additional compensation (加付赔偿金): half to all of what is owed, only after an order of the labour authority to
 *  pay within a time limit was not obeyed. The authority decides where in the range.
 *  @source 劳动合同法 (2012) art. 85; 劳动保障监察条例 (2004) art. 26 */
export const additionalCompensation = (
  pack: LawPack,
  facts: AdditionalFacts,
): Result<Calculation, NotAFigure | OrderFirst> => {
  const wrong = whyNotAmounts({ 应付金额: facts.owedFen });
  if (wrong) return wrong;
  if (facts.orderedToPay !== 'yes' || facts.paidAfterOrder !== 'no') {
    return refuse({
      code: 'order-first',
      why: '加付赔偿金要先由人社部门责令限期支付、逾期仍不支付，现在不能计算。',
    });
  }
  const line = requireRule(pack, 'pay.additional-compensation');
  const { least, most } = line.value ?? { least: 0, most: 0 };
  const totalFen = shareOf(facts.owedFen, least);
  const mostFen = shareOf(facts.owedFen, most ?? least);
  const step = (words: string, percent: number, resultFen: number) =>
    stepOf(line, { words, formula: `${yuan(facts.owedFen)} × ${percent}%`, resultFen });
  return withinBounds({
    id: 'additional-compensation',
    title: '加付赔偿金',
    totalFen,
    mostFen,
    steps: [step('最低', least, totalFen), step('最高', most ?? least, mostFen)],
    notes: ['具体比例由人社部门在幅度内决定。'],
  });
};

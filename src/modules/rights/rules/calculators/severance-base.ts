import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import { yuan } from '../ledger/money.ts';
import { type CalculationStep, numberOf, stepOf } from './calculation.ts';
import { roundFen } from './round-fen.ts';

/** The wages severance is reckoned from, in fen. */
export interface SeveranceWages {
  /** What was due for each of the last months, at most twelve; fewer where he worked less. */
  readonly lastMonthsFen: readonly number[];
  /** 本地区上年度职工月平均工资; null where not known, and then the cap is not applied but said. */
  readonly localAverageFen: number | null;
  /** 当地最低工资; null where not known. */
  readonly minimumWageFen: number | null;
}

/** The month's wage severance is reckoned with, and whether the cap of three times applies. */
export interface SeveranceBase {
  readonly baseFen: number;
  readonly capped: boolean;
  readonly steps: readonly CalculationStep[];
  readonly notes: readonly string[];
}

const averageStep = (pack: LawPack, months: readonly number[]): CalculationStep => {
  const sum = months.reduce((total, fen) => total + fen, 0);
  return stepOf(requireRule(pack, 'severance.average-months'), {
    words: `离职前${months.length}个月应得工资的月平均`,
    formula: `${yuan(sum)} ÷ ${months.length}`,
    resultFen: roundFen(BigInt(sum), BigInt(months.length)),
  });
};

const floorStep = (pack: LawPack, minimumFen: number): CalculationStep =>
  stepOf(requireRule(pack, 'severance.minimum-wage-floor'), {
    words: '月平均低于当地最低工资，按最低工资',
    formula: yuan(minimumFen),
    resultFen: minimumFen,
  });

const capStep = (pack: LawPack, localFen: number): CalculationStep => {
  const times = numberOf(pack, 'severance.wage-cap');
  return stepOf(requireRule(pack, 'severance.wage-cap'), {
    words: `月平均高于本地区上年度职工月平均工资${times}倍，按${times}倍`,
    formula: `${yuan(localFen)} × ${times}`,
    resultFen: localFen * times,
  });
};

/** The month's wage of severance: the average of the last months, not below the minimum wage, and not above three
 *  times the local average. There is at least one month.
 *  @source 劳动合同法 (2012) art. 47 paras. 2, 3; 劳动合同法实施条例 (2008) art. 27 */
export const severanceBase = (pack: LawPack, wages: SeveranceWages): SeveranceBase => {
  const average = averageStep(pack, wages.lastMonthsFen);
  const averageFen = average.resultFen ?? 0;
  const { localAverageFen: local, minimumWageFen: minimum } = wages;
  const notes = [
    ...(local === null ? ['本地区上年度职工月平均工资没有填，没有核对三倍封顶。'] : []),
    ...(minimum === null ? ['当地最低工资没有填，没有核对最低工资。'] : []),
  ];
  if (local !== null && averageFen > local * numberOf(pack, 'severance.wage-cap')) {
    const cap = capStep(pack, local);
    return { baseFen: cap.resultFen ?? 0, capped: true, steps: [average, cap], notes };
  }
  if (minimum !== null && averageFen < minimum) {
    const steps = [average, floorStep(pack, minimum)];
    return { baseFen: minimum, capped: false, steps, notes };
  }
  return { baseFen: averageFen, capped: false, steps: [average], notes };
};

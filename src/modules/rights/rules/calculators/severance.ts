import type { Result } from '#lib/result.ts';
import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import { yuan } from '../ledger/money.ts';
import {
  type Calculation,
  type CalculationStep,
  type NotAFigure,
  noFigure,
  numberOf,
  stepOf,
  whyNotAmounts,
  withinBounds,
} from './calculation.ts';
import { roundFen } from './round-fen.ts';
import { isDay, type ServiceYears, serviceYears } from './service-years.ts';
import { type SeveranceBase, type SeveranceWages, severanceBase } from './severance-base.ts';

/** Service and wages that severance is reckoned from. Days are ISO, the first and the last day worked. */
export interface SeveranceFacts extends SeveranceWages {
  readonly startedOn: string;
  readonly endedOn: string;
}

/** The day the Labour Contract Law came into force: severance under it counts from here.
 *  @source 劳动合同法 (2012) art. 97 para. 3, art. 98 */
const lawBeganOn = '2008-01-01';

const whyNotFacts = (facts: SeveranceFacts) => {
  if (!isDay(facts.startedOn) || !isDay(facts.endedOn)) return noFigure('入职、离职日期不对');
  if (facts.endedOn < facts.startedOn) return noFigure('离职日期早于入职日期');
  if (facts.lastMonthsFen.length < 1 || facts.lastMonthsFen.length > 12) {
    return noFigure('要有离职前一到十二个月的工资');
  }
  const months = facts.lastMonthsFen.map((fen, at) => [`第${at + 1}个月工资`, fen]);
  return whyNotAmounts({
    ...Object.fromEntries(months),
    职工月平均工资: facts.localAverageFen,
    最低工资: facts.minimumWageFen,
  });
};

/** Halves of a month in words: 2.5个月. */
const halvesWords = (halves: number): string =>
  `${Math.floor(halves / 2)}${halves % 2 === 1 ? '.5' : ''}个月`;

const yearsStep = (pack: LawPack, service: ServiceYears): CalculationStep => ({
  ...stepOf(requireRule(pack, 'severance.years'), {
    words: '工作年限折算',
    formula: `${service.years}年${service.months}个月${service.days}天 → ${halvesWords(service.halves)}工资`,
    resultFen: null,
  }),
});

const cappedStep = (pack: LawPack, cap: number): CalculationStep =>
  stepOf(requireRule(pack, 'severance.years-cap'), {
    words: '按三倍封顶的，年限最高十二年',
    formula: `${cap}个月`,
    resultFen: null,
  });

/** What both severance and the double of unlawful dismissal stand on. */
interface Reckoning {
  readonly halves: number;
  readonly base: SeveranceBase;
  readonly steps: readonly CalculationStep[];
}

const reckon = (pack: LawPack, facts: SeveranceFacts, startedOn: string): Reckoning | null => {
  const service = serviceYears(startedOn, facts.endedOn, numberOf(pack, 'severance.half-year'));
  if (!service) return null;
  const base = severanceBase(pack, facts);
  const cap = numberOf(pack, 'severance.years-cap');
  const halves = base.capped ? Math.min(service.halves, 2 * cap) : service.halves;
  const limited = halves < service.halves ? [cappedStep(pack, cap)] : [];
  return { halves, base, steps: [yearsStep(pack, service), ...base.steps, ...limited] };
};

/** Severance (经济补偿): a month's wage for each year, half a month for a rest below six months.
 *  Service before 2008 follows older rules and is left out, with a note.
 *  @source 劳动合同法 (2012) arts. 46, 47, 97 */
export const severancePay = (
  pack: LawPack,
  facts: SeveranceFacts,
): Result<Calculation, NotAFigure> => {
  const wrong = whyNotFacts(facts);
  if (wrong) return wrong;
  const early = facts.startedOn < lawBeganOn;
  const reckoning = reckon(pack, facts, early ? lawBeganOn : facts.startedOn);
  if (!reckoning) return noFigure('离职早于劳动合同法施行，按当时规定办理');
  const { halves, base, steps } = reckoning;
  const totalFen = roundFen(BigInt(base.baseFen) * BigInt(halves), 2n);
  const last = stepOf(requireRule(pack, 'severance.years'), {
    words: '经济补偿',
    formula: `${yuan(base.baseFen)} × ${halvesWords(halves)}`,
    resultFen: totalFen,
  });
  const old = early ? ['2008年1月1日以前的年限按当时规定另算，这里没有计入。'] : [];
  return withinBounds({
    id: 'severance',
    title: '经济补偿',
    totalFen,
    mostFen: null,
    steps: [...steps, last],
    notes: [...base.notes, ...old, '是否应当支付，先看解除、终止的原因（劳动合同法第四十六条）。'],
  });
};

/** Compensation for unlawful dismissal (赔偿金, 2N): twice the standard of severance, reckoned from the day of hiring;
 *  severance is then not paid beside it.
 *  @source 劳动合同法 (2012) arts. 48, 87; 劳动合同法实施条例 (2008) art. 25 */
export const unlawfulDismissalPay = (
  pack: LawPack,
  facts: SeveranceFacts,
): Result<Calculation, NotAFigure> => {
  const wrong = whyNotFacts(facts);
  if (wrong) return wrong;
  const reckoning = reckon(pack, facts, facts.startedOn);
  if (!reckoning) return noFigure('入职、离职日期不对');
  const { halves, base, steps } = reckoning;
  const times = numberOf(pack, 'dismissal.unlawful-double');
  const totalFen = roundFen(BigInt(base.baseFen) * BigInt(halves) * BigInt(times), 2n);
  const last = stepOf(requireRule(pack, 'dismissal.unlawful-double'), {
    words: '违法解除、终止赔偿金',
    formula: `${yuan(base.baseFen)} × ${halvesWords(halves)} × ${times}`,
    resultFen: totalFen,
  });
  return withinBounds({
    id: 'unlawful-dismissal',
    title: '违法解除、终止赔偿金',
    totalFen,
    mostFen: null,
    steps: [...steps, last],
    notes: [
      ...base.notes,
      '支付赔偿金的不再支付经济补偿；年限自用工之日起计算（实施条例第二十五条）。',
      '劳动者要求继续履行且能够履行的，应当继续履行（劳动合同法第四十八条）。',
    ],
  });
};

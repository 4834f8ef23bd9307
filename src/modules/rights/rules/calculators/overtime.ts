import type { Result } from '#lib/result.ts';
import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';
import { DECIMAL_ONE, type Decimal, decimalText, isDecimal } from '../ledger/decimal.ts';
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

/** Overtime of one month. Hours have four exact decimals. */
export interface OvertimeFacts {
  /** The month's normal wage in fen, the base of overtime. */
  readonly monthlyFen: number;
  /** Hours beyond the day's work on workdays. */
  readonly workdayHours: Decimal;
  /** Hours on rest days for which no other rest was given. */
  readonly restDayHours: Decimal;
  /** Hours on statutory holidays; rest given in exchange does not replace this pay. */
  readonly holidayHours: Decimal;
}

const kinds = [
  { hours: 'workdayHours', rule: 'pay.overtime-workday', words: '工作日延长工作时间' },
  { hours: 'restDayHours', rule: 'pay.overtime-rest-day', words: '休息日工作（没有补休）' },
  { hours: 'holidayHours', rule: 'pay.overtime-holiday', words: '法定休假日工作' },
] as const;

const hourStep = (pack: LawPack, monthlyFen: number): CalculationStep => {
  const hours = numberOf(pack, 'pay.month-hours');
  return stepOf(requireRule(pack, 'pay.month-hours'), {
    words: '小时工资（只作说明，下面按原数一次取整）',
    formula: `${yuan(monthlyFen)} ÷（21.75天 × 8小时）= ${yuan(monthlyFen)} ÷ ${hours}小时`,
    resultFen: roundFen(BigInt(monthlyFen), BigInt(hours)),
  });
};

const kindStep = (
  pack: LawPack,
  facts: OvertimeFacts,
  kind: (typeof kinds)[number],
): CalculationStep => {
  const percent = numberOf(pack, kind.rule);
  const monthHours = numberOf(pack, 'pay.month-hours');
  const hours = facts[kind.hours];
  return stepOf(requireRule(pack, kind.rule), {
    words: kind.words,
    formula: `${yuan(facts.monthlyFen)} ÷ ${monthHours} × ${decimalText(hours)}小时 × ${percent}%`,
    resultFen: roundFen(
      BigInt(facts.monthlyFen) * BigInt(hours) * BigInt(percent),
      BigInt(monthHours) * BigInt(DECIMAL_ONE) * 100n,
    ),
  });
};

const notesOn = (pack: LawPack, facts: OvertimeFacts): string[] => {
  const limit = requireRule(pack, 'pay.overtime-month-limit').value?.most ?? 0;
  const over = facts.workdayHours + facts.restDayHours > limit * DECIMAL_ONE;
  return [
    '按标准工时制计算；综合计算工时、不定时工作制要先看有没有审批。',
    ...(over ? [`当月加班超过${limit}小时，还涉嫌超时加班（劳动法第四十一条）。`] : []),
  ];
};

/** Overtime pay of one month at the least rates of the law; each kind is rounded to the fen once.
 *  @source 劳动法 (2018) art. 44; 人社部发〔2025〕2号 (21.75 days, 174 hours) */
export const overtimePay = (
  pack: LawPack,
  facts: OvertimeFacts,
): Result<Calculation, NotAFigure> => {
  const wrong = whyNotAmounts({ 月工资: facts.monthlyFen });
  if (wrong) return wrong;
  for (const kind of kinds) {
    const hours = facts[kind.hours];
    if (!isDecimal(hours) || hours > 744 * DECIMAL_ONE)
      return noFigure(`${kind.words}的小时数不对`);
  }
  const worked = kinds.filter((kind) => facts[kind.hours] > 0);
  const parts = worked.map((kind) => kindStep(pack, facts, kind));
  const totalFen = parts.reduce((sum, step) => sum + (step.resultFen ?? 0), 0);
  const total: CalculationStep = {
    words: '加班工资合计',
    formula: parts.map((step) => yuan(step.resultFen ?? 0)).join(' + ') || '0',
    resultFen: totalFen,
    article: null,
    unverified: null,
  };
  return withinBounds({
    id: 'overtime',
    title: '加班工资',
    totalFen,
    mostFen: null,
    steps: [hourStep(pack, facts.monthlyFen), ...parts, total],
    notes: notesOn(pack, facts),
  });
};

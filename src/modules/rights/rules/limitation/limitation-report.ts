import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '#kernel/calendar/types.ts';
import type { LawPack } from '../law-types.ts';
import { type Limitation, limitationOf, type OpenLimitation } from './limitation-clock.ts';
import { type Demand, demandWords, type LimitationFacts } from './limitation-facts.ts';

/** How pressing it is: fewer than 90 days, fewer than 30, fewer than 7, over. These steps are ours. */
export type LimitationAlarm = 'none' | 'near' | 'pressing' | 'last_days' | 'over';

/** Limitation of one worker told twice: on what is proven (file by this one), and on everything claimed. */
export interface LimitationReport {
  /** Counting proven demands to the other side, to an authority, or the other side's consent. */
  readonly sure: Limitation;
  /** Counting every demand, also those not proven and complaints to the union alone. */
  readonly atBest: Limitation;
  /** Days left to the sure raw day as of `on`; negative when over, null where there is no last day. */
  readonly daysLeft: number | null;
  readonly alarm: LimitationAlarm;
  /** The evidence that carries the sure date, or the event it began with, in Chinese. */
  readonly carrier: string;
  /** Chinese sentences for handlers. */
  readonly warnings: readonly string[];
}

const carries = (demand: Demand): boolean => demand.proven && demand.kind !== 'to_union';

/** Past the raw day but not past the rolled one is not over yet, only the very last days. */
const alarmOf = (sure: Limitation, daysLeft: number | null): LimitationAlarm => {
  if (daysLeft === null) return 'none';
  if (sure.state === 'expired') return 'over';
  if (daysLeft < 7) return 'last_days';
  return daysLeft < 30 ? 'pressing' : daysLeft < 90 ? 'near' : 'none';
};

const openWords: Readonly<Record<OpenLimitation['state'], string>> = {
  unlimited: '劳动关系还在，拖欠的工资不受一年时效限制。',
  unknown: '起算日不清楚：先问清离职日期或者知道权利受侵害的日期。',
  suspended: '时效中止，等待原因消除。',
};

const carrierOf = (sure: Limitation): string => {
  if (sure.raw === null) return openWords[sure.state];
  const demand = sure.carriedBy;
  if (!demand) return `自${sure.startOn}起算，没有可以证明的中断。`;
  return `${demand.on} ${demandWords[demand.kind]}：${demand.words}。`;
};

const alarmWords: Readonly<Record<LimitationAlarm, string>> = {
  none: '',
  near: '时效不足九十日，请留意。',
  pressing: '时效不足三十日：请尽快书面主张权利并留存送达证据，或者申请仲裁。',
  last_days: '时效不足七日：立即申请仲裁；需要的可以申请先行提供法律援助（法律援助法第四十四条）。',
  over: '按已证明的材料时效已过：查找其他主张权利的证据；对方不提时效抗辩的仍可能得到支持。',
};

const lastDayOf = (limitation: Limitation): string | null => limitation.due ?? limitation.raw;

const gapWords = (sure: Limitation, atBest: Limitation): string => {
  if (lastDayOf(sure) === lastDayOf(atBest)) return '';
  const best = lastDayOf(atBest);
  return best === null
    ? ''
    : `如果没有证明的主张也算数，最后一日是${best}；请补证据，不要按这一天办。`;
};

const rolledWords = (sure: Limitation): string => {
  if (sure.raw === null) return '';
  if (sure.due === null) return '那一年的放假安排还没有公布，只给出未顺延的最后一日。';
  return sure.due === sure.raw ? '' : `顺延后是${sure.due}，办理时按未顺延的${sure.raw}掌握。`;
};

/** Limitation of one worker's claim with its evidence and warnings, as of a day (ISO). */
export const limitationReport = (
  law: { readonly pack: LawPack; readonly calendar: Calendar },
  facts: LimitationFacts,
  on: string,
): LimitationReport => {
  const sure = limitationOf(law, { ...facts, demands: facts.demands.filter(carries) }, on);
  const atBest = limitationOf(law, facts, on);
  const daysLeft =
    sure.raw === null
      ? null
      : Temporal.PlainDate.from(on).until(sure.raw, { largestUnit: 'day' }).days;
  const alarm = alarmOf(sure, daysLeft);
  const warnings = [alarmWords[alarm], rolledWords(sure), gapWords(sure, atBest)];
  return {
    sure,
    atBest,
    daysLeft,
    alarm,
    carrier: carrierOf(sure),
    warnings: warnings.filter((words) => words !== ''),
  };
};

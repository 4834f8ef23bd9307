import { Temporal } from 'temporal-polyfill';
import type { Matter } from '../../types.ts';
import type { LawPack } from '../law-types.ts';
import { requireRule } from '../lay-packs.ts';

/** What the fast lane of legal aid depends on. Days are ISO text. */
export interface AidFacts {
  readonly matter: Matter;
  /** 进城务工人员. */
  readonly isMigrantWorker: boolean;
  /** The last day of limitation as known; null = not established. */
  readonly limitationOn: string | null;
  readonly today: string;
}

/** How an application goes in, with the rules behind it in Chinese. */
export interface AidLane {
  readonly noMeansCheck: boolean;
  readonly isUrgent: boolean;
  readonly reasons: readonly string[];
}

const exempt: readonly Matter[] = ['wages', 'injury'];

const daysLeft = (today: string, lastOn: string): number =>
  Temporal.PlainDate.from(today).until(lastOn, { largestUnit: 'days' }).days;

/** Whether means are checked, and whether help must come before the decision.
 *  @source 法律援助法（2021）第四十二条第三项, 第四十四条第一项 */
export const aidLane = (pack: LawPack, facts: AidFacts): AidLane => {
  const exemption = requireRule(pack, 'legal-aid.no-means-check');
  const urgency = requireRule(pack, 'legal-aid.urgent');
  const noMeansCheck = facts.isMigrantWorker && exempt.includes(facts.matter);
  const within = urgency.value?.least ?? 0;
  const isUrgent =
    facts.limitationOn !== null && daysLeft(facts.today, facts.limitationOn) < within;
  const cite = ({ citation }: typeof exemption) => `《${citation.law}》${citation.article}`;
  return {
    noMeansCheck,
    isUrgent,
    reasons: [
      ...(noMeansCheck ? [`${exemption.title}（${cite(exemption)}）`] : []),
      ...(isUrgent ? [`${urgency.title}（${cite(urgency)}）`] : []),
    ],
  };
};

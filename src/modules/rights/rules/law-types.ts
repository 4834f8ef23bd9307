import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { RuleId } from './rule-ids.ts';

/** How far a citation was checked: the article itself was read, a second-hand page was read, or neither. */
export type CitationStatus = 'read' | 'secondary' | 'unverified';

/** Where a rule stands. `law` is the Chinese title, `version` the year it was made or last amended, `article` the
 *  article as printed (第二十七条), `quoted` the article's own words where they are held. */
export interface Citation {
  readonly law: string;
  readonly version: string;
  readonly article: string;
  readonly quoted?: string;
  readonly status: CitationStatus;
}

/** Whom a rule binds. A worker's own deadline is read early where its unit is in doubt, anyone else's late. */
export type Bound =
  | 'worker'
  | 'employer'
  | 'contractor'
  | 'union'
  | 'mediator'
  | 'authority'
  | 'arbitration'
  | 'court'
  | 'procuratorate'
  | 'legal_aid';

/** How a period is counted: the event that opens it in Chinese words (the event's day does not count), and whether a
 *  last day on a rest day moves on. Periods in workdays end on a workday anyway. */
export interface CountRule {
  readonly startEvent: string;
  readonly rolls: boolean;
}

/** What a rule's number measures; `fen` is money, `times` a multiple of something the title names. */
export type Measure = 'fen' | 'percent' | 'person' | 'month' | 'hour' | 'day' | 'year' | 'times';

/** A number of the law that is not a period. One exact number has `least` = `most`; an open end is null. */
export interface RuleValue {
  readonly measure: Measure;
  readonly least: number;
  readonly most: number | null;
}

/** Statute or regulation; practice that others follow without a duty; or a time limit this product sets itself. */
export type RuleNature = 'statute' | 'practice' | 'internal';

/** One number or duty of the law as one line of data. */
export interface RuleLine {
  readonly id: RuleId;
  /** Chinese, as it is shown on a clock, in a letter or in a calculation. */
  readonly title: string;
  readonly nature: RuleNature;
  readonly binds: Bound;
  readonly citation: Citation;
  /** True where the article itself was read and its unit is not in doubt. */
  readonly verified: boolean;
  readonly period?: Period;
  readonly counting?: CountRule;
  /** The reading not taken, where the unit of `period` is in doubt (工作日 or 自然日). */
  readonly otherReading?: Period;
  readonly value?: RuleValue;
  /** Whether a clock under this rule may stand still; absent means that it may not. */
  readonly pausable?: boolean;
  /** What a user must know before relying on the line, in Chinese. */
  readonly note?: string;
  /** ISO days; `from` null where the day it came into force is not established, `until` (inclusive) null while in force. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Where a pack applies: a prefix of the division code of GB/T 2260 (empty for the whole country). */
export interface Jurisdiction {
  readonly divisionPrefix: string;
  readonly name: string;
}

/** A pack as written: the lines of one jurisdiction, several per rule where the law changed. */
export interface PackSource {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: Jurisdiction;
  readonly lines: readonly RuleLine[];
}

/** The rules that hold at one place on one day, city over province over nation.
 *  `from` and `until` are the days (ISO, inclusive) between which exactly these rules hold; null is open. */
export interface LawPack {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: Jurisdiction;
  readonly from: string | null;
  readonly until: string | null;
  readonly rules: ReadonlyMap<RuleId, RuleLine>;
}

import type { Period } from '#kernel/calendar/rules/periods.ts';
import type { Bound, CitationStatus, Measure, RuleLine, RuleNature } from '../rules/law-types.ts';
import type { RuleId } from '../rules/rule-ids.ts';
import type { LawEdition } from './editions.ts';

/** What is said of a line beside its id and edition; everything left out takes the edition's or the usual value. */
export interface LineFacts {
  readonly title: string;
  readonly article: string;
  readonly binds: Bound;
  readonly quoted?: string;
  readonly period?: Period;
  /** The event that opens the period; a line with a period names it. */
  readonly startEvent?: string;
  /** Left out: a last day on a rest day moves on. */
  readonly rolls?: boolean;
  readonly otherReading?: Period;
  readonly value?: {
    readonly measure: Measure;
    readonly least: number;
    readonly most: number | null;
  };
  readonly nature?: RuleNature;
  readonly status?: CitationStatus;
  readonly pausable?: boolean;
  readonly note?: string;
}

/** So many workdays (工作日). */
export const workdays = (count: number): Period => ({ count, unit: 'workday' });
/** So many calendar days (日). */
export const days = (count: number): Period => ({ count, unit: 'day' });
/** So many years (年), ending on the corresponding day. */
export const years = (count: number): Period => ({ count, unit: 'year' });
/** So many months (月), ending on the corresponding day or the month's end. */
export const months = (count: number): Period => ({ count, unit: 'month' });

/** One exact number. */
export const exactly = (least: number, measure: Measure) => ({ measure, least, most: least });
/** A number and everything above it. */
export const atLeast = (least: number, measure: Measure) => ({ measure, least, most: null });
/** A range, both ends included. */
export const between = (least: number, most: number, measure: Measure) => ({
  measure,
  least,
  most,
});

/** Writes one line of a pack. It is verified where its article was read, its unit is not in doubt, and it is not
 *  merely the practice of other places. */
export const line = (edition: LawEdition, id: RuleId, facts: LineFacts): RuleLine => {
  const { article, quoted, startEvent, rolls, nature = 'statute', status, ...rest } = facts;
  const read = status ?? edition.status;
  return {
    ...rest,
    id,
    nature,
    citation: {
      law: edition.law,
      version: edition.version,
      article,
      status: read,
      ...(quoted === undefined ? {} : { quoted }),
    },
    ...(startEvent === undefined ? {} : { counting: { startEvent, rolls: rolls ?? true } }),
    verified: read === 'read' && nature !== 'practice' && facts.otherReading === undefined,
    from: edition.inForceOn,
    until: edition.until ?? null,
  };
};

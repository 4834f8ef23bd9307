/** A stretch of one day in minutes after its midnight, half open; `to` beyond 1440 runs into the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A range of dates, both ends included, as month*100+day (601 = 1 June); years null = every year.
 *  Without years it may run over New Year (1220 to 110). */
export interface DateRange {
  readonly fromYear: number | null;
  readonly from: number;
  readonly toYear: number | null;
  readonly to: number;
  /** True when days are named ("Oct 01-07"), false for whole months ("Jun-Sep"). */
  readonly exact: boolean;
}

/** One rule of an opening_hours text: on which days, open or off, at which times. */
export interface HoursRule {
  /** Empty = all the year. */
  readonly dates: readonly DateRange[];
  /** Monday first; null = no weekday named. */
  readonly weekdays: readonly boolean[] | null;
  /** `PH` is named. */
  readonly holidays: boolean;
  readonly opens: boolean;
  /** Null only for an `off` that takes the whole day. */
  readonly spans: readonly Span[] | null;
  /** Joined by a comma: adds to the rules before instead of replacing them. */
  readonly additional: boolean;
  readonly comment: string | null;
}

/** An opening_hours text that was read, with its rules in written order. */
export interface HoursRules {
  readonly text: string;
  readonly rules: readonly HoursRule[];
}

/** The text is outside the subset we read; `position` counts characters from 0, `why` is Chinese for the person who typed it. */
export interface HoursNotUnderstood {
  readonly code: 'hours-not-understood';
  readonly position: number;
  readonly why: string;
}

/** Minutes of one day. */
export const MINUTES_A_DAY = 1440;

/** Weekday words of opening_hours, Monday first. */
export const weekdayWords: readonly string[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Month words of opening_hours, January first. */
export const monthWords: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

import { MINUTES_A_DAY, type Span } from './hours-rules.ts';

/** What the posted hours say about one minute. Small numbers, because 190,000 stations are asked every minute. */
export const CLOSED = 0;
export const OPEN = 1;
/** A day off or make-up workday for which the rules do not state the hours. */
export const HOLIDAY_NOT_STATED = 2;
/** Depends on a State Council notice that is not loaded. */
export const CALENDAR_UNKNOWN = 3;
/** No hours are recorded at all. */
export const NOT_RECORDED = 4;

export type PostedCode =
  | typeof CLOSED
  | typeof OPEN
  | typeof HOLIDAY_NOT_STATED
  | typeof CALENDAR_UNKNOWN
  | typeof NOT_RECORDED;

type UnknownCode = Exclude<PostedCode, typeof CLOSED | typeof OPEN>;

/** The openings that start on a day, or why they are not known. */
export type Plan =
  | { readonly spans: readonly Span[] }
  | { readonly spans: null; readonly why: UnknownCode; readonly spill: number };

/** A stretch of one day with the same code; minutes after midnight, half open. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly code: PostedCode;
}

/** One civil day, minute by minute: its own openings and what runs on from the night before. */
export interface DayFace {
  /** 1,440 posted codes. */
  readonly minutes: Uint8Array;
  readonly runs: readonly Run[];
}

const runsOf = (minutes: Uint8Array): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (let minute = 1; minute <= MINUTES_A_DAY; minute += 1) {
    if (minute < MINUTES_A_DAY && minutes[minute] === minutes[from]) continue;
    runs.push({ from, to: minute, code: (minutes[from] ?? CLOSED) as PostedCode });
    from = minute;
  }
  return runs;
};

/** Paints a day from its own plan and the plan of the day before.
 *  An opening belongs to the day it starts on, so the night before runs on whatever today says; where the night before is
 *  not known, today's first minutes are not known either, unless today itself is open. */
export const faceOf = (yesterday: Plan, today: Plan): DayFace => {
  const minutes = new Uint8Array(MINUTES_A_DAY);
  if (!today.spans) minutes.fill(today.why);
  if (!yesterday.spans) {
    if (today.spans) minutes.fill(yesterday.why, 0, yesterday.spill);
  } else {
    for (const span of yesterday.spans) {
      if (span.to > MINUTES_A_DAY) minutes.fill(OPEN, 0, span.to - MINUTES_A_DAY);
    }
  }
  for (const span of today.spans ?? []) {
    minutes.fill(OPEN, span.from, Math.min(span.to, MINUTES_A_DAY));
  }
  return { minutes, runs: runsOf(minutes) };
};

/** A short word for a plan, the same for equal plans. */
export const planKey = (plan: Plan): string =>
  plan.spans ? plan.spans.map((span) => `${span.from}-${span.to}`).join() : `?${plan.why}`;

import type { ClockFacts, NotAClock, TraceLine } from '#kernel/calendar/rules/clock-facts.ts';
import { dueOf } from '#kernel/calendar/rules/due.ts';
import { done, type Result } from '#lib/result.ts';
import type {
  Citation,
  Clock,
  ClockRule,
  Extension,
  KnownCalendar,
  NotDated,
  Pause,
} from '../types.ts';

/** All that a clock's day depends on besides the calendar. */
export interface ClockTerms {
  readonly startOn: string;
  readonly rule: Pick<ClockRule, 'period' | 'rolls'>;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
}

/** What the terms come to: both days, or why there are none. */
export interface Reckoned {
  readonly rawOn: string | null;
  readonly dueOn: string | null;
  readonly notDated: NotDated | null;
}

/** A citation as a trace prints it. */
export const citationText = ({ law, article }: Citation): string => `《${law}》${article}`;

const withLaw = <T extends { readonly law: Citation | null }>({ law, ...rest }: T) => ({
  ...rest,
  ...(law ? { law: citationText(law) } : {}),
});

/** The facts the calendar room counts by. */
export const factsOf = ({ startOn, rule, extensions, pauses }: ClockTerms): ClockFacts => ({
  startOn,
  period: rule.period,
  rolls: rule.rolls,
  extensions: extensions.map(withLaw),
  pauses: pauses.map(withLaw),
});

/** The day the clock stands still since, while it does. */
export const pausedSince = (pauses: readonly Pause[]): string | null =>
  pauses.find((pause) => pause.untilOn === null)?.fromOn ?? null;

/** Counts a clock's day, always from the unrolled start. A year without a notice gives no day and says so. */
export const reckon = (known: KnownCalendar, terms: ClockTerms): Result<Reckoned, NotAClock> => {
  const due = dueOf(known.calendar, factsOf(terms));
  if (due.ok && !due.value.paused) {
    return done({ rawOn: due.value.raw, dueOn: due.value.due, notDated: null });
  }
  if (due.ok) {
    const sinceOn = pausedSince(terms.pauses) ?? terms.startOn;
    return done({ rawOn: null, dueOn: null, notDated: { code: 'paused', sinceOn } });
  }
  if (due.refusal.code === 'not-a-clock') return { ok: false, refusal: due.refusal };
  return done({ rawOn: null, dueOn: null, notDated: due.refusal });
};

/** Why a clock has the day it has: every skipped day, pause and extension, printable; empty while its year has no notice. */
export const explainClock = (known: KnownCalendar, clock: Clock): readonly TraceLine[] => {
  const due = dueOf(known.calendar, factsOf(clock));
  return due.ok ? due.value.trace : [];
};

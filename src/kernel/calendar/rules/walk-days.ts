import { Temporal } from 'temporal-polyfill';
import { done, type Result } from '#lib/result.ts';
import type { DayKind, YearNotAnnounced } from '../types.ts';
import type { Pause } from './clock-facts.ts';

type Day = Temporal.PlainDate;

/** One thing met on the way: a day looked at, or a stretch passed over (`until` null: the clock is held there). */
export type Encounter =
  | { readonly at: Day; readonly looked: DayKind; readonly counted: number }
  | { readonly at: Day; readonly pause: Pause; readonly until: Day | null };

/** Where a walk ended (null: a pause holds it), how many days it counted, and what it met on the way. */
export interface Walk {
  readonly end: Day | null;
  readonly counted: number;
  readonly met: readonly Encounter[];
}

/** So many days after `from`, days of pauses passed over; `look` says what kind of day one is. */
export interface WalkPlan {
  readonly from: Day;
  readonly count: number;
  readonly pauses: readonly Pause[];
  readonly look: (day: Day) => Result<DayKind, YearNotAnnounced>;
  readonly counts: (kind: DayKind) => boolean;
}

/** The last day of a pause that has ended. */
const endOf = ({ untilOn }: Pause): Day | null =>
  untilOn === null ? null : Temporal.PlainDate.from(untilOn);

const pauseOn = (pauses: readonly Pause[], day: Day): Pause | undefined => {
  if (pauses.length === 0) return undefined;
  const iso = day.toString();
  return pauses.find(
    ({ fromOn, untilOn }) => fromOn <= iso && (untilOn === null || iso <= untilOn),
  );
};

/** Walks day by day until enough days are counted: slow and plain on purpose, the judge of `dueDay`.
 *  Days inside a pause are not looked at, so a pause may span a year without a notice. */
export const walkDays = (plan: WalkPlan): Result<Walk, YearNotAnnounced> => {
  const met: Encounter[] = [];
  let day = plan.from;
  let counted = 0;
  while (counted < plan.count) {
    day = day.add({ days: 1 });
    const pause = pauseOn(plan.pauses, day);
    if (pause) {
      const until = endOf(pause);
      met.push({ at: day, pause, until });
      if (until === null) return done({ end: null, counted, met });
      day = until;
      continue;
    }
    const looked = plan.look(day);
    if (!looked.ok) return looked;
    if (plan.counts(looked.value)) counted += 1;
    met.push({ at: day, looked: looked.value, counted });
  }
  return done({ end: day, counted, met });
};

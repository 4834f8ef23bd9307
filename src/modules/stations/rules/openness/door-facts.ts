import type { DoorEvidence, HoursException, LifeCycle, TemporaryClosure } from '../../types.ts';
import type { CompiledHours } from '../hours/compile-hours.ts';

/** All that decides whether a station's door is open. */
export interface DoorFacts {
  readonly lifeCycle: LifeCycle;
  readonly closures: readonly Pick<TemporaryClosure, 'from' | 'until'>[];
  readonly exceptions: readonly HoursException[];
  /** Null = hours unknown or not readable. */
  readonly hours: CompiledHours | null;
  /** In any order; what lies after the moment asked about is not heard. */
  readonly evidence: readonly DoorEvidence[];
}

/** Whether anything but the posted hours can matter; if not, all stations of a pattern share one answer. */
export const hasOwnStory = (facts: DoorFacts): boolean =>
  facts.lifeCycle !== 'open' ||
  facts.closures.length > 0 ||
  facts.exceptions.length > 0 ||
  facts.evidence.length > 0;

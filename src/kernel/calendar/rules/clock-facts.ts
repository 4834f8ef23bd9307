import type { YearNotAnnounced } from '../types.ts';
import type { Period } from './periods.ts';

/** More time, granted on top of the period; undone by taking it out of the facts. */
export interface Extension {
  readonly period: Period;
  /** The day it was granted, ISO; for the record only, it does not change the due day. */
  readonly on?: string;
  readonly reason: string;
  /** Article or act it rests on. */
  readonly law?: string;
}

/** A stretch of whole civil days in which a clock stands still. */
export interface Pause {
  /** The first day that does not count, ISO. */
  readonly fromOn: string;
  /** The last day that does not count, ISO; null while the clock still stands. The day before `fromOn` means that it
   *  went on again on the very day it stopped: no whole day is lost. */
  readonly untilOn: string | null;
  readonly reason: string;
  /** Article or act it rests on. */
  readonly law?: string;
}

/** All a due day depends on besides the calendar. Order within the lists does not matter. */
export interface ClockFacts {
  /** The day of the event (of service, 送达), ISO; itself never counted. Never rolled beforehand. */
  readonly startOn: string;
  readonly period: Period;
  /** Whether a last day on a rest day moves on to the next workday. */
  readonly rolls: boolean;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
}

/** What a line of a trace tells. */
export type TraceKind =
  | 'start'
  | 'extension'
  | 'pause'
  | 'counted'
  | 'weekend'
  | 'holiday'
  | 'makeup_workday'
  | 'paused'
  | 'month-end'
  | 'raw'
  | 'roll'
  | 'due'
  | 'standing';

/** One step of the reckoning of a due day. */
export interface TraceLine {
  /** The civil day the line is about (of a stretch, its first), ISO. */
  readonly date: string;
  readonly kind: TraceKind;
  /** A Chinese sentence. */
  readonly text: string;
  /** The article or notice it rests on, in Chinese; null where it is plain reckoning. */
  readonly law: string | null;
}

/** A due day with its reasons. `raw` is the last day before it moves off a rest day; for workdays it equals `due`. */
export interface DueDay {
  readonly paused: false;
  readonly raw: string;
  readonly due: string;
  readonly trace: readonly TraceLine[];
}

/** The clock stands still with time left: no due day can be named until it goes on. */
export interface StandingClock {
  readonly paused: true;
  readonly raw: null;
  readonly due: null;
  readonly trace: readonly TraceLine[];
}

export type Due = DueDay | StandingClock;

/** The facts are no clock: a day that does not exist, a count out of bounds, a pause that ends before it begins.
 *  `why` is a Chinese sentence. */
export interface NotAClock {
  readonly code: 'not-a-clock';
  readonly why: string;
}

export type DueRefusal = YearNotAnnounced | NotAClock;

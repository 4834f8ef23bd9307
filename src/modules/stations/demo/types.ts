import type { Temporal } from 'temporal-polyfill';
import type { FacilityCode } from '../rules/facilities.ts';
import type { Station } from '../types.ts';

/** The person with the key of an invented station: 站长甲 and the like, never a real name. */
export interface DemoKeeper {
  readonly alias: string;
  /** Eleven digits beginning 1020000: no Chinese mobile number begins with 10, so nobody is called. */
  readonly phone: string;
}

export type DemoReportKind = 'door_locked' | 'occupied' | 'no_such_place' | 'broken' | 'other';

/** An invented report by a passing worker that nobody has handled yet. */
export interface DemoReport {
  readonly id: string;
  readonly kind: DemoReportKind;
  /** The broken or wished-for facility; null where the report is about the door or the place. */
  readonly facility: FacilityCode | null;
  /** In the worker's words, Chinese; never empty. */
  readonly note: string;
  readonly at: Temporal.Instant;
}

/** An invented station, its keeper and the reports waiting on it. The keeper stands beside the station
 *  and not in it, so that personal data never travels with a public record. */
export interface DemoStation {
  readonly station: Station;
  readonly keeper: DemoKeeper;
  readonly reports: readonly DemoReport[];
}

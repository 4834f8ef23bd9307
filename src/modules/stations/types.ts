import type { Temporal } from 'temporal-polyfill';
import type { LngLat } from '#lib/lng-lat.ts';
import type { FacilityCode } from './rules/facilities.ts';

export type StationId = string;

/** Coordinate systems a source may use. CGCS2000 differs from WGS-84 by less than a metre and is stored as wgs84. */
export type Crs = 'wgs84' | 'gcj02' | 'bd09';

/** Where a station is: WGS-84 for every computation, and what the source really said. */
export interface Position {
  readonly wgs84: LngLat;
  readonly original: LngLat;
  readonly originalCrs: Crs;
}

/** planned > building > acceptance > open > paused > exit (规划、在建、验收、开放、暂停、退出). */
export type LifeCycle = 'planned' | 'building' | 'acceptance' | 'open' | 'paused' | 'exit';

/** How one gets in (进门方式). */
export type EntryMethod = 'open_door' | 'staff' | 'code' | 'qr' | 'face';

/** Who built it: 工会自建, 社会共建共享, 流动站. */
export type BuilderKind = 'union_built' | 'co_built' | 'mobile';

export type Presence = 'yes' | 'no' | 'unknown';
export type Condition = 'working' | 'faulty' | 'removed' | 'unknown';

/** Who says so: the keeper, an inspector, a passing worker, an imported list, the federation's register. */
export type Witness = 'keeper' | 'inspector' | 'worker' | 'import' | 'register';

/** One facility of one station, and who last confirmed it. */
export interface FacilityState {
  readonly code: FacilityCode;
  readonly presence: Presence;
  readonly condition: Condition;
  readonly confirmedAt: Temporal.Instant | null;
  readonly confirmedBy: Witness | null;
}

/** Hours on one date that replace the weekly ones; `hours` null = closed all that day. */
export interface HoursException {
  readonly on: Temporal.PlainDate;
  readonly hours: string | null;
  readonly note: string;
}

/** A temporary closure, half open [from, until); `until` null = until further notice. */
export interface TemporaryClosure {
  readonly id: string;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
  readonly reason: string;
}

/** What somebody saw at the door. */
export type Sighting =
  | 'open' // 开着
  | 'closed' // 关着（站长或巡查说明）
  | 'door_locked' // 门锁着
  | 'occupied' // 被占用
  | 'no_such_place'; // 没有这个地方

/** One observation of the door: the raw material of "is it really open". */
export interface DoorEvidence {
  readonly sighting: Sighting;
  readonly by: Witness;
  readonly at: Temporal.Instant;
  /** The keeper may say until when ("open until 22:00 tonight"); null = not said. */
  readonly until: Temporal.Instant | null;
}

/** A station as the register holds it, without personal data. */
export interface Station {
  readonly id: StationId;
  readonly organisationId: string;
  readonly code: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address: string;
  /** GB/T 2260 county code, six digits. */
  readonly divisionCode: string;
  /** Nine-digit township code where known. */
  readonly townshipCode: string | null;
  readonly hostName: string | null;
  readonly builder: BuilderKind | null;
  readonly position: Position | null;
  readonly floor: string | null;
  readonly entryMethods: readonly EntryMethod[];
  /** The way in for someone without a phone; null = not recorded. */
  readonly entryWithoutPhone: string | null;
  /** OpenStreetMap opening_hours syntax; null = unknown. */
  readonly openingHours: string | null;
  /** Hours as the source wrote them, kept when they could not be read. */
  readonly hoursAsListed: string | null;
  readonly exceptions: readonly HoursException[];
  readonly closures: readonly TemporaryClosure[];
  /** Year of the livelihood list (民生实事) it stands on. */
  readonly livelihoodYear: number | null;
  readonly lifeCycle: LifeCycle;
  /** A phone a worker may call, published on purpose; never the keeper's private one. */
  readonly publicPhone: string | null;
  readonly facilities: readonly FacilityState[];
  readonly evidence: readonly DoorEvidence[];
  readonly version: number;
  readonly changedAt: Temporal.Instant;
  /** Demo data, plainly invented. */
  readonly invented: boolean;
}

export type OpenState = 'open' | 'closed' | 'unknown';

/** What the answer rests on, strongest first in docs/algorithms/openness.md. */
export type OpenBasis =
  | 'life_cycle' // not (or no longer) in service
  | 'temporary_closure'
  | 'keeper'
  | 'inspection'
  | 'worker_report'
  | 'date_exception'
  | 'posted_hours'
  | 'hours_unknown'
  | 'calendar_unknown'; // depends on a holiday notice that is not loaded

/** The honest answer to "is it really open at this moment". */
export interface Openness {
  readonly state: OpenState;
  readonly basis: OpenBasis;
  /** When a person last confirmed (or denied) the present state; null = nobody has. */
  readonly confirmedAt: Temporal.Instant | null;
  readonly confirmedBy: Witness | null;
  /** When the state is expected to change; null = unknown or not within 14 days. */
  readonly until: Temporal.Instant | null;
  /** The next posted opening when not open; null = unknown or none within 14 days. */
  readonly nextOpening: Temporal.Instant | null;
}

import type { Temporal } from 'temporal-polyfill';
import type { LngLat, Metres } from '#lib/lng-lat.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import type { Condition, Openness, Station } from '#modules/stations/types.ts';

/** A station as a page shows it. */
export interface Found {
  readonly station: Station;
  readonly distance: Metres | null;
  readonly openness: Openness;
}

interface Township {
  /** Nine digits. */
  readonly code: string;
  readonly name: string;
}

interface County {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  readonly townships: readonly Township[];
}

/** The city the pages are about. */
export interface City {
  readonly id: string;
  readonly name: string;
  readonly centre: LngLat;
  readonly counties: readonly County[];
}

/** From where distances are measured. */
export interface Place {
  readonly kind: 'here' | 'division' | 'centre';
  /** What the page calls it. */
  readonly name: string;
  readonly at: LngLat;
  /** When the phone found it; null for a division or the city centre. */
  readonly takenAt: Temporal.Instant | null;
}

/** What the address of the list asks for. */
export interface Filters {
  readonly open: 'now' | 'any';
  readonly allDay: boolean;
  readonly need: readonly FacilityCode[];
  readonly text: string;
  /** A division code chosen by hand, or null. */
  readonly near: string | null;
  /** How many cards: 20 to 100. */
  readonly show: number;
  readonly view: 'list' | 'map';
}

/** What a worker may report (反映). */
export type ReportKind = 'door_locked' | 'occupied' | 'no_such_place' | 'broken' | 'open' | 'other';

export type ReportState = 'received' | 'confirmed' | 'dismissed' | 'resolved';

/** What became of a report, as its sender may see it. */
export interface ReportProgress {
  readonly number: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly kind: ReportKind;
  readonly facilityCode: FacilityCode | null;
  readonly note: string;
  readonly photos: number;
  readonly receivedAt: Temporal.Instant;
  /** The day by which the federation owes an answer; null = none set. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly state: ReportState;
  /** What staff wrote to the worker; null = nothing yet. */
  readonly answer: string | null;
  /** Every state reached, oldest first, beginning with received. */
  readonly steps: readonly { readonly state: ReportState; readonly at: Temporal.Instant }[];
}

/** What the keeper last said through this link, for the undo button. */
export interface KeeperSaying {
  readonly id: string;
  readonly act: 'open' | 'closed' | 'closure' | 'facility';
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant | null;
  readonly facilityCode: FacilityCode | null;
  readonly condition: Condition | null;
}

/** The keeper's page: his station and what he last said. */
export interface KeeperDesk {
  readonly found: Found;
  readonly phoneMasked: string;
  /** Null when there is nothing that can still be undone. */
  readonly last: KeeperSaying | null;
}

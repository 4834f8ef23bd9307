import { Temporal } from 'temporal-polyfill';
import type { FacilityCode } from './rules/facilities.ts';
import { isFacilityCode } from './rules/facilities.ts';
import type { ReportState } from './rules/report-states.ts';
import type { ReportKind } from './rules/reports.ts';
import type { Condition, Presence, StationId, Witness } from './types.ts';

/** What a facility was before a report marked it; instants as ISO text. */
export interface FacilityBefore {
  readonly presence: Presence;
  readonly condition: Condition;
  readonly confirmed_at: string | null;
  readonly confirmed_by: Witness | null;
}

/** A worker's report as kept, without its fingerprints. */
export interface Report {
  readonly id: string;
  readonly number: string;
  readonly stationId: StationId;
  readonly stationName: string;
  readonly divisionCode: string;
  readonly organisationId: string;
  readonly kind: ReportKind;
  readonly facilityCode: FacilityCode | null;
  readonly note: string;
  readonly photoIds: readonly string[];
  readonly receivedAt: Temporal.Instant;
  /** Null = the calendar of that year is not announced yet. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly state: ReportState;
  readonly answer: string | null;
  readonly handledBy: string | null;
  readonly handledAt: Temporal.Instant | null;
  /** Null = this report changed no facility, or its mark has been taken over or taken back. */
  readonly facilityBefore: FacilityBefore | null;
}

export interface ReportRow {
  id: string;
  number: string;
  station_id: string;
  station_name: string;
  division_code: string;
  organisation_id: string;
  kind: ReportKind;
  facility_code: string | null;
  note: string;
  photo_ids: string[];
  received_at: string;
  due_on: string | null;
  state: ReportState;
  answer: string | null;
  handled_by_name: string | null;
  handled_at: string | null;
  facility_before: FacilityBefore | null;
}

/** A row as the domain knows it. */
export const toReport = (row: ReportRow): Report => ({
  id: row.id,
  number: row.number,
  stationId: row.station_id,
  stationName: row.station_name,
  divisionCode: row.division_code,
  organisationId: row.organisation_id,
  kind: row.kind,
  facilityCode: row.facility_code && isFacilityCode(row.facility_code) ? row.facility_code : null,
  note: row.note,
  photoIds: row.photo_ids,
  receivedAt: Temporal.Instant.from(row.received_at),
  dueOn: row.due_on === null ? null : Temporal.PlainDate.from(row.due_on),
  state: row.state,
  answer: row.answer,
  handledBy: row.handled_by_name,
  handledAt: row.handled_at === null ? null : Temporal.Instant.from(row.handled_at),
  facilityBefore: row.facility_before,
});

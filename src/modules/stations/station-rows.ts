import { Temporal } from 'temporal-polyfill';
import { type FacilityCode, isFacilityCode } from './rules/facilities.ts';
import type {
  BuilderKind,
  Condition,
  Crs,
  DoorEvidence,
  EntryMethod,
  FacilityState,
  HoursException,
  LifeCycle,
  Position,
  Presence,
  Sighting,
  Station,
  TemporaryClosure,
  Witness,
} from './types.ts';

/** A row of stations.stations without the sealed columns. */
export interface StationRow {
  id: string;
  organisation_id: string;
  code: string | null;
  name: string;
  aliases: string[];
  address: string;
  division_code: string;
  township_code: string | null;
  host_name: string | null;
  builder: BuilderKind | null;
  lng: number | null;
  lat: number | null;
  original_lng: number | null;
  original_lat: number | null;
  original_crs: Crs | null;
  floor: string | null;
  entry_methods: EntryMethod[];
  entry_without_phone: string | null;
  opening_hours: string | null;
  hours_as_listed: string | null;
  livelihood_year: number | null;
  life_cycle: LifeCycle;
  public_phone: string | null;
  invented: boolean;
  version: number;
  changed_at: string;
  facilities: FacilityRow[];
  exceptions: { on_date: string; hours: string | null; note: string }[];
  closures: ClosureRow[];
  evidence: EvidenceRow[];
}

export interface FacilityRow {
  code: string;
  presence: Presence;
  condition: Condition;
  confirmed_at: string | null;
  confirmed_by: Witness | null;
}

export interface ClosureRow {
  id: string;
  from_at: string;
  until_at: string | null;
  reason: string;
}

export interface EvidenceRow {
  sighting: Sighting;
  by_witness: Witness;
  at: string;
  until_at: string | null;
}

const instantOrNull = (text: string | null): Temporal.Instant | null =>
  text === null ? null : Temporal.Instant.from(text);

const toPosition = (row: StationRow): Position | null => {
  const { lng, lat, original_lng, original_lat, original_crs } = row;
  if (lng === null || lat === null || original_crs === null) return null;
  return {
    wgs84: [lng, lat],
    original: [original_lng ?? lng, original_lat ?? lat],
    originalCrs: original_crs,
  };
};

const toFacility = (row: FacilityRow): FacilityState | null =>
  isFacilityCode(row.code)
    ? {
        code: row.code satisfies FacilityCode,
        presence: row.presence,
        condition: row.condition,
        confirmedAt: instantOrNull(row.confirmed_at),
        confirmedBy: row.confirmed_by,
      }
    : null;

const toException = (row: StationRow['exceptions'][number]): HoursException => ({
  on: Temporal.PlainDate.from(row.on_date),
  hours: row.hours,
  note: row.note,
});

const toClosure = (row: ClosureRow): TemporaryClosure => ({
  id: row.id,
  from: Temporal.Instant.from(row.from_at),
  until: instantOrNull(row.until_at),
  reason: row.reason,
});

const toEvidence = (row: EvidenceRow): DoorEvidence => ({
  sighting: row.sighting,
  by: row.by_witness,
  at: Temporal.Instant.from(row.at),
  until: instantOrNull(row.until_at),
});

/** A row and its children as the domain knows them. */
export const toStation = (row: StationRow): Station => ({
  id: row.id,
  organisationId: row.organisation_id,
  code: row.code,
  name: row.name,
  aliases: row.aliases,
  address: row.address,
  divisionCode: row.division_code,
  townshipCode: row.township_code,
  hostName: row.host_name,
  builder: row.builder,
  position: toPosition(row),
  floor: row.floor,
  entryMethods: row.entry_methods,
  entryWithoutPhone: row.entry_without_phone,
  openingHours: row.opening_hours,
  hoursAsListed: row.hours_as_listed,
  exceptions: row.exceptions.map(toException),
  closures: row.closures.map(toClosure),
  livelihoodYear: row.livelihood_year,
  lifeCycle: row.life_cycle,
  publicPhone: row.public_phone,
  facilities: row.facilities.map(toFacility).filter((facility) => facility !== null),
  evidence: row.evidence.map(toEvidence),
  version: row.version,
  changedAt: Temporal.Instant.from(row.changed_at),
  invented: row.invented,
});

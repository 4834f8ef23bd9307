import type { Temporal } from 'temporal-polyfill';
import type { StationDetail, StationSummary } from './contract/station.ts';
import type { NearbyItem } from './contract.ts';
import type { FoundStation } from './readings.ts';
import { facilityName } from './rules/facilities.ts';
import { formatHoursZh } from './rules/hours/format-hours-zh.ts';
import { positionIn } from './rules/position.ts';
import type { Crs, FacilityState, Openness, Position, Station } from './types.ts';

/** Names of places, for people. */
export interface PlaceNames {
  county(code: string): string | null;
  township(code: string): string | null;
}

const iso = (instant: Temporal.Instant | null): string | null =>
  instant === null ? null : instant.toString({ smallestUnit: 'second' });

const isoOf = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' });

// A seventh decimal is a centimetre: more digits would claim a precision nobody measured.
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** A position in the system asked for. */
export const pointToWire = (position: Position, crs: Crs) => {
  const [lng, lat] = positionIn(position, crs);
  return { lng: round(lng), lat: round(lat), crs };
};

/** The open state as the API tells it. */
export const opennessToWire = (openness: Openness): NearbyItem['open'] => ({
  state: openness.state,
  basis: openness.basis,
  confirmed_at: iso(openness.confirmedAt),
  confirmed_by: openness.confirmedBy,
  until: iso(openness.until),
  next_opening: iso(openness.nextOpening),
});

/** A facility as the API tells it; one the register says nothing of is unknown, not absent. */
export const facilityToWire = (facility: FacilityState): NearbyItem['facilities'][number] => ({
  code: facility.code,
  name: facilityName(facility.code),
  presence: facility.presence,
  condition: facility.condition,
  confirmed_at: iso(facility.confirmedAt),
  confirmed_by: facility.confirmedBy,
});

/** The hours in Chinese; what the source wrote when it could not be read. */
export const hoursText = (station: Station): string => {
  if (station.openingHours !== null) return formatHoursZh(station.openingHours);
  return station.hoursAsListed ? `不详（原文：${station.hoursAsListed}）` : '不详';
};

const lastConfirmation = (station: Station) => {
  let latest: Station['evidence'][number] | null = null;
  for (const seen of station.evidence) {
    if (seen.by !== 'keeper' && seen.by !== 'inspector') continue;
    if (!latest || seen.at.epochMilliseconds > latest.at.epochMilliseconds) latest = seen;
  }
  return latest;
};

const wgs84Point = (position: Position | null) =>
  position === null ? null : pointToWire(position, 'wgs84');

/** A line of the register. */
export const summaryToWire = (
  { station, openness }: Pick<FoundStation, 'station' | 'openness'>,
  places: PlaceNames,
): StationSummary => {
  const confirmed = lastConfirmation(station);
  const yes = station.facilities.filter((facility) => facility.presence === 'yes');
  return {
    id: station.id,
    code: station.code,
    name: station.name,
    address: station.address,
    division_code: station.divisionCode,
    division_name: places.county(station.divisionCode),
    township_code: station.townshipCode,
    township_name: station.townshipCode ? places.township(station.townshipCode) : null,
    builder: station.builder,
    life_cycle: station.lifeCycle,
    position: wgs84Point(station.position),
    open: opennessToWire(openness),
    opening_hours: station.openingHours,
    hours_text: hoursText(station),
    facilities_yes: yes.map((facility) => facility.code),
    livelihood_year: station.livelihoodYear,
    organisation_id: station.organisationId,
    last_confirmed_at: iso(confirmed?.at ?? null),
    last_confirmed_by: confirmed?.by ?? null,
    version: station.version,
    changed_at: isoOf(station.changedAt),
    invented: station.invented,
  };
};

const originalPoint = (position: Position | null) =>
  position === null ? null : pointToWire(position, position.originalCrs);

const LATEST_EVIDENCE = 20;

const evidenceToWire = (station: Station): StationDetail['evidence'] =>
  station.evidence
    .toSorted((a, b) => b.at.epochMilliseconds - a.at.epochMilliseconds)
    .slice(0, LATEST_EVIDENCE)
    .map(({ sighting, by, at, until }) => ({ sighting, by, at: isoOf(at), until: iso(until) }));

/** All that anybody may know of a station. */
export const detailToWire = (found: FoundStation, places: PlaceNames): StationDetail => {
  const { station } = found;
  return {
    ...summaryToWire(found, places),
    aliases: [...station.aliases],
    host_name: station.hostName,
    floor: station.floor,
    entry_methods: [...station.entryMethods],
    entry_without_phone: station.entryWithoutPhone,
    hours_as_listed: station.hoursAsListed,
    exceptions: station.exceptions.map(({ on, hours, note }) => ({
      on: on.toString(),
      hours,
      note,
    })),
    closures: station.closures.map(({ id, from, until, reason }) => ({
      id,
      from: isoOf(from),
      until: iso(until),
      reason,
    })),
    public_phone: station.publicPhone,
    facilities: station.facilities.map(facilityToWire),
    original_position: originalPoint(station.position),
    evidence: evidenceToWire(station),
  };
};

/** What a service's life can be in HSDS. */
export type HsdsStatus = 'active' | 'inactive' | 'defunct' | 'temporarily closed';

/** `organization`: the federation that answers for a station. */
export interface HsdsOrganization {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parent_organization_id?: string;
}

/** `organization_identifier`: here always a division code. */
interface HsdsOrganizationIdentifier {
  readonly id: string;
  readonly organization_id: string;
  readonly identifier_scheme: string;
  readonly identifier_type: string;
  readonly identifier: string;
}

/** An organization with everything about it. */
export interface HsdsFullOrganization extends HsdsOrganization {
  readonly organization_identifiers: readonly HsdsOrganizationIdentifier[];
  readonly services: readonly Pick<
    HsdsService,
    'id' | 'organization_id' | 'name' | 'status' | 'last_modified'
  >[];
}

/** `service`, its one-to-one fields: what a list shows. */
export interface HsdsService {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly alternate_name?: string;
  readonly description: string;
  readonly url: string;
  readonly status: HsdsStatus;
  readonly application_process?: string;
  readonly eligibility_description: string;
  /** Date in China. */
  readonly assured_date?: string;
  readonly alert?: string;
  readonly last_modified: string;
  readonly organization: HsdsOrganization;
}

/** `phone`. */
export interface HsdsPhone {
  readonly id: string;
  readonly service_id: string;
  readonly number: string;
  readonly type: 'voice';
}

/** `language`. */
export interface HsdsLanguage {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
  readonly code: string;
}

/** `taxonomy`. */
export interface HsdsTaxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
}

/** `taxonomy_term`: one facility. */
export interface HsdsTaxonomyTerm {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly taxonomy: string;
  readonly taxonomy_id: string;
  readonly taxonomy_detail: HsdsTaxonomy;
  readonly language: string;
}

/** `attribute`: a facility a service has; `value` is its condition. */
export interface HsdsAttribute {
  readonly id: string;
  readonly link_id: string;
  readonly link_type: 'facility';
  readonly link_entity: 'service';
  readonly taxonomy_term_id: string;
  readonly value: string;
  readonly taxonomy_term: HsdsTaxonomyTerm;
}

/** `schedule`: one interval on some weekdays, as iCalendar repeats it. */
export interface HsdsSchedule {
  readonly id: string;
  readonly service_at_location_id: string;
  /** First and last date, both included; absent = without end. */
  readonly valid_from?: string;
  readonly valid_to?: string;
  /** Hours ahead of UTC. */
  readonly timezone: number;
  readonly wkst: 'MO';
  readonly freq: 'WEEKLY';
  /** "MO,TU,WE". */
  readonly byday: string;
  readonly description: string;
  /** "08:30+08:00"; a day's end is 23:59. */
  readonly opens_at: string;
  readonly closes_at: string;
  readonly schedule_link: string;
  readonly notes?: string;
}

/** `address`. */
export interface HsdsAddress {
  readonly id: string;
  readonly location_id: string;
  readonly address_1: string;
  readonly address_2?: string;
  readonly city: string;
  readonly region?: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: 'CN';
  readonly address_type: 'physical';
}

/** `accessibility`. */
export interface HsdsAccessibility {
  readonly id: string;
  readonly location_id: string;
  readonly description: string;
}

/** `location`, its one-to-one fields. */
export interface HsdsLocation {
  readonly id: string;
  readonly location_type: 'physical';
  readonly organization_id: string;
  readonly name: string;
  readonly alternate_name?: string;
  readonly description?: string;
  /** WGS-84 degrees; absent while the station waits for its place on the map. */
  readonly latitude?: number;
  readonly longitude?: number;
  readonly external_identifier: string;
  readonly external_identifier_type: string;
}

/** A location with everything about it. */
export interface HsdsFullLocation extends HsdsLocation {
  readonly addresses: readonly HsdsAddress[];
  readonly accessibility: readonly HsdsAccessibility[];
}

/** `service_at_location`, its one-to-one fields. */
export interface HsdsServiceAtLocation {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly description: string;
}

/** A line of a list of services at locations. */
export interface HsdsListedServiceAtLocation extends HsdsServiceAtLocation {
  readonly location: HsdsLocation;
  readonly service: HsdsService;
}

/** What hangs on a service itself, wherever it is given. */
interface HsdsServiceParts {
  readonly phones: readonly HsdsPhone[];
  readonly languages: readonly HsdsLanguage[];
  readonly attributes: readonly HsdsAttribute[];
}

/** A service at its location with everything about the place. */
export interface HsdsPlacedService extends HsdsServiceAtLocation {
  readonly schedules: readonly HsdsSchedule[];
  readonly location: HsdsFullLocation;
}

/** A service with everything about it. */
export interface HsdsFullService extends HsdsService, HsdsServiceParts {
  readonly service_at_locations: readonly HsdsPlacedService[];
}

/** A service at a location with everything about it. */
export interface HsdsFullServiceAtLocation extends HsdsPlacedService {
  readonly service: HsdsService & HsdsServiceParts;
}

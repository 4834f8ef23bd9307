import type {
  BuilderKind,
  Condition,
  Crs,
  EntryMethod,
  LifeCycle,
  OpenBasis,
  OpenState,
  Presence,
  Sighting,
} from '#modules/stations/types.ts';

interface Openness {
  readonly state: OpenState;
  readonly basis: OpenBasis;
  readonly confirmed_at: string | null;
  readonly confirmed_by: string | null;
  readonly until: string | null;
  readonly next_opening: string | null;
}

export interface Point {
  readonly lng: number;
  readonly lat: number;
  readonly crs: Crs;
}

export interface StationSummary {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly address: string;
  readonly division_code: string;
  readonly division_name: string;
  readonly township_code: string | null;
  readonly township_name: string | null;
  readonly builder: BuilderKind | null;
  readonly life_cycle: LifeCycle;
  readonly position: Point | null;
  readonly open: Openness;
  readonly opening_hours: string | null;
  readonly hours_text: string;
  readonly facilities_yes: readonly string[];
  readonly livelihood_year: number | null;
  readonly organisation_id: string;
  readonly last_confirmed_at: string | null;
  readonly last_confirmed_by: string | null;
  readonly open_reports: number;
  readonly version: number;
  readonly changed_at: string;
  readonly invented: boolean;
}

interface FacilityLine {
  readonly code: string;
  readonly name: string;
  readonly presence: Presence;
  readonly condition: Condition;
  readonly confirmed_at: string | null;
  readonly confirmed_by: string | null;
}

export interface ExceptionLine {
  readonly on: string;
  readonly hours: string | null;
  readonly note: string;
}

export interface Closure {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly reason: string;
}

interface Evidence {
  readonly sighting: Sighting;
  readonly by: string;
  readonly at: string;
  readonly until: string | null;
}

export interface Station extends StationSummary {
  readonly aliases: readonly string[];
  readonly host_name: string | null;
  readonly floor: string | null;
  readonly entry_methods: readonly EntryMethod[];
  readonly entry_without_phone: string | null;
  readonly hours_as_listed: string | null;
  readonly exceptions: readonly ExceptionLine[];
  readonly closures: readonly Closure[];
  readonly public_phone: string | null;
  readonly facilities: readonly FacilityLine[];
  readonly original_position: Point | null;
  readonly evidence: readonly Evidence[];
  readonly keeper?: { readonly name_masked: string; readonly phone_masked: string } | null;
  readonly editable?: boolean;
}

/** What the form may change; the names are those of the wire. */
export interface StationEdit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address: string;
  readonly division_code: string;
  readonly township_code: string | null;
  readonly host_name: string | null;
  readonly builder: BuilderKind | null;
  readonly position: Point | null;
  readonly floor: string | null;
  readonly entry_methods: readonly EntryMethod[];
  readonly entry_without_phone: string | null;
  readonly opening_hours: string | null;
  readonly livelihood_year: number | null;
  readonly life_cycle: LifeCycle;
  readonly public_phone: string | null;
  readonly code: string | null;
  readonly organisation_id: string;
  readonly facilities: readonly Pick<FacilityLine, 'code' | 'presence' | 'condition'>[];
  readonly exceptions: readonly ExceptionLine[];
  /** Absent = keep what is there. */
  readonly keeper?: { readonly name: string; readonly phone: string } | null;
}

export interface StationQuery {
  readonly q?: string | undefined;
  readonly division_code?: string | undefined;
  readonly life_cycle?: string | undefined;
  readonly state?: string | undefined;
  readonly need?: string | undefined;
  readonly unplaced?: string | undefined;
  readonly hours?: string | undefined;
  readonly livelihood_year?: string | undefined;
  readonly unconfirmed?: string | undefined;
  readonly sort?: string | undefined;
  readonly order?: string | undefined;
  readonly page?: number | undefined;
  readonly page_size?: number | undefined;
}

import type { Bounds } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';

/** A township, town or sub-district (乡、镇、街道) of a county. */
export interface Township {
  readonly level: 'township';
  /** Nine digits: the county's six and three of the statistical code. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** About where its seat is, WGS-84, good to one or two kilometres. */
  readonly roughCentre: LngLat;
  /** True where the code was not found in the published list. */
  readonly codeUnverified: boolean;
}

/** A county, district or county-level city (县、市辖区、县级市). */
export interface County {
  readonly level: 'county';
  /** Six digits of GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** A box good to about a kilometre; null where nobody has written it down yet. */
  readonly roughBounds: Bounds | null;
  /** Empty where nobody has written them down yet. */
  readonly townships: readonly Township[];
}

/** A functional zone (开发区、新区…): it runs its own offices, but GB/T 2260 has no code for it. */
export interface Zone {
  readonly level: 'zone';
  readonly standard: false;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The six-digit city code a record in this zone is kept under when its true county is not known. */
  readonly attachedTo: string;
  /** The code the statistical bureau uses for the zone; null where it has none. */
  readonly statisticalCode: string | null;
}

/** A prefecture-level city (地级市) whose divisions are written down. */
export interface City {
  readonly level: 'city';
  /** The six-digit code as a number: the `city_id` of every table. */
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly provinceName: string;
  /** A box good to about a kilometre, for sanity checks and the first view of a map. */
  readonly roughBounds: Bounds | null;
  readonly counties: readonly County[];
  readonly zones: readonly Zone[];
}

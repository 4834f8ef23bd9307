/** The city as a phone keeps it: columns of equal length, one place a station, in order of name. */
export interface StoredList {
  /** When it was made, in seconds since 1970. */
  readonly at: number;
  /** For how many minutes from `at` the turns hold. */
  readonly minutes: number;
  /** Longitude and latitude (WGS-84) that `lng` and `lat` count from. */
  readonly origin: readonly [number, number];
  /** Parts of a degree in `lng` and `lat`. */
  readonly scale: number;
  /** Code and rider's name of each bit in `has`. */
  readonly facilities: readonly (readonly [code: string, name: string])[];
  /** The short names of `/s/…`, all of `tail` characters, joined. */
  readonly tails: string;
  readonly tail: number;
  /** Joined by line feeds, as are `wheres`, `phones` and `has`. */
  readonly names: string;
  readonly wheres: string;
  readonly phones: string;
  readonly lng: readonly number[];
  readonly lat: readonly number[];
  /** Which pattern each station follows. */
  readonly hours: readonly number[];
  /** Facilities present, as bits written in base 36. */
  readonly has: string;
  /** Posted hours in words, and when they open and shut in minutes from `at`; null = unknown. */
  readonly patterns: readonly (readonly [words: string, turns: readonly number[] | null])[];
}

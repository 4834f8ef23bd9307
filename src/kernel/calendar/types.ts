/** The paper a year's days off rest on. */
export interface Notice {
  /** The document number, as printed; null where the published text shows none. */
  readonly number: string | null;
  /** The day it was issued, ISO; null when a loaded file does not say. */
  readonly issuedOn: string | null;
  readonly url: string;
}

/** One day that departs from the plain week: a day off, or a Saturday or Sunday worked in exchange (调休上班). */
export interface NamedDay {
  /** ISO date. */
  readonly on: string;
  /** The festival, in Chinese. */
  readonly name: string;
  readonly isOff: boolean;
  /** The paper this one day rests on, where a later one changed the year's. */
  readonly notice?: Notice;
}

/** All departures from the plain week that one yearly notice orders. */
export interface CalendarYear {
  readonly year: number;
  readonly notice: Notice;
  /** Mostly of `year`; a notice may also name days of the December before. */
  readonly days: readonly NamedDay[];
}

/** The years whose notice is known. Build with `calendarOf`; a year outside it is refused, never guessed. */
export interface Calendar {
  readonly years: ReadonlyMap<number, CalendarYear>;
  /** Every named day of every year, by ISO date. */
  readonly days: ReadonlyMap<string, NamedDay>;
}

export type DayKindName = 'workday' | 'weekend' | 'holiday' | 'makeup_workday';

/** What kind of day it is; `name` is the festival for a holiday or a make-up workday, otherwise null. */
export interface DayKind {
  readonly kind: DayKindName;
  readonly name: string | null;
}

/** The year has no notice loaded, so its days off are not known. */
export interface YearNotAnnounced {
  readonly code: 'year-not-announced';
  readonly year: number;
}

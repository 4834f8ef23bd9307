import type {
  BuilderKind,
  Condition,
  EntryMethod,
  LifeCycle,
  Position,
  StationId,
} from '../../types.ts';
import type { FacilityCode } from '../facilities.ts';

/** What a list says of one facility; what it does not mention stays unknown and is not listed here. */
export interface DraftFacility {
  readonly code: FacilityCode;
  readonly presence: 'yes' | 'no';
  /** `faulty` only where the list says so, else `unknown`: a list is no inspection. */
  readonly condition: Extract<Condition, 'faulty' | 'unknown'>;
}

/** A station as a row of a list describes it, cleaned and converted, not yet stored.
 *  `null` and an empty list mean that the row does not say. */
export interface StationDraft {
  /** The same row in a later list has the same key: by code, else by name and address. */
  readonly importKey: string;
  /** The register's own id, in lists that it exported itself; else null. */
  readonly stationId: StationId | null;
  readonly code: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address: string;
  readonly divisionCode: string | null;
  readonly townshipCode: string | null;
  readonly hostName: string | null;
  readonly builder: BuilderKind | null;
  /** Null = waits in the place-on-map queue. */
  readonly position: Position | null;
  readonly floor: string | null;
  readonly entryMethods: readonly EntryMethod[];
  readonly entryWithoutPhone: string | null;
  /** OpenStreetMap opening_hours syntax; null = unknown. */
  readonly openingHours: string | null;
  readonly hoursAsListed: string | null;
  readonly livelihoodYear: number | null;
  readonly lifeCycle: LifeCycle | null;
  readonly publicPhone: string | null;
  /** Personal data: to be sealed, never public. */
  readonly keeperName: string | null;
  readonly keeperPhone: string | null;
  readonly facilities: readonly DraftFacility[];
}

/** One row of the list and what became of it; `ok` = no error stands against it. */
export interface ImportedRow {
  readonly rowNumber: number;
  readonly station: StationDraft;
  readonly ok: boolean;
}

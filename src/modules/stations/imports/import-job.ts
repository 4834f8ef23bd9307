import type { Crs } from '../types.ts';

/** Which column (from 0) each field is read from. A facility's column is `facility:<code>`;
 *  a second column of the same facility is `facility:<code>:<column>`. */
export type ChosenMapping = Readonly<Record<string, number>>;

/** What a person chose for an import. */
export interface ChosenSettings {
  /** The system of coordinates that name none; null = such coordinates are errors. */
  readonly defaultCrs: Crs | null;
  /** The federation new stations belong to. */
  readonly organisationId: string;
  /** New stations belong to the federation of their county or town where there is one below. */
  readonly byDivision: boolean;
}

/** What the rows of a file would do; new + changed + unchanged + errors = rows. */
export interface CheckCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Good rows whose station has no position and waits in the place-on-map queue. */
  readonly unplaced: number;
  /** Rows with at least one error: they are not taken. */
  readonly errors: number;
  /** Good rows with at least one warning. */
  readonly warnings: number;
}

/** What an import did. */
export interface CommitCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows left out for their errors. */
  readonly skipped: number;
}

export type ImportState = 'read' | 'checked' | 'committed';

/** An import as it is kept, without the file's bytes. */
export interface ImportJob {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly state: ImportState;
  readonly mapping: ChosenMapping;
  readonly settings: ChosenSettings;
  /** Rows of the table under its header. */
  readonly rows: number;
  readonly checked: CheckCounts | null;
  readonly result: CommitCounts | null;
}

import type { Bounds } from '#lib/crs.ts';
import type { Crs } from '../../types.ts';
import type { Division } from './find-district.ts';

/** What a person chose for the import, and what is known of the city. */
export interface ImportSettings {
  /** The system of coordinates that name none; null = not chosen, and such coordinates are not taken. */
  readonly defaultCrs: Crs | null;
  readonly divisions: readonly Division[];
  readonly cityName: string;
  /** A rough box around the city in WGS-84; absent = judged by the middle of the list itself. */
  readonly cityBounds?: Bounds | null;
  /** For impossible years; absent = any year to 2100. */
  readonly thisYear?: number;
}

import type { StationId } from '../types.ts';

/** Who is open at one moment: by hours pattern, and one by one where the pattern does not decide.
 *  A pattern beyond the end of `patternOpen` counts as closed. */
export interface Opening {
  /** 1 = open, by pattern number; never changed once handed over, so that it can be recognised. */
  readonly patternOpen: Uint8Array;
  /** Asked only for stations with overrides, and only when one comes close enough to matter. */
  readonly isOverriddenOpen: (id: StationId, mark: unknown) => boolean;
}

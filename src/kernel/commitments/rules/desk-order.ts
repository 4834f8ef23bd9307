import type { NotDated } from '../types.ts';

/** Before every real day: what cannot be computed comes first, since somebody must load a notice. */
export const FIRST_DAY = '0001-01-01';
/** After every real day: what stands still comes last. */
export const LAST_DAY = '9999-12-31';

/** The day a line is sorted by. */
export const orderDay = (dueOn: string | null, undated: NotDated['code'] | null): string =>
  dueOn ?? (undated === 'paused' ? LAST_DAY : FIRST_DAY);

import type { Press } from '#kernel/documents/house.ts';
import type { Work } from '#kernel/work/public.ts';
import type { LetterShelf } from '../letter-store.ts';
import type { RightsHouse } from '../rights-house.ts';

/** The rights house with a press: letters are printed when they are signed. */
export interface LetterHouse extends RightsHouse {
  readonly press: Press;
}

/** Where a piece of work reads letters from. */
export const shelfOf = (work: Work, house: Pick<RightsHouse, 'sealer'>): LetterShelf => ({
  db: work.db,
  cityId: work.cityId,
  sealer: house.sealer,
});

import type { Work } from '#kernel/work/public.ts';
import type { LetterShelf } from '../letter-store.ts';
import type { RightsHouse } from '../rights-house.ts';

/** What the letters are given: the whole rights house; they are printed when they are signed. */
export type LetterHouse = RightsHouse;

/** Where a piece of work reads letters from. */
export const shelfOf = (work: Work, house: Pick<RightsHouse, 'sealer'>): LetterShelf => ({
  db: work.db,
  cityId: work.cityId,
  sealer: house.sealer,
});

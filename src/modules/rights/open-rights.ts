import type { RightsHouse } from './rights-house.ts';
import type { LawPack } from './rules/law-types.ts';

const noLaw: LawPack = {
  id: 'none',
  name: '',
  jurisdiction: { divisionPrefix: '', name: '' },
  from: null,
  until: null,
  rules: new Map(),
};

/** Opens the slice over its city. */
export const openRights = (parts: Omit<RightsHouse, 'pack'>): RightsHouse => ({
  ...parts,
  pack: () => noLaw,
});

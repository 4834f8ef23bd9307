import { packFor } from './law/pack-for.ts';
import type { RightsHouse } from './rights-house.ts';

/** Opens the slice over its city: the law packs follow the city's division code. */
export const openRights = (parts: Omit<RightsHouse, 'pack' | 'calendar'>): RightsHouse => ({
  ...parts,
  calendar: () => parts.known().calendar,
  pack: (on) => packFor(String(parts.site.cityId), on),
});

import { openRegister } from './register.ts';
import type { StationHouse } from './station-house.ts';
import { loadStations } from './station-store.ts';

/** What the slice must know of its city. */
export type CityProfile = Pick<StationHouse, 'cityName' | 'centre' | 'book' | 'places'>;

/** Opens the slice: loads the city's stations into memory. */
export const openStations = async (
  parts: Omit<StationHouse, 'register'>,
): Promise<StationHouse> => {
  const { site } = parts;
  const register = await openRegister(
    (ids) =>
      site.database.inCity(site.cityId, (db) =>
        loadStations(db, site.cityId, { now: site.clock(), ids }),
      ),
    parts.calendar,
  );
  return { ...parts, register };
};

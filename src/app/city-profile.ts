import { cityName } from '#kernel/identity/law/divisions/city-name.ts';
import { divisionsOf } from '#kernel/identity/law/divisions/divisions-of.ts';
import type { City } from '#kernel/identity/law/divisions/types.ts';
import type { Bounds } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import type { CityProfile } from '#modules/stations/public.ts';

// The middle of the mainland: where the map opens when nothing is known of the city.
const MIDDLE_OF_CHINA: LngLat = [103.8, 35.3];

const middleOf = (box: Bounds | null | undefined): LngLat | null =>
  box ? [(box.west + box.east) / 2, (box.south + box.north) / 2] : null;

// Lists of divisions begin with the old town; the middle of a city's box may lie far out among fields.
const centreOf = (city: City | null | undefined): LngLat => {
  const first = city?.counties[0];
  return (
    first?.townships[0]?.roughCentre ??
    middleOf(first?.roughBounds) ??
    middleOf(city?.roughBounds) ??
    MIDDLE_OF_CHINA
  );
};

/** Names, codes and place of the city this house serves; a city whose divisions are not written down yet
 *  works with its code alone. */
export const cityProfile = (cityId: number): CityProfile => {
  const city = divisionsOf(cityId);
  const counties = new Map(city?.counties.map((county) => [county.code, county.name]));
  const townships = new Map(
    city?.counties.flatMap((county) => county.townships.map((town) => [town.code, town.name])),
  );
  return {
    cityName: city?.name ?? cityName(cityId) ?? String(cityId),
    centre: centreOf(city),
    // A zone has no code of its own: its stations stand under the city's.
    book: { cityId, counties: city ? new Set([...counties.keys(), city.code]) : null },
    places: {
      county: (code) => counties.get(code) ?? (code === city?.code ? city.name : null),
      township: (code) => townships.get(code) ?? null,
    },
  };
};

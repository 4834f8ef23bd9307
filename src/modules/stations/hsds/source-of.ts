import type { FoundStation } from '../readings.ts';
import type { HsdsSource } from '../rules/hsds/source.ts';
import type { StationHouse } from '../station-house.ts';
import type { Federations } from './federations.ts';

/** Puts together what the record of a station is made from. A station always belongs to a body. */
export const sourceOf = (
  { places, cityName, publicUrl, site }: StationHouse,
  federations: Federations,
  { station, openness }: Pick<FoundStation, 'station' | 'openness'>,
): HsdsSource => {
  const body = federations.get(station.organisationId);
  if (!body) throw new Error(`station ${station.id} belongs to no body of the city`);
  const countyName = places.county(station.divisionCode);
  return { station, openness, body, cityName, countyName, publicUrl, now: site.clock() };
};

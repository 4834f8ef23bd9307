import { type CoverageHouse, openCoverage } from '#modules/coverage/public.ts';
import { cityCounties } from './city-counties.ts';
import type { House } from './house.ts';

const opened = new WeakMap<House, CoverageHouse>();

/** Coverage over the stations and streets of a house; opened once, its streets are read when first asked for. */
export const coverageHouse = (house: House): CoverageHouse => {
  const known = opened.get(house);
  if (known) return known;
  const counties = cityCounties(house.config.cityId);
  const { register } = house.stations;
  const { demo } = house;
  const made = {
    coverage: openCoverage({ dataDir: house.config.dataDir, demo, counties, register }),
    counties,
    clock: house.site.clock,
  };
  opened.set(house, made);
  return made;
};

import type { StationHouse } from '#modules/stations/public.ts';
import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import type { Station } from '#modules/stations/types.ts';
import type { SnapIndex } from '../reach/snap-index.ts';
import type { Foothold } from '../types.ts';

/** Farther from every street than this, a station is not on the network. */
const SNAP_M = 100;

/** What coverage reads of the stations. */
export type StationReadings = Pick<StationHouse['register'], 'all' | 'opennessOf' | 'revision'>;

/** The stations asked about, by where they are. */
export interface StandingStations {
  readonly stations: readonly Station[];
  readonly footholds: readonly Foothold[];
  readonly unplaced: number;
  readonly off_network: number;
}

const isUsable = (station: Station, code: FacilityCode): boolean =>
  station.facilities.some(
    (one) =>
      one.code === code &&
      one.presence === 'yes' &&
      one.condition !== 'faulty' &&
      one.condition !== 'removed',
  );

/** The stations in service that have all that is needed, each on its street. */
export const standingStations = (
  register: StationReadings,
  index: SnapIndex,
  need: readonly FacilityCode[],
): StandingStations => {
  const asked = register
    .all()
    .filter(({ lifeCycle }) => lifeCycle === 'open')
    .filter((station) => need.every((code) => isUsable(station, code)));
  const placed = asked.flatMap((station) =>
    station.position ? [{ station, at: station.position.wgs84 }] : [],
  );
  const standing = placed.flatMap(({ station, at }) => {
    const foothold = index.nearest(at, SNAP_M);
    return foothold ? [{ station, foothold }] : [];
  });
  return {
    stations: standing.map(({ station }) => station),
    footholds: standing.map(({ foothold }) => foothold),
    unplaced: asked.length - placed.length,
    off_network: placed.length - standing.length,
  };
};

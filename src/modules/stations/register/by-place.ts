import type { Station } from '../types.ts';

/** Sixteen bits with a gap before each. */
const spread = (bits: number): number => {
  let gapped = bits & 0xffff;
  gapped = (gapped | (gapped << 8)) & 0x00ff00ff;
  gapped = (gapped | (gapped << 4)) & 0x0f0f0f0f;
  gapped = (gapped | (gapped << 2)) & 0x33333333;
  return (gapped | (gapped << 1)) & 0x55555555;
};

const STEPS = 0xffff;

/** The place on a curve that visits the world square by square; one step is about half a kilometre of latitude. */
const placeOnCurve = ({ position }: Station): number => {
  if (position === null) return Infinity;
  const [lng, lat] = position.wgs84;
  const east = Math.floor(((lng + 180) / 360) * STEPS);
  const north = Math.floor(((lat + 90) / 180) * STEPS);
  return (spread(east) | (spread(north) << 1)) >>> 0;
};

/** The stations in an order in which neighbours mostly follow one another; those without a position come last.
 *  @source G. M. Morton, A computer oriented geodetic data base (1966) */
export const byPlace = (stations: readonly Station[]): readonly Station[] =>
  stations
    .map((station) => ({ station, place: placeOnCurve(station) }))
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .map(({ station }) => station);

import type { LngLat } from '#lib/lng-lat.ts';

/** A point of the unit sphere. Straight (chord) distance between two of them rises with the distance
 *  on the ground, so the search needs no trigonometry and knows no date line and no poles. */
export interface Xyz {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where a WGS-84 point lies on the unit sphere. */
export const onUnitSphere = ([lng, lat]: LngLat): Xyz => {
  const ring = Math.cos(radians(lat));
  return {
    x: ring * Math.cos(radians(lng)),
    y: ring * Math.sin(radians(lng)),
    z: Math.sin(radians(lat)),
  };
};

/** Six millimetres on the ground, in Earth radii: far above the rounding of either formula (about a
 *  nanometre), so whatever the haversine may rank among the first is never dropped by the chord. */
const CHORD_DOUBT = 1e-9;

/** The squared chord up to which a point may still be as near, by haversine, as one at `chordSquared`. */
export const withDoubt = (chordSquared: number): number =>
  (Math.sqrt(chordSquared) + CHORD_DOUBT) ** 2;

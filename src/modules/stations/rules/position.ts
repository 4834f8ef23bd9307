import { fromWgs84, toWgs84 } from '#lib/crs.ts';
import type { LngLat } from '#lib/lng-lat.ts';
import type { Crs, Position } from '../types.ts';

/** A position from what a source said; the raw value and its system are kept beside the WGS-84 point. */
export const positionFrom = (original: LngLat, originalCrs: Crs): Position => ({
  wgs84: toWgs84(original, originalCrs),
  original,
  originalCrs,
});

/** A position in the system asked for.
 *  What the source itself said is handed back unchanged, so that export and import lose nothing. */
export const positionIn = (position: Position, crs: Crs): LngLat =>
  crs === position.originalCrs ? position.original : fromWgs84(position.wgs84, crs);

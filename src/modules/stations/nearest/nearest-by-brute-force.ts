import { distanceBetween } from '#lib/lng-lat.ts';
import { covers } from './facility-bits.ts';
import type { IndexedStation } from './indexed-station.ts';
import type { Opening } from './opening.ts';
import type { NearestQuestion, NearestStation } from './station-index.ts';

const isOpen = (
  open: Opening,
  { id, hoursPattern, hasOverrides, mark }: IndexedStation,
): boolean =>
  hasOverrides ? open.isOverriddenOpen(id, mark) : open.patternOpen[hoursPattern] === 1;

/** The slow, obvious version, which looks at every station: the judge of tests and benches. */
export const nearestByBruteForce = (
  stations: Iterable<IndexedStation>,
  { at, need, open, limit }: NearestQuestion,
): NearestStation[] =>
  [...stations]
    .filter((it) => covers(it.facilities, need))
    .filter((it) => open === 'any' || isOpen(open, it))
    .map(({ id, lngLat }) => ({ id, distance: distanceBetween(at, lngLat) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, limit));

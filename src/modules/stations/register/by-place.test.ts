import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aStation } from '#tests/support/a-station.ts';
import { positionFrom } from '../rules/position.ts';
import { byPlace } from './by-place.ts';

const at = (lng: number, lat: number) => aStation({ position: positionFrom([lng, lat], 'wgs84') });
const nowhere = aStation({ position: null });

test('loses nobody, and puts those without a place last', () => {
  const place = fc.tuple(
    fc.double({ min: 73, max: 136, noNaN: true }),
    fc.double({ min: 3, max: 54, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.option(place)), (places) => {
      const stations = places.map((one) => (one ? at(...one) : { ...nowhere }));
      const ordered = byPlace(stations);
      expect(new Set(ordered)).toEqual(new Set(stations));
      const first = ordered.findIndex((station) => station.position === null);
      if (first >= 0) expect(ordered.slice(first).every((one) => !one.position)).toBe(true);
    }),
  );
});

test('keeps a town together', () => {
  const [a, b, c] = [at(120.75, 30.75), at(87.6, 43.8), at(120.76, 30.76)];
  expect(byPlace([a, b, c]).indexOf(b)).not.toBe(1);
});

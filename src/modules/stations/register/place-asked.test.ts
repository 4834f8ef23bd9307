import fc from 'fast-check';
import published from 'gcoord';
import { expect, test } from 'vitest';
import { type CrsName, fromWgs84, toWgs84 } from '#lib/crs.ts';

/** Read by Node's rules its types put the library one `default` too deep; by a bundler's rules not. */
type Library = typeof published extends { default: infer Inner } ? Inner : typeof published;
const gcoord = published as unknown as Library;
const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

const inChina = fc.tuple(
  fc.double({ min: 73, max: 136, noNaN: true }),
  fc.double({ min: 3, max: 54.5, noNaN: true }),
);
const moved = fc.constantFrom<CrsName>('gcj02', 'bd09');

test('a point is moved to where the published library moves it, there and back', () => {
  fc.assert(
    fc.property(inChina, moved, ([lng, lat], crs) => {
      const there = gcoord.transform([lng, lat], gcoord.WGS84, systems[crs]);
      expect(fromWgs84([lng, lat], crs)).toEqual([
        expect.closeTo(there[0], 11),
        expect.closeTo(there[1], 11),
      ]);
      const back = gcoord.transform([lng, lat], systems[crs], gcoord.WGS84);
      expect(toWgs84([lng, lat], crs)).toEqual([
        expect.closeTo(back[0], 11),
        expect.closeTo(back[1], 11),
      ]);
    }),
    { numRuns: 5_000 },
  );
});

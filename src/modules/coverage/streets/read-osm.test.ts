import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type PbfContent, writePbf } from '#tests/support/write-pbf.ts';
import { snapIndex } from '../reach/snap-index.ts';
import { modeGraph } from '../rules/reach/mode-graph.ts';
import { buildNetwork } from '../rules/streets/build-network.ts';
import { readOsm } from './read-osm.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'yijia-osm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (bytes: Uint8Array) => {
  const file = path.join(folder, 'streets.osm.pbf');
  writeFileSync(file, bytes);
  return readOsm(file, () => {});
};
const networkOf = async (content: PbfContent) => {
  const { ways, points } = await read(writePbf(content));
  return buildNetwork(ways, points, ['walk', 'ebike']);
};

const street = { highway: 'residential' };
const town: PbfContent = {
  points: [
    { id: 10, lng: 120.7, lat: 30.7 },
    { id: 11, lng: 120.701, lat: 30.7 },
    { id: 12, lng: 120.702, lat: 30.7, tags: { barrier: 'wall' } },
    { id: 13, lng: 120.701, lat: 30.701 },
  ],
  ways: [
    { id: 1, refs: [10, 11, 12], tags: street },
    { id: 2, refs: [11, 13, 99], tags: street },
    { id: 3, refs: [10, 13], tags: { building: 'yes' } },
  ],
};

describe('reading streets', () => {
  test.each<[string, Partial<PbfContent>]>([
    ['points packed densely', {}],
    ['points one by one', { plainPoints: true }],
    ['nothing compressed', { zlib: false }],
  ])('%s: cut where ways meet, up to the edge of the extract', async (_how, how) => {
    const network = await networkOf({ ...town, ...how });
    expect([...network.edgeWay]).toEqual([1, 1, 2]);
    expect(network.junctionLng.length).toBe(4);
    expect([...network.junctionBlocks].filter(Boolean)).toEqual([3]);
    expect(network.edgeLength[0]).toBeCloseTo(95.6, 1);
  });

  test('points that a way names and the file lacks are counted', async () => {
    expect((await read(writePbf(town))).missingPoints).toBe(1);
  });

  test.each<[string, Uint8Array, RegExp]>([
    [
      'a file that requires more',
      writePbf({ ...town, features: ['HistoricalInformation'] }),
      /HistoricalInformation/,
    ],
    ['half a file', writePbf(town).subarray(0, -20), /断了/],
    ['no street in it', writePbf({ ...town, ways: town.ways.slice(2) }), /没有一条街道/],
  ])('%s is refused', async (_what, bytes, why) => {
    await expect(read(bytes)).rejects.toThrow(why);
  });
});

describe('the street nearest to a place', () => {
  const index = (content: PbfContent) =>
    networkOf(content).then((network) => snapIndex(modeGraph(network, 'walk')));

  test('is the nearest point on an edge, not the nearest junction', async () => {
    const found = (await index(town)).nearest([120.7005, 30.7002], 100);
    expect(found).toMatchObject({ edge: 0 });
    expect(found?.along).toBeCloseTo(47.8, 1);
    expect(found?.away).toBeCloseTo(22.2, 1);
  });
  test('is none where all streets are farther than allowed', async () => {
    expect((await index(town)).nearest([120.7005, 30.7102], 100)).toBeNull();
  });
  test('may lie across the date line', async () => {
    const points = [
      { id: 1, lng: 179.9995, lat: -16.8 },
      { id: 2, lng: -179.9995, lat: -16.8 },
    ];
    const fiji = await index({ points, ways: [{ id: 1, refs: [1, 2], tags: street }] });
    for (const lng of [179.9999, -179.9999, 180, -180]) {
      const found = fiji.nearest([lng, -16.8001], 100);
      expect(found?.away).toBeCloseTo(11.1, 1);
      expect(found?.along).toBeGreaterThan(40);
      expect(found?.along).toBeLessThan(70);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTown } from '#tests/support/any-town.ts';
import { decodeNetwork, encodeNetwork, type NetworkOrigin } from './network-file.ts';
import { readEdgeList } from './read-edge-list.ts';

const origin: NetworkOrigin = {
  name: '示例',
  invented: true,
  findings: { ways: 1, junctions: 2, edges: 1, missingPoints: 0, ferriesWithoutDuration: 0 },
};

describe('a network file', () => {
  test('gives back what was written, wherever its bytes lie in memory', () => {
    fc.assert(
      fc.property(anyTown, fc.nat(7), ({ graph: { network } }, shift) => {
        const bytes = encodeNetwork(network, origin);
        const shifted = new Uint8Array(bytes.length + shift).subarray(shift);
        shifted.set(bytes);
        const read = decodeNetwork(shifted);
        expect(read.network).toEqual(network);
        expect(read.origin).toEqual(origin);
      }),
      { numRuns: 50 },
    );
  });

  const sound = encodeNetwork(
    readEdgeList(Buffer.from('from_lng,from_lat,to_lng,to_lat\n120,30,120.01,30\n'), 'a.csv'),
    origin,
  );
  const changed = (at: number, to: number): Buffer => {
    const copy = Buffer.from(sound);
    copy[at] = to;
    return copy;
  };
  test.each<[string, Buffer, RegExp]>([
    ['of another kind', Buffer.from('id,lng,lat\n1,2,3 and more'), /不是驿家的街道网文件/],
    ['empty', Buffer.alloc(0), /不是驿家的街道网文件/],
    ['of another version', changed(8, 9), /版本是 9/],
    ['cut short', sound.subarray(0, -8), /不完整或被改动过/],
    ['with one byte changed', changed(sound.length - 9, 77), /不完整或被改动过/],
    ['with a torn head', changed(17, 0), /开头坏了/],
  ])('%s is refused', (_what, bytes, why) => {
    expect(() => decodeNetwork(bytes)).toThrow(why);
  });
});

describe('a list of edges', () => {
  const read = (text: string) => readEdgeList(Buffer.from(text), 'streets.csv');
  const HEAD = 'from_lng,from_lat,to_lng,to_lat,metres,oneway,walk,ebike\n';

  test('ends at the same place are one junction; a length given counts, one-ways bind riders only', () => {
    const network = read(
      `${HEAD}120,30,120.01,30,1200,,,\n120.01,30,120.02,30,,1,,\n120.02,30,120.03,30,,,0,\n`,
    );
    expect(network.junctionLng.length).toBe(4);
    expect(network.edgeLength[0]).toBe(1200);
    expect(network.edgeLength[1]).toBeCloseTo(963, 0);
    expect([...network.edgeBits]).toEqual([15, 7, 12]);
    expect(() => decodeNetwork(encodeNetwork(network, origin))).not.toThrow();
  });

  test.each<[string, RegExp]>([
    ['from_lng,from_lat,to_lng\n1,2,3\n', /缺少“to_lat”列/],
    [HEAD, /没有一条街道/],
    [`${HEAD}1,2,3,99,,,,\n`, /第 2 行 to_lat 列：“99”/],
    [`${HEAD}1,2,3,4,-5,,,\n`, /第 2 行 metres 列/],
    [`${HEAD}1,2,3,4,x,,,\n`, /第 2 行 metres 列：“x”/],
  ])('%j is refused', (text, why) => {
    expect(() => read(text)).toThrow(why);
  });
});

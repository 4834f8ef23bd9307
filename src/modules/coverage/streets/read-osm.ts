import { type FileHandle, open } from 'node:fs/promises';
import type { CollectedPoints, CollectedWays } from '../rules/streets/collected-ways.ts';
import { growing } from '../rules/streets/growing.ts';
import { ferryBits, ferryMinutes, pointBlocks, wayBits } from '../rules/streets/way-access.ts';
import { BrokenStreetFile } from './broken-file.ts';
import { eachPbfBlock } from './pbf-blocks.ts';
import { type RawWay, readBlock } from './primitive-block.ts';

/** What a file of OpenStreetMap holds of streets, before it is compiled. */
export interface OsmStreets {
  readonly ways: CollectedWays;
  readonly points: CollectedPoints;
  readonly missingPoints: number;
  readonly ferriesWithoutDuration: number;
}

/** Told how many bytes of how many are read; both passes together. */
export type ReadProgress = (done: number, total: number) => void;

const wayCollector = () => {
  const start = growing(Uint32Array);
  const refs = growing(Float64Array);
  const bits = growing(Uint8Array);
  const ids = growing(Float64Array);
  const minutes = new Map<number, number>();
  let ferriesWithoutDuration = 0;
  const bitsOf = (way: RawWay): number => {
    const street = wayBits(way.tags);
    if (street) return street;
    const ferry = ferryBits(way.tags);
    if (!ferry) return 0;
    const crossing = ferryMinutes(way.tags);
    if (crossing === null) {
      ferriesWithoutDuration += 1;
      return 0;
    }
    minutes.set(ids.length, crossing);
    return ferry;
  };
  return {
    take: (way: RawWay): void => {
      const allowed = bitsOf(way);
      if (!allowed) return;
      start.push(refs.length);
      bits.push(allowed);
      ids.push(way.id);
      for (const ref of way.refs) refs.push(ref);
    },
    done: () => {
      start.push(refs.length);
      return {
        start: start.done(),
        refs: refs.done(),
        bits: bits.done(),
        ids: ids.done(),
        minutes,
        ferriesWithoutDuration,
      };
    },
  };
};

const sortedOnce = (refs: Float64Array): Float64Array => {
  const sorted = refs.slice().sort();
  let length = 0;
  for (const ref of sorted) {
    if (length > 0 && sorted[length - 1] === ref) continue;
    sorted[length] = ref;
    length += 1;
  }
  return sorted.slice(0, length);
};

const placeIn = (sorted: Float64Array, id: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle] ?? 0;
    if (there === id) return middle;
    if (there < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

const openStreets = async (path: string): Promise<FileHandle> =>
  open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BrokenStreetFile(
      error.code === 'ENOENT' ? `没有这个文件：${path}` : `打不开 ${path}：${error.message}`,
    );
  });

interface Sized {
  readonly file: FileHandle;
  readonly size: number;
  readonly progress: ReadProgress;
}

const readWays = async ({ file, size, progress }: Sized) => {
  const collector = wayCollector();
  await eachPbfBlock(file, size, ({ bytes, until }) => {
    readBlock(bytes, { way: collector.take });
    progress(until, 2 * size);
  });
  return collector.done();
};

/** The points with these ids, which are in order; `found` marks those the file holds. */
const readPoints = async ({ file, size, progress }: Sized, ids: Float64Array) => {
  const points = {
    lng: new Int32Array(ids.length),
    lat: new Int32Array(ids.length),
    blocks: new Uint8Array(ids.length),
  };
  const found = new Uint8Array(ids.length);
  await eachPbfBlock(file, size, ({ bytes, until }) => {
    readBlock(bytes, {
      point: (id, [lng, lat], tags) => {
        const place = placeIn(ids, id);
        if (place < 0) return;
        points.lng[place] = lng;
        points.lat[place] = lat;
        points.blocks[place] = tags ? pointBlocks(tags) : 0;
        found[place] = 1;
      },
    });
    progress(size + until, 2 * size);
  });
  return { points, found };
};

/** Reads the streets of an `.osm.pbf` in two passes: ways first, then only the points they name. A region of any size
 *  fits as long as its streets do. Faults name the block; ways cut off by the extract's border are kept up to there. */
export const readOsm = async (path: string, progress: ReadProgress): Promise<OsmStreets> => {
  const file = await openStreets(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new BrokenStreetFile(`文件是空的：${path}`);
    const { start, refs, bits, ids, minutes, ferriesWithoutDuration } = await readWays({
      file,
      size,
      progress,
    });
    if (ids.length === 0) throw new BrokenStreetFile(`${path} 里没有一条街道`);
    const named = sortedOnce(refs);
    const { points, found } = await readPoints({ file, size, progress }, named);
    const indexes = Int32Array.from(refs, (ref) => {
      const place = placeIn(named, ref);
      return found[place] ? place : -1;
    });
    return {
      ways: { start, points: indexes, bits, ids, ferryMinutes: minutes },
      points,
      missingPoints: found.length - found.reduce((sum, one) => sum + one, 0),
      ferriesWithoutDuration,
    };
  } finally {
    await file.close();
  }
};

import { PbfReader } from 'pbf';
import type { Tags } from '../rules/streets/way-access.ts';

/** A way as the file holds it. */
export interface RawWay {
  readonly id: number;
  readonly tags: Tags;
  readonly refs: readonly number[];
}

/** A point; tags only where it has some. */
export type TakePoint = (id: number, lngLat: readonly [number, number], tags: Tags | null) => void;

/** Who wants to hear of what; what nobody wants is not unpacked. */
export interface BlockListener {
  readonly way?: (way: RawWay) => void;
  readonly point?: TakePoint;
}

interface Frame {
  readonly strings: readonly string[];
  readonly granularity: number;
  readonly lngOffset: number;
  readonly latOffset: number;
}

const NANO = 1e-9;
const TENTH_MICRO = 1e7;

const readStrings = (pbf: PbfReader): string[] => {
  const strings: string[] = [];
  const end = pbf.readVarint() + pbf.pos;
  while (pbf.pos < end) {
    pbf.readVarint();
    strings.push(pbf.readString());
  }
  return strings;
};

const frameOf = (bytes: Uint8Array): { frame: Frame; groups: Uint8Array[] } => {
  const groups: Uint8Array[] = [];
  const frame = { strings: [] as string[], granularity: 100, lngOffset: 0, latOffset: 0 };
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) frame.strings = readStrings(pbf);
    else if (tag === 2) groups.push(pbf.readBytes());
    else if (tag === 17) frame.granularity = pbf.readVarint();
    else if (tag === 19) frame.latOffset = pbf.readVarint(true);
    else if (tag === 20) frame.lngOffset = pbf.readVarint(true);
  }, null);
  return { frame, groups };
};

const tagsOf = (
  { strings }: Frame,
  keys: readonly number[],
  values: readonly number[],
): Map<string, string> => {
  const tags = new Map<string, string>();
  for (const [at, key] of keys.entries()) {
    tags.set(strings[key] ?? '', strings[values[at] ?? 0] ?? '');
  }
  return tags;
};

const readWay = (bytes: Uint8Array, frame: Frame): RawWay => {
  let id = 0;
  const keys: number[] = [];
  const values: number[] = [];
  const deltas: number[] = [];
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) id = pbf.readVarint(true);
    else if (tag === 2) pbf.readPackedVarint(keys);
    else if (tag === 3) pbf.readPackedVarint(values);
    else if (tag === 8) pbf.readPackedSVarint(deltas);
  }, null);
  let ref = 0;
  const refs = deltas.map((delta) => {
    ref += delta;
    return ref;
  });
  return { id, tags: tagsOf(frame, keys, values), refs };
};

/** Coordinates in whole 1e-7 degrees. */
const degrees = (offset: number, granularity: number, value: number): number =>
  Math.round((offset + granularity * value) * NANO * TENTH_MICRO);

const readPoint = (bytes: Uint8Array, frame: Frame, take: TakePoint): void => {
  let id = 0;
  let lat = 0;
  let lng = 0;
  const keys: number[] = [];
  const values: number[] = [];
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) id = pbf.readSVarint();
    else if (tag === 2) pbf.readPackedVarint(keys);
    else if (tag === 3) pbf.readPackedVarint(values);
    else if (tag === 8) lat = pbf.readSVarint();
    else if (tag === 9) lng = pbf.readSVarint();
  }, null);
  const { granularity, lngOffset, latOffset } = frame;
  const at = [degrees(lngOffset, granularity, lng), degrees(latOffset, granularity, lat)] as const;
  take(id, at, keys.length > 0 ? tagsOf(frame, keys, values) : null);
};

interface Dense {
  readonly ids: number[];
  readonly lats: number[];
  readonly lngs: number[];
  readonly keysAndValues: number[];
}

const denseOf = (bytes: Uint8Array): Dense => {
  const dense: Dense = { ids: [], lats: [], lngs: [], keysAndValues: [] };
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) pbf.readPackedSVarint(dense.ids);
    else if (tag === 8) pbf.readPackedSVarint(dense.lats);
    else if (tag === 9) pbf.readPackedSVarint(dense.lngs);
    else if (tag === 10) pbf.readPackedVarint(dense.keysAndValues);
  }, null);
  return dense;
};

const readDense = (bytes: Uint8Array, frame: Frame, take: TakePoint): void => {
  const { ids, lats, lngs, keysAndValues } = denseOf(bytes);
  const { strings, granularity, lngOffset, latOffset } = frame;
  let id = 0;
  let lat = 0;
  let lng = 0;
  let word = 0;
  for (let at = 0; at < ids.length; at += 1) {
    id += ids[at] ?? 0;
    lat += lats[at] ?? 0;
    lng += lngs[at] ?? 0;
    let tags: Map<string, string> | null = null;
    while ((keysAndValues[word] ?? 0) !== 0) {
      tags ??= new Map();
      tags.set(
        strings[keysAndValues[word] ?? 0] ?? '',
        strings[keysAndValues[word + 1] ?? 0] ?? '',
      );
      word += 2;
    }
    word += 1;
    const place = [
      degrees(lngOffset, granularity, lng),
      degrees(latOffset, granularity, lat),
    ] as const;
    take(id, place, tags);
  }
};

/** Unpacks one block for whoever listens: points alone, points packed densely, ways. Relations are passed over. */
export const readBlock = (bytes: Uint8Array, { way, point }: BlockListener): void => {
  const { frame, groups } = frameOf(bytes);
  for (const group of groups) {
    new PbfReader(group).readFields((tag, _, pbf) => {
      if (tag === 1 && point) readPoint(pbf.readBytes(), frame, point);
      else if (tag === 2 && point) readDense(pbf.readBytes(), frame, point);
      else if (tag === 3 && way) way(readWay(pbf.readBytes(), frame));
    }, null);
  }
};

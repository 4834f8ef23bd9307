import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

type Tags = Readonly<Record<string, string>>;

/** A point as OpenStreetMap keeps it. */
export interface PbfPoint {
  readonly id: number;
  readonly lng: number;
  readonly lat: number;
  readonly tags?: Tags;
}

/** A way over points. */
export interface PbfWay {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: Tags;
}

/** What a test wants of its file. */
export interface PbfContent {
  readonly points: readonly PbfPoint[];
  readonly ways: readonly PbfWay[];
  /** Features the header requires. */
  readonly features?: readonly string[];
  /** Points one by one instead of packed densely. */
  readonly plainPoints?: boolean;
  readonly zlib?: boolean;
}

const TENTH_MICRO = 1e7;

const stringTable = () => {
  const texts = [''];
  return {
    texts,
    of: (text: string): number => {
      const known = texts.indexOf(text, 1);
      if (known > 0) return known;
      texts.push(text);
      return texts.length - 1;
    },
  };
};

type Strings = ReturnType<typeof stringTable>;

const deltas = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0));
const whole = (degrees: number): number => Math.round(degrees * TENTH_MICRO);

const writeTags = (tags: Tags, strings: Strings, pbf: PbfWriter): void => {
  pbf.writePackedVarint(2, Object.keys(tags).map(strings.of));
  pbf.writePackedVarint(3, Object.values(tags).map(strings.of));
};

const writeDense = (points: readonly PbfPoint[], strings: Strings, pbf: PbfWriter): void => {
  pbf.writePackedSVarint(1, deltas(points.map(({ id }) => id)));
  pbf.writePackedSVarint(8, deltas(points.map(({ lat }) => whole(lat))));
  pbf.writePackedSVarint(9, deltas(points.map(({ lng }) => whole(lng))));
  const words = points.flatMap(({ tags = {} }) => [
    ...Object.entries(tags).flatMap(([key, value]) => [strings.of(key), strings.of(value)]),
    0,
  ]);
  pbf.writePackedVarint(10, words);
};

const groupOf = (content: PbfContent, strings: Strings): Uint8Array => {
  const pbf = new PbfWriter();
  if (content.plainPoints) {
    for (const point of content.points) {
      pbf.writeMessage(
        1,
        (_, inner) => {
          inner.writeSVarintField(1, point.id);
          writeTags(point.tags ?? {}, strings, inner);
          inner.writeSVarintField(8, whole(point.lat));
          inner.writeSVarintField(9, whole(point.lng));
        },
        null,
      );
    }
  } else pbf.writeMessage(2, (_, inner) => writeDense(content.points, strings, inner), null);
  for (const way of content.ways) {
    pbf.writeMessage(
      3,
      (_, inner) => {
        inner.writeVarintField(1, way.id);
        writeTags(way.tags, strings, inner);
        inner.writePackedSVarint(8, deltas(way.refs));
      },
      null,
    );
  }
  return pbf.finish();
};

const blockOf = (content: PbfContent): Uint8Array => {
  const strings = stringTable();
  const group = groupOf(content, strings);
  const pbf = new PbfWriter();
  pbf.writeMessage(
    1,
    (_, inner) => {
      for (const text of strings.texts) inner.writeStringField(1, text);
    },
    null,
  );
  pbf.writeBytesField(2, group);
  return pbf.finish();
};

const blob = (type: string, content: Uint8Array, zlib: boolean): Buffer => {
  const body = new PbfWriter();
  if (zlib) {
    body.writeVarintField(2, content.length);
    body.writeBytesField(3, deflateSync(content));
  } else body.writeBytesField(1, content);
  const bytes = body.finish();
  const head = new PbfWriter();
  head.writeStringField(1, type);
  head.writeVarintField(3, bytes.length);
  const headBytes = head.finish();
  const size = Buffer.alloc(4);
  size.writeUInt32BE(headBytes.length);
  return Buffer.concat([size, headBytes, bytes]);
};

/** An `.osm.pbf` with these points and ways. */
export const writePbf = (content: PbfContent): Buffer => {
  const header = new PbfWriter();
  for (const feature of content.features ?? ['OsmSchema-V0.6', 'DenseNodes']) {
    header.writeStringField(4, feature);
  }
  const zlib = content.zlib ?? true;
  return Buffer.concat([
    blob('OSMHeader', header.finish(), zlib),
    blob('OSMData', blockOf(content), zlib),
  ]);
};

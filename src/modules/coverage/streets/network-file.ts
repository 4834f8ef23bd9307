import { createHash } from 'node:crypto';
import type { Mode, StreetFindings, StreetNetwork } from '../types.ts';
import { BrokenStreetFile } from './broken-file.ts';

/** Where a network comes from, for people who ask. */
export interface NetworkOrigin {
  readonly name: string;
  /** Plainly invented: the demo city. */
  readonly invented: boolean;
  readonly findings: StreetFindings;
}

const MAGIC = 'YIJIANET';
const VERSION = 1;
const ALIGN = 8;
const HEAD_AT = 16;

const KINDS = { Int32Array, Uint32Array, Float64Array, Uint8Array } as const;
type Kind = keyof typeof KINDS;

/** The arrays of a network in the order in which they lie in the file. */
const PARTS = {
  junctionLng: 'Int32Array',
  junctionLat: 'Int32Array',
  junctionBlocks: 'Uint8Array',
  edgeFrom: 'Int32Array',
  edgeTo: 'Int32Array',
  edgeLength: 'Float64Array',
  edgeBits: 'Uint8Array',
  edgeWay: 'Float64Array',
  shapeStart: 'Uint32Array',
  shapeLng: 'Int32Array',
  shapeLat: 'Int32Array',
} as const satisfies Partial<Record<keyof StreetNetwork, Kind>>;

type PartName = keyof typeof PARTS;
const partNames = Object.keys(PARTS) as PartName[];

interface Head {
  readonly origin: NetworkOrigin;
  readonly modes: readonly Mode[];
  readonly lengths: Readonly<Record<PartName, number>>;
  readonly ferries: readonly (readonly [number, number])[];
  readonly sha256: string;
}

const aligned = (size: number): number => Math.ceil(size / ALIGN) * ALIGN;
const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** Writes a network as one file: magic, version, a JSON head, and the arrays as they lie in memory (little-endian,
 *  aligned to eight bytes), with the SHA-256 of all arrays in the head. */
export const encodeNetwork = (network: StreetNetwork, origin: NetworkOrigin): Buffer => {
  const size = partNames.reduce((sum, name) => sum + aligned(network[name].byteLength), 0);
  const body = Buffer.alloc(size);
  let at = 0;
  for (const name of partNames) {
    const { buffer, byteOffset, byteLength } = network[name];
    body.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  const head: Head = {
    origin,
    modes: network.modes,
    lengths: Object.fromEntries(
      partNames.map((name) => [name, network[name].length]),
    ) as Head['lengths'],
    ferries: [...network.ferryMinutes],
    sha256: hashOf(body),
  };
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  const start = Buffer.alloc(aligned(HEAD_AT + text.length), ' ');
  start.write(MAGIC, 0, 'latin1');
  start.writeUInt32LE(VERSION, MAGIC.length);
  start.writeUInt32LE(text.length, MAGIC.length + 4);
  text.copy(start, HEAD_AT);
  return Buffer.concat([start, body]);
};

const headOf = (bytes: Buffer): { head: Head; bodyAt: number } => {
  if (bytes.length < HEAD_AT || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new BrokenStreetFile('这不是驿家的街道网文件（.yjn）');
  }
  const version = bytes.readUInt32LE(MAGIC.length);
  if (version !== VERSION) {
    throw new BrokenStreetFile(
      `街道网文件的版本是 ${version}，这里只认 ${VERSION}：请重新导入街道`,
    );
  }
  const end = HEAD_AT + bytes.readUInt32LE(MAGIC.length + 4);
  try {
    return { head: JSON.parse(bytes.toString('utf8', HEAD_AT, end)), bodyAt: aligned(end) };
  } catch {
    throw new BrokenStreetFile('街道网文件的开头坏了：请重新导入街道');
  }
};

/** Reads such a file: the arrays lie in the bytes given, which must not be changed afterwards. A file that is not
 *  whole, or was changed, is refused. */
export const decodeNetwork = (
  given: Uint8Array,
): { readonly network: StreetNetwork; readonly origin: NetworkOrigin; readonly sha256: string } => {
  // Arrays must begin at a multiple of their element's size in the memory they lie in.
  const bytes =
    given.byteOffset % ALIGN === 0
      ? Buffer.from(given.buffer, given.byteOffset, given.byteLength)
      : Buffer.from(Uint8Array.from(given).buffer);
  const { head, bodyAt } = headOf(bytes);
  const body = bytes.subarray(bodyAt);
  if (hashOf(body) !== head.sha256) {
    throw new BrokenStreetFile('街道网文件不完整或被改动过：请重新导入街道');
  }
  let at = bytes.byteOffset + bodyAt;
  const parts = Object.fromEntries(
    partNames.map((name) => {
      const part = new KINDS[PARTS[name]](bytes.buffer as ArrayBuffer, at, head.lengths[name]);
      at += aligned(part.byteLength);
      return [name, part];
    }),
  ) as unknown as Pick<StreetNetwork, PartName>;
  const network = { ...parts, modes: head.modes, ferryMinutes: new Map(head.ferries) };
  return { network, origin: head.origin, sha256: head.sha256 };
};

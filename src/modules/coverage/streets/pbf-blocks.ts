import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { PbfReader } from 'pbf';
import { BrokenStreetFile } from './broken-file.ts';

const inflated = promisify(inflate);

/** Largest sizes the format allows.
 *  @source OpenStreetMap Wiki, "PBF Format": header under 64 KiB, blob under 32 MiB uncompressed */
const MOST_HEADER = 64 * 1024;
const MOST_BLOB = 32 * 1024 * 1024;

const NOT_PBF = '这不是 .osm.pbf 文件';

/** What this reader understands of a file's required features. */
const KNOWN = new Set(['OsmSchema-V0.6', 'DenseNodes']);

interface BlobHead {
  readonly type: string;
  readonly size: number;
}

const headOf = (bytes: Uint8Array): BlobHead => {
  let type = '';
  let size = -1;
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 1) type = pbf.readString();
    else if (tag === 3) size = pbf.readVarint();
  }, null);
  return { type, size };
};

const contentOf = async (blob: Uint8Array): Promise<Uint8Array> => {
  let raw: Uint8Array | null = null;
  let zlib: Uint8Array | null = null;
  new PbfReader(blob).readFields((tag, _, pbf) => {
    if (tag === 1) raw = pbf.readBytes();
    else if (tag === 3) zlib = pbf.readBytes();
  }, null);
  if (raw) return raw;
  if (!zlib) throw new Error('压缩方式不认识（只认 zlib 和不压缩）');
  return inflated(zlib, { maxOutputLength: MOST_BLOB });
};

const assertKnownFeatures = (header: Uint8Array): void => {
  const features: string[] = [];
  new PbfReader(header).readFields((tag, _, pbf) => {
    if (tag === 4) features.push(pbf.readString());
  }, null);
  const strange = features.filter((feature) => !KNOWN.has(feature));
  if (strange.length > 0) throw new Error(`文件要求不认识的功能：${strange.join('、')}`);
};

const readExactly = async (file: FileHandle, at: number, size: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes, 0, size, at);
  if (bytesRead !== size) throw new Error('文件在这里断了，可能没有下载完整');
  return bytes;
};

/** One block of data, and how far into the file it reaches. */
export interface PbfBlock {
  readonly bytes: Uint8Array;
  readonly until: number;
}

interface Blob {
  readonly type: string;
  readonly content: Uint8Array;
  readonly until: number;
}

const readBlob = async (file: FileHandle, at: number): Promise<Blob> => {
  const headSize = (await readExactly(file, at, 4)).readUInt32BE(0);
  if (headSize === 0 || headSize > MOST_HEADER) throw new Error(NOT_PBF);
  const { type, size } = headOf(await readExactly(file, at + 4, headSize));
  if (at === 0 && type !== 'OSMHeader') throw new Error(NOT_PBF);
  if (size < 0 || size > MOST_BLOB) throw new Error('块的大小不合规定');
  const start = at + 4 + headSize;
  const content = await contentOf(await readExactly(file, start, size));
  if (type === 'OSMHeader') assertKnownFeatures(content);
  return { type, content, until: start + size };
};

const brokenAt = (number: number, at: number, error: unknown): BrokenStreetFile => {
  const why = error instanceof Error ? error.message : String(error);
  return new BrokenStreetFile(`街道文件第 ${number} 块（第 ${at} 字节起）读不懂：${why}`);
};

/** Reads the data blocks of an `.osm.pbf` one after another and hands them on; a fault, also one of whoever takes a
 *  block, names the block and the byte.
 *  @source OpenStreetMap Wiki, "PBF Format" */
export const eachPbfBlock = async (
  file: FileHandle,
  size: number,
  take: (block: PbfBlock) => void,
): Promise<void> => {
  let at = 0;
  for (let number = 1; at < size; number += 1) {
    try {
      const { type, content, until } = await readBlob(file, at);
      if (type === 'OSMData') take({ bytes: content, until });
      at = until;
    } catch (error) {
      throw brokenAt(number, at, error);
    }
  }
};

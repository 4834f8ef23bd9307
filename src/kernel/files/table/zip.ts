import { inflateRawSync } from 'node:zlib';
import { done, type Result, refuse } from '#lib/result.ts';
import { type TableRefusal, tableRefusal } from '#lib/table/table.ts';
import { tableLimits } from './table-limits.ts';

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

/** The directory of a zip file; nothing is unpacked until a part is asked for. */
export interface Zip {
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, Entry>;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** The refusal for a file that is damaged or not what it says. */
export const brokenFile = (what: string): TableRefusal =>
  tableRefusal(
    'broken-file',
    `文件已损坏或不完整（${what}）。`,
    '请在 Excel 或 WPS 里打开，另存为 .xlsx 再上传。',
  );

const unpacksTooLarge = tableRefusal(
  'unpacks-too-large',
  `文件解压后超过${tableLimits.partBytes / 1024 / 1024} MB，不像正常的表格。`,
  '请把需要的内容复制到一个新的工作簿，再上传。',
);
const passwordProtected = tableRefusal(
  'password-protected',
  '文件设有密码。',
  '请去掉密码，另存为 .xlsx 再上传。',
);

const endOf = (bytes: Buffer): number => {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return -1;
};

const entryAt = (bytes: Buffer, at: number): { entry: Entry; next: number } | null => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) return null;
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const entry = {
    // some writers use backslashes
    name: bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    headerAt: bytes.readUInt32LE(at + 42),
  };
  return { entry, next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
};

/** Reads the directory of a zip file; costs nothing however large the parts claim to be. */
export const openZip = (source: Uint8Array): Result<Zip, TableRefusal> => {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const end = endOf(bytes);
  if (end < 0) return refuse(brokenFile('找不到压缩目录'));
  const count = bytes.readUInt16LE(end + 10);
  if (count > tableLimits.zipEntries) return refuse(unpacksTooLarge);

  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const found = entryAt(bytes, at);
    if (!found) return refuse(brokenFile('压缩目录不完整'));
    if (found.entry.encrypted) return refuse(passwordProtected);
    entries.set(found.entry.name, found.entry);
    at = found.next;
  }
  return done({ bytes, entries });
};

const packedPart = (zip: Zip, entry: Entry): Buffer | null => {
  const { headerAt } = entry;
  if (headerAt + 30 > zip.bytes.length || zip.bytes.readUInt32LE(headerAt) !== LOCAL) return null;
  const start =
    headerAt + 30 + zip.bytes.readUInt16LE(headerAt + 26) + zip.bytes.readUInt16LE(headerAt + 28);
  const packed = zip.bytes.subarray(start, start + entry.packedBytes);
  return packed.length === entry.packedBytes ? packed : null;
};

const isTooLarge = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';

const inflated = (packed: Buffer): Result<Buffer, TableRefusal> => {
  try {
    // the size in the directory may lie: unpacking stops at the limit itself
    return done(inflateRawSync(packed, { maxOutputLength: tableLimits.partBytes }));
  } catch (fault) {
    return refuse(isTooLarge(fault) ? unpacksTooLarge : brokenFile('解压失败'));
  }
};

/** One part of a zip file, unpacked; refused when it is or becomes too large. */
export const zipPart = (zip: Zip, name: string): Result<Buffer, TableRefusal> => {
  const entry = zip.entries.get(name);
  if (!entry) return refuse(brokenFile(`缺少 ${name}`));
  if (entry.unpackedBytes > tableLimits.partBytes) return refuse(unpacksTooLarge);
  const packed = packedPart(zip, entry);
  if (!packed) return refuse(brokenFile('内容被截断'));
  if (entry.method === 0) return done(packed);
  return entry.method === 8 ? inflated(packed) : refuse(brokenFile('压缩方式不支持'));
};

import { done, type Result, refuse } from '#lib/result.ts';
import { type TableEncoding, type TableRefusal, tableRefusal } from '#lib/table/table.ts';

type TextEncoding = Exclude<TableEncoding, 'xlsx'>;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The text, or null where one byte does not fit: never a replacement character. */
const decoded = (bytes: Uint8Array, encoding: TextEncoding, stream = false): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
};

/** The length of the longest beginning that decodes, found by halving. */
const goodLength = (bytes: Uint8Array, encoding: TextEncoding): number => {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), encoding, true) === null) bad = middle;
    else good = middle;
  }
  return good;
};

/** How many characters of more than one byte a good UTF-8 beginning must have for the rest to be
 *  called damaged UTF-8: GB18030 text hardly ever passes for three of them in a row. */
const TELLING_CHARACTERS = 4;

const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const start = decoded(bytes.subarray(0, goodLength(bytes, 'utf-8')), 'utf-8', true) ?? '';
  return (start.match(/\P{ASCII}/gu)?.length ?? 0) >= TELLING_CHARACTERS;
};

const unreadable = (bytes: Uint8Array, encoding: TextEncoding): TableRefusal => {
  const at = goodLength(bytes, encoding);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const name = encoding === 'gb18030' ? 'UTF-8 或 GB18030' : encoding.toUpperCase();
  return tableRefusal(
    'encoding-unreadable',
    `文字编码读不通：第${at + 1}个字节（约第${line}行）不是有效的 ${name}，硬读会出乱码。`,
    '请在 Excel 或 WPS 里打开，检查该行，另存为 .xlsx 再上传。',
  );
};

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file: by its byte-order mark, else UTF-8, else GB18030, each strictly.
 *  Text that is neither is refused with the first byte that does not fit. */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, TableRefusal> => {
  const mark = marks.find(([, sign]) => sign.every((byte, index) => bytes[index] === byte));
  const tried: readonly TextEncoding[] = mark ? [mark[0]] : ['utf-8', 'gb18030'];
  for (const encoding of tried) {
    const text = decoded(bytes, encoding);
    if (text !== null) return done({ text, encoding });
    if (encoding === 'utf-8' && isDamagedUtf8(bytes)) return refuse(unreadable(bytes, 'utf-8'));
  }
  return refuse(unreadable(bytes, tried.at(-1) ?? 'gb18030'));
};

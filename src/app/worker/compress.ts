import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Coding = 'br' | 'gzip' | 'identity';

/** The best coding a browser says it reads; `;q=0` refuses one. */
export const codingFor = (accept: string | undefined): Coding => {
  const offered = (accept ?? '').split(',').map((part) => part.trim().toLowerCase());
  const takes = (name: string): boolean =>
    offered.some((part) => part.split(';')[0]?.trim() === name && !/;\s*q=0(\.0*)?$/.test(part));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
};

/** Text compressed for one answer (`quality` 5) or once for many (11). */
export const compressed = async (
  text: string | Buffer,
  coding: Coding,
  quality: 5 | 11,
): Promise<Buffer> => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  if (coding === 'identity') return bytes;
  if (coding === 'gzip') return zip(bytes, { level: quality === 11 ? 9 : 6 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
};

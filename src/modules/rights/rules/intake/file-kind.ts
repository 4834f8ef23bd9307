/** What evidence may be. */
export type FileFamily = 'photo' | 'pdf' | 'audio';

/** Why a file is not taken. */
export type FileRefusal =
  | 'too-big'
  | 'empty'
  | 'not-taken'
  | 'type-lie'
  | 'broken-photo'
  | 'damaged';

/** What a worker reads of it. */
export const fileRefusalWords = {
  'too-big': '这个文件太大（每个最多 12 MB）。照片可以再拍一张，或者截图；录音可以分成几段。',
  empty: '这个文件是空的，请重新选。',
  'not-taken': '只能交照片、PDF 和录音。视频、压缩包、程序不收。',
  'type-lie': '这个文件的名字和里面的内容对不上，没有收。请重新拍照或者重新选。',
  'broken-photo': '这张照片打不开，请换一张或者重新拍。',
  damaged: '传的时候文件坏了，请再选一次。',
} as const satisfies Record<FileRefusal, string>;

/** The kind of a file by its first bytes, with its media type. */
export interface FoundKind {
  readonly family: FileFamily;
  readonly mediaType: string;
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const brandOf = (bytes: Uint8Array): string | null =>
  text(bytes, 4, 4) === 'ftyp' ? text(bytes, 8, 4) : null;

const photo = (mediaType: string): FoundKind => ({ family: 'photo', mediaType });
const audio = (mediaType: string): FoundKind => ({ family: 'audio', mediaType });

const heifBrands = ['heic', 'heix', 'mif1', 'hevc', 'msf1'];

const byBrand = (bytes: Uint8Array): FoundKind | null => {
  const brand = brandOf(bytes);
  if (brand === null) return null;
  if (heifBrands.includes(brand)) return photo('image/heic');
  return brand.startsWith('M4A') ? audio('audio/mp4') : null;
};

const byRiff = (bytes: Uint8Array): FoundKind | null => {
  if (text(bytes, 0, 4) !== 'RIFF') return null;
  const form = text(bytes, 8, 4);
  if (form === 'WEBP') return photo('image/webp');
  return form === 'WAVE' ? audio('audio/wav') : null;
};

const starts: readonly (readonly [string, FoundKind])[] = [
  ['\xff\xd8\xff', photo('image/jpeg')],
  ['\x89PNG\r\n\x1a\n', photo('image/png')],
  ['%PDF-', { family: 'pdf', mediaType: 'application/pdf' }],
  ['#!AMR', audio('audio/amr')],
  ['ID3', audio('audio/mpeg')],
  ['\xff\xfb', audio('audio/mpeg')],
  ['\xff\xf3', audio('audio/mpeg')],
];

/** What a file is by its first bytes; null = nothing we take. */
export const kindOfBytes = (bytes: Uint8Array): FoundKind | null => {
  const found = starts.find(([start]) => text(bytes, 0, start.length) === start);
  return found?.[1] ?? byRiff(bytes) ?? byBrand(bytes);
};

const declaredFamily = (declared: string): FileFamily | 'other' | null => {
  if (declared === '' || declared === 'application/octet-stream') return null;
  if (declared.startsWith('image/')) return 'photo';
  if (declared === 'application/pdf') return 'pdf';
  return declared.startsWith('audio/') ? 'audio' : 'other';
};

/** Whether what a file says of itself and what it is are of one family; says nothing = says nothing wrong. */
export const saysTruth = (declared: string, found: FoundKind): boolean => {
  const family = declaredFamily(declared.toLowerCase());
  return family === null || family === found.family;
};

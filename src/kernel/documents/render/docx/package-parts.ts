import { escaped } from './escaped.ts';
import { fontTableXml } from './fonts.ts';

const corePropertiesXml = (title: string, author: string, madeAt: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties' +
  ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
  `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${madeAt}</dcterms:modified>` +
  '<dc:language>zh-CN</dc:language></cp:coreProperties>';

/** Parts of the package that the library would fill with the hour of the machine or not at all. */
export const ownParts = (said: {
  readonly title: string;
  readonly author: string;
  readonly madeAt: string;
}) => [
  { path: 'word/fontTable.xml', data: fontTableXml() },
  {
    path: 'docProps/core.xml',
    data: corePropertiesXml(said.title, said.author, said.madeAt.replace(/\.\d+/, '')),
  },
];

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
/** 1 January 1980, the first day a zip file knows. */
const DAY = 0x0021;

const stamp = (zip: DataView, at: number): void => {
  zip.setUint16(at, 0, true);
  zip.setUint16(at + 2, DAY, true);
};

/** The same zip file with the times of its entries set to the beginning of its calendar: the library writes the
 *  machine's hour there. @source PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16 */
export const withoutHours = (bytes: Uint8Array): Uint8Array => {
  const fixed = Uint8Array.from(bytes);
  const zip = new DataView(fixed.buffer);
  const end = fixed.length - END_BYTES;
  if (zip.getUint32(end, true) !== END) throw new Error('a zip file without its end');
  let entry = zip.getUint32(end + 16, true);
  while (zip.getUint32(entry, true) === ENTRY) {
    stamp(zip, entry + 12);
    stamp(zip, zip.getUint32(entry + 42, true) + 10);
    const lengths = [28, 30, 32].map((at) => zip.getUint16(entry + at, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return fixed;
};

import { done, type Result, refuse } from '#lib/result.ts';
import { type TableRefusal, tableRefusal } from '#lib/table/table.ts';
import { tooManyCells } from './over-limit.ts';
import { tableLimits } from './table-limits.ts';
import { type NumberKind, numberKind } from './xlsx-value.ts';
import { attribute, xmlTokens } from './xml.ts';
import { brokenFile, openZip, type Zip, zipPart } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What the sheets of a workbook share. */
export interface Book {
  readonly zip: Zip;
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

const entitiesRefused = tableRefusal(
  'xml-entities',
  '文件里有 XML 实体定义，正常的表格没有，出于安全不读。',
  '请把内容复制到一个新的工作簿，再上传。',
);

/** A part as text. A document type is refused: entities are how small XML grows without end. */
export const xmlPart = (zip: Zip, name: string): Result<string, TableRefusal> => {
  const bytes = zipPart(zip, name);
  if (!bytes.ok) return bytes;
  const isUtf16 = bytes.value[0] === 0xff && bytes.value[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(
      bytes.value,
    );
    return text.includes('<!DOCTYPE') || text.includes('<!ENTITY')
      ? refuse(entitiesRefused)
      : done(text);
  } catch {
    return refuse(brokenFile(`${name} 编码有误`));
  }
};

const optionalPart = (zip: Zip, name: string | null): Result<string, TableRefusal> =>
  name !== null && zip.entries.has(name) ? xmlPart(zip, name) : done('');

/** Targets of a relations part by id, as part names. */
const relations = (xml: string, folder: string): { id: string; type: string; part: string }[] => {
  const found = [];
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const target = attribute(token.attributes, 'Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    found.push({
      id: attribute(token.attributes, 'Id') ?? '',
      type: (attribute(token.attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      part: part.replace(/[^/]+\/\.\.\//g, ''),
    });
  }
  return found;
};

interface StringsDraft {
  readonly found: string[];
  text: string;
  inText: boolean;
  inGuide: boolean;
}

const takeStringTag = (draft: StringsDraft, name: string, isOpen: boolean): void => {
  if (name === 't') draft.inText = isOpen;
  if (name === 'rPh') draft.inGuide = isOpen;
  if (name !== 'si') return;
  if (!isOpen) draft.found.push(draft.text);
  draft.text = '';
};

/** The shared strings: runs joined, phonetic guides left out. */
const sharedStrings = (xml: string): readonly string[] => {
  const draft: StringsDraft = { found: [], text: '', inText: false, inGuide: false };
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'text')
      takeStringTag(draft, token.name, token.kind === 'open' && !token.isEmpty);
    else if (draft.inText && !draft.inGuide) draft.text += token.text;
    if (draft.found.length > tableLimits.cells) break;
  }
  return draft.found;
};

const between = (xml: string, name: string): string => {
  const start = xml.search(new RegExp(`<([\\w.-]+:)?${name}[\\s>]`));
  const end = xml.search(new RegExp(`</([\\w.-]+:)?${name}>`));
  return start >= 0 && end > start ? xml.slice(start, end) : '';
};

const attributesOf = (xml: string, name: string): readonly string[] =>
  [...xmlTokens(xml)].flatMap((token) =>
    token.kind === 'open' && token.name === name ? [token.attributes] : [],
  );

/** The kind of number of every cell style, in order. */
const cellStyles = (xml: string): readonly NumberKind[] => {
  const formatId = (attributes: string) => Number(attribute(attributes, 'numFmtId') ?? 0);
  const patterns = new Map(
    attributesOf(between(xml, 'numFmts'), 'numFmt').map((attributes) => [
      formatId(attributes),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  return attributesOf(between(xml, 'cellXfs'), 'xf').map((attributes) => {
    const id = formatId(attributes);
    return numberKind(id, patterns.get(id) ?? null);
  });
};

const sheetsOf = (xml: string, parts: readonly { id: string; type: string; part: string }[]) => {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr')
      from1904 = ['1', 'true'].includes(attribute(token.attributes, 'date1904') ?? '');
    if (token.name !== 'sheet') continue;
    const id = /:id\s*=\s*["']([^"']*)["']/.exec(token.attributes)?.[1];
    const target = parts.find((one) => one.id === id && one.type === 'worksheet');
    if (!target) continue; // a chart sheet has no cells
    const isHidden = (attribute(token.attributes, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name: attribute(token.attributes, 'name') ?? '', part: target.part, isHidden });
  }
  return { sheets, from1904 };
};

const notXlsx = (zip: Zip): TableRefusal => {
  const names = [...zip.entries.keys()];
  const known: readonly (readonly [string, string])[] = [
    ['xl/workbook.bin', '二进制的 .xlsb 工作簿'],
    ['word/document.xml', 'Word 文档'],
    ['ppt/presentation.xml', '幻灯片'],
    ['content.xml', 'ODS/ODF 文档'],
  ];
  const kind = known.find(([name]) => names.includes(name))?.[1] ?? '压缩包';
  return tableRefusal(
    'not-a-table',
    `这不是 .xlsx 表格，是${kind}。`,
    '请另存为 .xlsx 再上传；压缩包请先解压。',
  );
};

/** Opens an .xlsx: its sheets in order, the strings and styles they share. */
export const openBook = (bytes: Uint8Array): Result<Book, TableRefusal> => {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const roots = optionalPart(zip.value, '_rels/.rels');
  if (!roots.ok) return roots;
  const root = relations(roots.value, '').find((one) => one.type === 'officeDocument');
  const part = root?.part ?? 'xl/workbook.xml';
  if (!part.endsWith('.xml') || !part.startsWith('xl/') || !zip.value.entries.has(part))
    return refuse(notXlsx(zip.value));

  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const book = xmlPart(zip.value, part);
  if (!book.ok) return book;
  const rels = xmlPart(zip.value, `${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!rels.ok) return rels;
  const parts = relations(rels.value, folder);
  const partOf = (type: string) => parts.find((one) => one.type === type)?.part ?? null;
  const strings = optionalPart(zip.value, partOf('sharedStrings'));
  if (!strings.ok) return strings;
  const styles = optionalPart(zip.value, partOf('styles'));
  if (!styles.ok) return styles;

  const shared = sharedStrings(strings.value);
  if (shared.length > tableLimits.cells) return refuse(tooManyCells());
  return done({
    zip: zip.value,
    ...sheetsOf(book.value, parts),
    strings: shared,
    styles: cellStyles(styles.value),
  });
};

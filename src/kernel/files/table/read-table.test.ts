import { describe, expect, it, test } from 'vitest';
import type { TableRefusal } from '#lib/table/table.ts';
import { readTable } from './read-table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...bytes: readonly number[]): Uint8Array =>
  Uint8Array.from([...bytes, ...new Array(600).fill(0)]);
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const inTwoBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

const list = '名称,地址,区县\n枫杨驿站,翠竹街1号,中原区\n';
/** “名称,地址,区县 / 枫杨驿站,翠竹街1号,中原区” in GB18030. */
const gb = Uint8Array.from(
  Buffer.from(
    'c3fbb3c62cb5d8d6b72cc7f8cfd80ab7e3d1eee6e4d5be2cb4e4d6f1bdd631bac52cd6d0d4adc7f80a',
    'hex',
  ),
);

const refusalOf = async (bytes: Uint8Array, name = '名单.csv'): Promise<TableRefusal | null> => {
  const read = await readTable(bytes, name);
  return read.ok ? null : read.refusal;
};

const noTables: readonly (readonly [string, Uint8Array, TableRefusal['code'], string])[] = [
  ['空', new Uint8Array(), 'empty-file', 'no bytes at all'],
  ['只有标记', Uint8Array.from([0xef, 0xbb, 0xbf, 0x0a]), 'empty-file', 'a mark and a line end'],
  ['a.xls', bytesOf(...ole2), 'old-xls', 'the old binary format'],
  [
    'a.xlsx',
    joined(bytesOf(...ole2), inTwoBytes('EncryptedPackage')),
    'password-protected',
    'an .xlsx under a password is OLE2 outside',
  ],
  [
    'a.xls',
    utf8('<html><table><tr><td>名称</td></tr></table></html>'),
    'disguised-html',
    'systems export HTML as .xls',
  ],
  [
    'a.xls',
    utf8('\ufeff<?xml version="1.0"?><Workbook/>'),
    'disguised-html',
    'SpreadsheetML of 2003',
  ],
  ['a.pdf', utf8('%PDF-1.7 …'), 'not-a-table', 'a scan'],
  ['a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'not-a-table', 'a photo of the list'],
  ['a.csv', bytesOf(1, 2, 3), 'not-a-table', 'unknown binary'],
  [
    'a.xlsx',
    Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
    'broken-file',
    'a zip cut off after its first bytes',
  ],
  ['a.csv', utf8('名称,地址,区县\n\n\n'), 'no-rows', 'only a header'],
  [
    'a.csv',
    utf8('枫杨驿站,34.819187,113.564525\n石楠驿站,34.809372,113.549941\n'),
    'no-header',
    'data from the first row on',
  ],
  [
    'a.csv',
    utf8('名称,地址,区县\n"枫杨驿站,翠竹街1号,中原区\n'),
    'quotes-unclosed',
    'a quote never closed',
  ],
  [
    'a.csv',
    utf8(`名称,地址,区县\n${'甲,乙,丙\n'.repeat(20_001)}`),
    'too-many-rows',
    'more rows than a province has',
  ],
  [
    'a.csv',
    utf8(`${'列,'.repeat(201)}列\n${'1,'.repeat(201)}1\n`),
    'too-many-columns',
    'more columns than a register has',
  ],
  [
    'a.csv',
    new Uint8Array(20 * 1024 * 1024 + 1).fill(0x31),
    'file-too-large',
    'more bytes than are read',
  ],
];

describe('files that are no table', () => {
  test.each(noTables.map(([name, bytes, code, why]) => ({ name, bytes, code, why })))(
    '$name is refused as $code: $why',
    async ({ name, bytes, code }) => {
      const refusal = await refusalOf(bytes, name);
      expect(refusal?.code).toBe(code);
      expect(refusal?.why).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(refusal?.mend).toMatch(/请/);
    },
  );
});

describe('text in its encodings', () => {
  test.each<[string, Uint8Array]>([
    ['utf-8', utf8(list)],
    ['utf-8', utf8(`\ufeff${list}`)],
    ['gb18030', gb],
    ['utf-16le', inTwoBytes(`\ufeff${list}`)],
    ['utf-16be', new Uint8Array(Buffer.from(`\ufeff${list}`, 'utf16le').swap16())],
  ])('%s is read without loss (%#)', async (encoding, bytes) => {
    const read = await readTable(bytes, '名单.csv');
    expect(read).toMatchObject({
      ok: true,
      value: {
        encoding,
        columns: ['名称', '地址', '区县'],
        rows: [{ rowNumber: 2, cells: ['枫杨驿站', '翠竹街1号', '中原区'] }],
        warnings: [],
      },
    });
  });

  it('refuses damaged UTF-8 and names the byte and the line, instead of guessing GB18030', async () => {
    const whole = utf8(list);
    const damaged = Uint8Array.from([...whole.slice(0, 30), 0xff, ...whole.slice(31)]);
    const refusal = await refusalOf(damaged);
    expect(refusal?.code).toBe('encoding-unreadable');
    expect(refusal?.why).toMatch(/第(29|30|31)个字节（约第2行）/);
  });

  it('refuses damaged GB18030 too, never reading a replacement character', async () => {
    const damaged = Uint8Array.from([...gb.slice(0, 20), 0xff, ...gb.slice(20)]);
    const refusal = await refusalOf(damaged);
    expect(refusal?.code).toBe('encoding-unreadable');
    expect(refusal?.why).toContain('第2行');
  });

  it('refuses UTF-16 cut in the middle of a character', async () => {
    expect((await refusalOf(inTwoBytes(`\ufeff${list}`).slice(0, -1)))?.code).toBe(
      'encoding-unreadable',
    );
  });
});

describe('delimited text', () => {
  test.each([
    ['名称;地址;区县\n甲;"乙,1号,2楼";丙\n', '乙,1号,2楼', 'semicolons of a European Excel'],
    ['名称\t地址\t区县\n甲\t乙,1号\t丙\n', '乙,1号', 'tabs, with commas inside'],
    ['sep=;\n名称;地址;区县\n甲;乙;丙\n', '乙', 'the separator announced by Excel'],
    ['名称,地址,区县\r\n甲,"乙\n二楼",丙\r\n', '乙\n二楼', 'a line break inside quotes'],
    ['名称,地址,区县\n甲,"他说""到了""",丙\n', '他说"到了"', 'doubled quotes'],
    ['名称,地址,区县\n甲,5"号楼,丙\n', '5"号楼', 'a stray quote inside'],
  ])('%j gives %j: %s', async (text, address) => {
    const read = await readTable(utf8(text), '名单.csv');
    expect(read.ok && read.value.rows).toEqual([{ rowNumber: 2, cells: ['甲', address, '丙'] }]);
  });

  it('counts rows as the spreadsheet does: blank rows count, line breaks inside cells do not', async () => {
    const read = await readTable(utf8('名称,地址,区县\n甲,"一\n二",丙\n\n丁,戊,己\n'), '名单.csv');
    expect(read.ok && read.value.rows.map((row) => row.rowNumber)).toEqual([2, 3, 4]);
  });

  it('passes over the title above the header and says so', async () => {
    const text =
      '2025年工会驿站一览表,,\n填报单位：某区总工会,,2025-05-01\n名称,地址,区县\n甲,乙,丙\n';
    const read = await readTable(utf8(text), '名单.csv');
    expect(read).toMatchObject({
      ok: true,
      value: {
        headerRow: 3,
        columns: ['名称', '地址', '区县'],
        warnings: [{ code: 'title-rows' }],
      },
    });
  });

  it('goes by the bytes and not by the name, and says so', async () => {
    const read = await readTable(utf8(list), '名单.xlsx');
    expect(read.ok && read.value.warnings.map((warning) => warning.code)).toEqual([
      'wrong-extension',
    ]);
  });

  it('warns of cells beyond the header and of headers that are blank or twice there', async () => {
    const read = await readTable(utf8('名称,,名称,区县,地址\n甲,乙,丙,丁,戊,己\n'), '名单.csv');
    expect(read.ok && read.value.warnings.map((warning) => warning.code)).toEqual([
      'empty-header',
      'repeated-header',
      'cells-beyond-header',
    ]);
  });
});

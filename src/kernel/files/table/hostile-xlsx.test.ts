import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import type { TableRefusal } from '#lib/table/table.ts';
import { readTable } from './read-table.ts';
import { tableLimits } from './table-limits.ts';

const ordinary = async (): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('a').addRows([
    ['名称', '地址', '开放时间'],
    ['甲', '乙', '丙'],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const refusalOf = async (bytes: Uint8Array): Promise<TableRefusal['code'] | null> => {
  const read = await readTable(bytes, '名单.xlsx');
  return read.ok ? null : read.refusal.code;
};

interface RawPart {
  readonly name: string;
  readonly content: Buffer;
  readonly claims?: number;
  readonly flags?: number;
}

/** A zip written by hand, so that it may lie. */
const zipOf = (parts: readonly RawPart[]): Uint8Array => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = content.length, flags = 0 } of parts) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const start = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4]),
      fields,
      Buffer.from(name),
      packed,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, Buffer.from(name)]),
    );
    local.push(start);
    at += start.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, ...directory, end]));
};

const part = (name: string, xml: string): RawPart => ({ name, content: Buffer.from(xml) });
const book = part(
  'xl/workbook.xml',
  '<x:workbook xmlns:x="m" xmlns:r="n"><x:sheets><x:sheet name="表" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
);
const relations = part(
  'xl/_rels/workbook.xml.rels',
  '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
);
const sheetOf = (xml: string): RawPart => part('xl/worksheets/sheet1.xml', xml);
const inline = (text: string): string => `<x:c t="inlineStr"><x:is>${text}</x:is></x:c>`;

describe('workbooks written by other hands', () => {
  it('reads prefixed names, cells without addresses, inline runs, and leaves phonetic guides out', async () => {
    const row = `<x:row>${inline('<x:t>名称</x:t>')}${inline('<x:t>地址</x:t>')}</x:row>`;
    const runs =
      '<x:r><x:t>工会</x:t></x:r><x:r><x:t>驿&#31449;</x:t></x:r><x:rPh sb="0" eb="1"><x:t>yi</x:t></x:rPh>';
    const data = `<x:row>${inline(runs)}${inline('<x:t><![CDATA[一<二]]></x:t>')}</x:row>`;
    const xml = `<?xml version="1.0"?><!-- > --><x:worksheet a=">"><x:sheetData>${row}${data}</x:sheetData></x:worksheet>`;
    const read = await readTable(zipOf([book, relations, sheetOf(xml)]), '名单.xlsx');
    expect(read.ok && [read.value.columns, read.value.rows]).toEqual([
      ['名称', '地址'],
      [{ rowNumber: 2, cells: ['工会驿站', '一<二'] }],
    ]);
  });
});

const hostile: readonly [string, TableRefusal['code'], readonly RawPart[]][] = [
  [
    'a part that unpacks without end',
    'unpacks-too-large',
    [
      book,
      relations,
      {
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.alloc(tableLimits.partBytes + 1, 0x20),
      },
    ],
  ],
  [
    'a part that lies about its size',
    'unpacks-too-large',
    [
      book,
      relations,
      {
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.alloc(tableLimits.partBytes + 1, 0x20),
        claims: 100,
      },
    ],
  ],
  [
    'a part that claims 4 GB',
    'unpacks-too-large',
    [book, relations, { ...sheetOf('<a/>'), claims: 0xffffffff }],
  ],
  [
    'more parts than a workbook has',
    'unpacks-too-large',
    Array.from({ length: 2_001 }, (_, index) => part(`p${index}`, '')),
  ],
  [
    'entities that multiply',
    'xml-entities',
    [book, relations, sheetOf('<!DOCTYPE a [<!ENTITY b "哈哈哈哈">]><worksheet/>')],
  ],
  ['a password on the zip', 'password-protected', [{ ...book, flags: 1 }]],
  ['a Word document', 'not-a-table', [part('word/document.xml', '<a/>')]],
  ['a zip of other things', 'not-a-table', [part('照片/1.txt', 'x')]],
  ['a missing sheet', 'broken-file', [book, relations]],
  [
    'a tag without end',
    'broken-file',
    [book, relations, sheetOf('<worksheet><sheetData><row r="1')],
  ],
  [
    'bytes that are not UTF-8',
    'broken-file',
    [
      book,
      relations,
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.from([0x3c, 0xff, 0xfe, 0x3e]) },
    ],
  ],
  [
    'rows without end',
    'too-many-rows',
    [
      book,
      relations,
      sheetOf(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_050)}</sheetData>`),
    ],
  ],
];

describe('workbooks meant to hurt', () => {
  test.each(hostile)('refuses %s as %s', async (_what, code, parts) => {
    expect(await refusalOf(zipOf(parts))).toBe(code);
  });

  it('is not hurt by merges over the whole sheet, many times over', async () => {
    const merges = '<mergeCell ref="A2:XFD1048576"/>'.repeat(5_000);
    const rows =
      '<row><c t="str"><v>名称</v></c><c t="str"><v>地址</v></c></row>' +
      '<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row>'.repeat(2_000);
    const xml = `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    const read = await readTable(zipOf([book, relations, sheetOf(xml)]), '名单.xlsx');
    expect(read.ok && read.value.rows.length).toBe(2_000);
  });

  it('refuses a workbook cut off at any place, and never throws', async () => {
    const whole = await ordinary();
    for (let length = 8; length < whole.length; length += 97)
      expect(await refusalOf(whole.slice(0, length))).toBe('broken-file');
  });

  it('never throws on a workbook with flipped bytes', async () => {
    const whole = await ordinary();
    for (let at = 4; at < whole.length; at += 41) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      await expect(readTable(flipped, '名单.xlsx')).resolves.toHaveProperty('ok');
    }
  });
});

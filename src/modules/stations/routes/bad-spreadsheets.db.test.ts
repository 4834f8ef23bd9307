import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile } from '#tests/support/import-city.ts';
import {
  type ImportServer,
  importServer,
  postFiles,
  postJson,
} from '#tests/support/import-server.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const workbook = async (
  rows: readonly (readonly string[])[],
  state: 'visible' | 'hidden' = 'visible',
): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表', { state }).addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
};

const good = () =>
  workbook([
    ['名称', '地址'],
    ['甲驿站', '甲路1号'],
  ]);

/** The same bytes with one text replaced by another of its length, everywhere. */
const altered = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

/** Marks every part of a zip as encrypted. */
const locked = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  }
  return copy;
};

const ole = (inside: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from(inside, 'utf16le'),
  ]);

const many = (count: number, cell: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => cell(index)).join('\n');

type Unreadable = readonly [
  what: string,
  code: string,
  status: number,
  name: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
];

const unreadable: readonly Unreadable[] = [
  ['an empty file', 'empty-file', 422, 'a.csv', () => new Uint8Array()],
  ['a byte-order mark alone', 'empty-file', 422, 'a.csv', () => text('\ufeff\r\n')],
  ['more than 10 MB', 'file-too-large', 413, 'a.csv', () => Buffer.alloc(10 * 1024 * 1024 + 1, 65)],
  ['an old .xls', 'old-xls', 422, '名单.xls', () => ole('Workbook')],
  ['a password', 'password-protected', 422, '名单.xlsx', () => ole('EncryptedPackage')],
  ['a locked zip', 'password-protected', 422, '名单.xlsx', async () => locked(await good())],
  ['a picture', 'not-a-table', 422, '名单.xlsx', () => Buffer.from('89504e470d0a1a0a00', 'hex')],
  ['a PDF', 'not-a-table', 422, '名单.csv', () => text('%PDF-1.7 名称,地址')],
  [
    'a program',
    'not-a-table',
    422,
    '名单.csv',
    () => Buffer.from('4d5a90000300000004000000', 'hex'),
  ],
  [
    'a page saved as .xls',
    'disguised-html',
    422,
    '名单.xls',
    () => text('<html><table><tr><td>名称'),
  ],
  [
    'half a workbook',
    'broken-file',
    422,
    '名单.xlsx',
    async () => (await good()).subarray(0, 2_000),
  ],
  [
    'a zip without a workbook',
    'not-a-table',
    422,
    '名单.xlsx',
    async () => altered(await good(), 'xl/workbook.xml', 'xx/workbook.xml'),
  ],
  [
    'a workbook without its sheet',
    'broken-file',
    422,
    '名单.xlsx',
    async () => altered(await good(), 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheetX.xml'),
  ],
  [
    'hidden sheets only',
    'no-visible-sheet',
    422,
    '名单.xlsx',
    () => workbook([['名称'], ['甲驿站']], 'hidden'),
  ],
  ['an empty sheet', 'no-header', 422, '名单.xlsx', () => workbook([])],
  ['a header alone', 'no-rows', 422, '名单.csv', () => csvFile('名称,地址')],
  [
    'bytes of no encoding',
    'encoding-unreadable',
    422,
    'a.csv',
    () => Buffer.from('c3fbb3c60aff81ff300a', 'hex'),
  ],
  [
    'a quote without end',
    'quotes-unclosed',
    422,
    'a.csv',
    () => csvFile('名称,地址', '"甲驿站,甲路'),
  ],
  [
    'too many rows',
    'too-many-rows',
    422,
    'a.csv',
    () => text(`名称\n${many(20_100, (n) => `驿站${n}`)}`),
  ],
  [
    'too many columns',
    'too-many-columns',
    422,
    'a.csv',
    () => csvFile(`名称${',列'.repeat(400)}`, `甲驿站${',x'.repeat(400)}`),
  ],
];

const long = '长'.repeat(81);

type BadRows = readonly [what: string, code: string, lines: readonly string[]];

const badRows: readonly BadRows[] = [
  ['no name', 'name-empty', ['名称,地址', ',甲路1号']],
  ['a number for a name', 'name-number', ['名称,地址', '113.56,甲路1号']],
  ['a name without end', 'text-too-long', ['名称,地址', `${long},甲路1号`]],
  ['an address without end', 'text-too-long', ['名称,地址', `甲驿站,${'路'.repeat(201)}`]],
  ['one code twice', 'duplicate-code', ['编号,名称', 'A1,甲驿站', 'Ａ１,乙驿站']],
  ['one station twice', 'duplicate-row', ['名称,地址', '甲驿站,甲路1号', '甲驿站,甲路１号']],
  ['no coordinate system', 'crs-missing', ['名称,经度,纬度', '甲驿站,120.755512,30.746112']],
  [
    'an unknown system',
    'crs-unknown',
    ['名称,经度,纬度,坐标系', '甲驿站,120.755512,30.746112,北京54'],
  ],
  [
    'aliases without end',
    'not-saveable',
    ['名称,别名', `甲驿站,${'别、'.repeat(30)}${'名'.repeat(81)}`],
  ],
];

describe('a bad spreadsheet', () => {
  let server: ImportServer;
  beforeAll(async () => {
    server = await importServer();
  });
  afterAll(() => server.app.close());

  const stored = async (table: 'stations' | 'imports'): Promise<number> => {
    const { cityId, database } = server.at.city.site;
    const found = await database.inCity(cityId, (db) =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(`stations.${table}`)}
        where city_id = ${cityId}`.execute(db),
    );
    return found.rows[0]?.n ?? -1;
  };

  it.each(unreadable)(
    'of the kind "%s" is refused as %s (%i)',
    async (_, code, status, name, of) => {
      const before = await stored('imports');
      const answer = await server.ask('admin', await postFiles([[name, await of()]]));
      expect(answer.body).toMatchObject({ code, status, type: `/problems/${code}` });
      expect(answer.body.detail).toMatch(/^[^\n]*[\u4e00-\u9fff].*。$/);
      expect(await stored('imports')).toBe(before);
      expect(await stored('stations')).toBe(0);
    },
  );

  it.each(badRows)('with %s is told so (%s), and nothing is stored', async (_, code, lines) => {
    const sent = await server.ask('admin', await postFiles([['名单.csv', csvFile(...lines)]]));
    expect(sent.status).toBe(201);
    const { id, mapping, settings } = sent.body;
    const url = `/api/imports/${id}`;
    const tried = await server.ask('admin', postJson(`${url}/dry-run`, { mapping, settings }));
    expect(tried.status).toBe(200);
    const error = tried.body.findings.find((one) => one.severity === 'error');
    expect(error).toMatchObject({ code, row: lines.length });
    expect(`${error?.why}${error?.mend}`).toMatch(/[\u4e00-\u9fff]/);
    const mode = 'all_or_nothing';
    const done = await server.ask('admin', postJson(`${url}/commit`, { mode }));
    expect(done.body).toMatchObject({ status: 409, code: 'has-errors' });
    const report = await server.ask('admin', { method: 'GET', url: `${url}/report.csv` });
    expect(report.bytes.toString()).toContain(error?.why);
    expect(await stored('stations')).toBe(0);
  });

  it('without a column of names cannot be tried', async () => {
    const sent = await server.ask('admin', await postFiles([['a.csv', csvFile('甲,乙', '1,2')]]));
    const { id, mapping, settings, warnings } = sent.body;
    expect(warnings.join()).toContain('没有找到“名称”列');
    const url = `/api/imports/${id}/dry-run`;
    const tried = await server.ask('admin', postJson(url, { mapping, settings }));
    expect(tried.body).toMatchObject({ status: 422, errors: [{ field: 'mapping.name' }] });
    const wrong = { mapping: { name: 0, colour: 1, address: 7 }, settings };
    const odd = await server.ask('admin', postJson(url, wrong));
    expect(odd.body.errors.map((one) => one.field)).toEqual(['mapping.colour', 'mapping.address']);
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/id.ts';
import { csvFile } from '#tests/support/import-city.ts';
import {
  type ImportServer,
  importServer,
  postFiles,
  postJson,
} from '#tests/support/import-server.ts';

let server: ImportServer;
beforeAll(async () => {
  server = await importServer();
});
afterAll(() => server.app.close());

const get = (who: string | null, url: string) => server.ask(who, { method: 'GET', url });

const send = async (who: string, bytes: Uint8Array, name = '名单.csv') =>
  server.ask(who, await postFiles([[name, bytes]]));

const register = () => server.at.house.register;
const stationNamed = (name: string) =>
  register()
    .all()
    .find((one) => one.name === name);

describe('the import wizard', () => {
  it('goes from a file to its columns, a trial, a commit and a report', async () => {
    const list = csvFile(
      '站名,所在地址,lng_gcj02,lat_gcj02,开水,负责人,手机号',
      '河边驿站,河边路1号,120.755512,30.746112,有,王小明,13812345678',
      '没有位置驿站,山路2号,,,无,,123',
    );
    const sent = await send('admin', list);
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({
      ...{ file_name: '名单.csv', state: 'read', rows: 2, dry_run: null, result: null },
      mapping: { name: 0, address: 1, lng: 2, lat: 3, 'facility:hot_water': 4 },
      settings: { default_crs: 'gcj02', organisation_id: server.at.city.rootId },
    });
    expect(sent.body.columns.map((one) => one.samples.join())).toEqual([
      ...['河边驿站,没有位置驿站', '河边路1号,山路2号', '120.755512', '30.746112', '有,无'],
      ...['王**', '138****5678,****'],
    ]);
    const { id, mapping, settings } = sent.body;
    const url = `/api/imports/${id}`;
    const tried = await server.ask('admin', postJson(`${url}/dry-run`, { mapping, settings }));
    expect(tried.body).toMatchObject({
      ...{ rows: 2, new: 2, changed: 0, unchanged: 0, unplaced: 1, errors: 0, warnings: 1 },
      truncated: false,
    });
    expect((await get('admin', url)).body).toMatchObject({
      ...{ state: 'checked', dry_run: { new: 2 } },
    });
    expect(stationNamed('河边驿站')).toBeUndefined();
    const order = postJson(
      `${url}/commit`,
      { mode: 'all_or_nothing' },
      { 'idempotency-key': newId() },
    );
    const counts = { created: 2, changed: 0, unchanged: 0, skipped: 0 };
    expect((await server.ask('admin', order)).body).toEqual(counts);
    expect((await server.ask('admin', order)).body).toEqual(counts);
    expect((await get('admin', url)).body).toMatchObject({ state: 'committed', result: counts });
    expect((await get(null, '/api/stations?q=没有位置')).body.items).toHaveLength(1);
    const report = await get('admin', `${url}/report.csv`);
    expect(report.type).toContain('text/csv');
    expect(report.headers['content-disposition']).toContain(
      encodeURIComponent('导入报告_名单.csv'),
    );
    expect(report.bytes.toString()).toContain('手机号');
    const items = (await get('admin', '/api/imports')).body.items;
    expect(items[0]).toMatchObject({ id, state: 'committed', rows: 2 });
  });

  it('is for those who may import, at their own organisations', async () => {
    const sent = await send('here', csvFile('名称', '本镇驿站'));
    expect(sent.status).toBe(201);
    const { id, mapping } = sent.body;
    const url = `/api/imports/${id}`;
    const bodies = [
      [`${url}/dry-run`, { mapping, settings: {} }],
      [`${url}/commit`, { mode: 'good_rows' }],
    ] as const;
    for (const [who, status] of [
      [null, 401],
      ['there', 403],
    ] as const) {
      expect((await get(who, url)).status).toBe(status);
      expect((await get(who, `${url}/report.csv`)).status).toBe(status);
      for (const [to, body] of bodies) {
        expect((await server.ask(who, postJson(to, body))).status).toBe(status);
      }
    }
    expect((await get('there', '/api/imports')).body.items).toEqual([]);
    expect((await get('here', '/api/imports')).body.items.map((one) => one.id)).toEqual([id]);
    const settings = { organisation_id: server.at.city.rootId };
    const reach = await server.ask('here', postJson(`${url}/dry-run`, { mapping, settings }));
    expect(reach.body).toMatchObject({ status: 403, code: 'not-yours' });
    expect((await get('here', `/api/imports/${newId()}`)).status).toBe(404);
    expect((await get('here', '/api/imports/..%2f..%2fetc')).status).toBe(422);
    expect((await server.ask(null, await postFiles([]))).status).toBe(401);
  });

  it.each([
    ['../../etc/passwd.csv', 'passwd.csv', 'folders above'],
    ['C:\\Users\\me\\名单.csv', '名单.csv', 'folders of Windows'],
    ['/etc/cron.d/job.csv', 'job.csv', 'a whole path'],
    ['..csv', 'csv', 'a hidden name'],
    ['a\u202evsc.exe', 'avsc.exe', 'a name that is written backwards'],
    ['<img src=x onerror=alert(1)>.csv', '<img src=x onerror=alert(1)>.csv', 'markup is only text'],
    [`${'长'.repeat(300)}.csv`, `${'长'.repeat(116)}.csv`, 'a name without end'],
  ])('takes a file called %j as %j: %s', async (name, expected) => {
    const sent = await send('admin', csvFile('名称', '某驿站'), name);
    expect(sent.body.file_name).toBe(expected);
    const report = await get('admin', `/api/imports/${sent.body.id}/report.csv`);
    expect(report.headers['content-disposition']).toMatch(/^attachment; [\x20-\x7e]*$/);
  });

  it('refuses what is no file, two files, another kind of body, a body cut short', async () => {
    const codeFor = async (request: Parameters<typeof server.ask>[1]) => {
      const { status, body } = await server.ask('admin', request);
      return `${status} ${body.code}`;
    };
    const file = csvFile('名称', '某驿站');
    expect(await codeFor(await postFiles([]))).toBe('422 no-file');
    expect(
      await codeFor(
        await postFiles([
          ['a.csv', file],
          ['b.csv', file],
        ]),
      ),
    ).toBe('422 one-file-only');
    expect(await codeFor(await postFiles([1, 2, 3].map((n) => [`${n}.csv`, file])))).toBe(
      '413 too-large',
    );
    expect(await codeFor(postJson('/api/imports', { file: 'x' }))).toBe('415 bad-media-type');
    const whole = await postFiles([['a.csv', file]]);
    const cut = Buffer.from(whole.payload as Buffer).subarray(0, 120);
    expect(await codeFor({ ...whole, payload: cut })).toBe('400 bad-request');
    const headers = { 'content-type': 'multipart/form-data' };
    expect(await codeFor({ ...whole, headers })).toBe('400 bad-request');
    const noise = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await codeFor({ ...whole, headers: noise, payload: randomBytes(2_000) })).toBe(
      '400 bad-request',
    );
  });

  it('takes hostile names as text and lets no cell of an export run', async () => {
    const names = [
      '<script>alert(1)</script>驿站',
      '=HYPERLINK("http://x")驿站',
      "'; drop table stations;--驿站",
      '{{7*7}}驿站',
    ];
    const list = csvFile(
      '名称,地址',
      ...names.map((name, n) => `"${name.replaceAll('"', '""')}",怪路${n}号`),
    );
    const { id, mapping } = (await send('admin', list)).body;
    const url = `/api/imports/${id}`;
    await server.ask('admin', postJson(`${url}/dry-run`, { mapping, settings: {} }));
    const done = await server.ask('admin', postJson(`${url}/commit`, { mode: 'all_or_nothing' }));
    expect(done.body).toMatchObject({ created: 4 });
    for (const name of names) expect(stationNamed(name)).toBeDefined();
    const file = (await get('admin', '/api/stations/export?q=怪路')).bytes.toString();
    expect(file).toContain(`"'=HYPERLINK(""http://x"")驿站"`);
    const again = await send('admin', new TextEncoder().encode(file), '导出.csv');
    const same = { mapping: again.body.mapping, settings: {} };
    const tried = await server.ask(
      'admin',
      postJson(`/api/imports/${again.body.id}/dry-run`, same),
    );
    expect(tried.body).toMatchObject({ rows: 4, new: 0, changed: 0, unchanged: 4 });
  });
});

describe('the export', () => {
  it('gives the stations of a filter as CSV or workbook to staff only, without personal data', async () => {
    const csv = await get('admin', '/api/stations/export?q=河边');
    expect(csv.type).toContain('text/csv');
    const lines = csv.bytes.toString().trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('河边驿站');
    expect(csv.bytes.toString()).not.toMatch(/站长|王小明|138/);
    expect(csv.headers['content-disposition']).toMatch(/2026-03-02\.csv$/);
    const book = await get('admin', '/api/stations/export?format=xlsx&unplaced=true');
    expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await get(null, '/api/stations/export')).status).toBe(401);
    expect((await get('admin', '/api/stations/export?format=exe')).status).toBe(422);
  });
});

describe('help for forms', () => {
  it('reads hours as people write them', async () => {
    const check = async (text: string) =>
      (await server.ask('admin', postJson('/api/hours/check', { text }))).body;
    expect(await check('Mo-Fr 08:00-18:00')).toMatchObject({ ok: true, osm: 'Mo-Fr 08:00-18:00' });
    expect(await check('周一至周五 8:00-18:00')).toMatchObject({ ok: true });
    expect(await check('看心情')).toMatchObject({ ok: false });
    expect((await server.ask(null, postJson('/api/hours/check', { text: '' }))).status).toBe(401);
  });

  it('tells the divisions of the city, none where they are not written down', async () => {
    const { body } = await get(null, '/api/divisions');
    const { cityId } = server.at.city.site;
    expect(body).toMatchObject({ city: { id: String(cityId), bounds: null }, counties: [] });
  });
});

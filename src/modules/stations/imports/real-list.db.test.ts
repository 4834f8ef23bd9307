import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  check,
  cityImporter,
  commit,
  type Importer,
  importList,
  upload,
} from '#tests/support/import-city.ts';
import { valueIn } from '#tests/support/staff-city.ts';
import { exportTable } from './export-stations.ts';

const realList = resolve('../shared/data/zhengzhou_union_stations.csv');
describe.skipIf(!existsSync(realList))('the real list of Zhengzhou', () => {
  let importer: Importer;
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array(readFileSync(realList));
    importer = await cityImporter(410_100);
  });

  it('is tried without writing anything', async () => {
    const job = await upload(importer, bytes, 'zhengzhou_union_stations.csv');
    expect(job.settings.defaultCrs).toBe('gcj02');
    const { counts } = valueIn(await check(importer, job));
    expect(counts).toMatchObject({ rows: 82, new: 82, unplaced: 64, errors: 0 });
    await importer.house.register.reload();
    expect(importer.house.register.size).toBe(0);
  });

  it('adds 82 stations, 18 on the map; the others are found by name', async () => {
    const counts = await importList(importer, bytes);
    expect(counts).toEqual({ created: 82, changed: 0, unchanged: 0, skipped: 0 });
    const { register, site } = importer.house;
    const placed = register.all().filter((station) => station.position !== null);
    expect(placed).toHaveLength(18);
    expect(new Set(placed.map((station) => station.position?.originalCrs))).toEqual(
      new Set(['gcj02']),
    );
    const now = site.clock();
    for (const station of register.all()) {
      const words = station.name.replace(/[()（）·]/g, ' ');
      const found = register.search(words, now, 5).map((one) => one.station.id);
      expect(found).toContain(station.id);
    }
  });

  it('changes nothing the second time, nor when its own export comes in', async () => {
    const before = importer.house.register.all();
    const unchanged = { created: 0, changed: 0, unchanged: 82, skipped: 0 };
    expect(await importList(importer, bytes)).toEqual(unchanged);
    const csv = await exportTable(importer.house, before, 'csv');
    expect(await importList(importer, Buffer.from(csv))).toEqual(unchanged);
    const xlsx = await exportTable(importer.house, before, 'xlsx');
    const job = await upload(importer, Buffer.from(xlsx), '导出.xlsx');
    valueIn(await check(importer, job));
    expect(valueIn(await commit(importer, job))).toEqual(unchanged);
    expect(importer.house.register.all().map((one) => one.version)).toEqual(before.map(() => 1));
  });
});

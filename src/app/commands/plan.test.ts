import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const extract = path.join(root, '../shared/data/streets/liechtenstein.osm.pbf');
const folder = mkdtempSync(path.join(tmpdir(), 'yijia-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

const yijia = (...words: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const program = path.join(root, 'bin/yijia.mjs');
    execFile(process.execPath, [program, 'plan', ...words], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

const demand = written(
  'demand.csv',
  'lng,lat,weight\n9.5215,47.1410,10\n9.5225,47.1420,5\n9.5090,47.1660,7\n9.0,46.0,1\n',
);
const stations = written('stations.csv', 'id,lng,lat\n马路,9.5090,47.1660\n');
const candidates = (rows: string): string =>
  written(`candidates-${rows.length}.csv`, `id,lng,lat,cost,fixed,excluded\n${rows}`);
const three = candidates('瓦杜兹,9.5216,47.1411,5,,\n沙恩,9.5091,47.1661,1,,\n湖里,9.0,46.0,1,,\n');

describe('yijia plan', () => {
  test.skipIf(!existsSync(extract))('puts the next station where most is left out', async () => {
    const words = ['--streets', extract, '--demand', demand, '--candidates', three, '--json'];
    const [alone, beside, poor] = await Promise.all(
      [[], ['--stations', stations], ['--budget', '4']].map(async (more) =>
        JSON.parse((await yijia(...words, ...more, '--add', '1')).out),
      ),
    );
    expect(alone.chosen).toEqual([{ id: '瓦杜兹', gains: 15, cost: 5, fixed: false }]);
    expect(alone.demand).toEqual({ total: 23, off_network: 1, before: 0, after: 15, bound: 15 });
    expect(alone).toMatchObject({ gap: 0, proven: true, off_network: ['湖里'] });
    expect(beside.demand).toMatchObject({ before: 7, after: 22 });
    expect(poor.chosen).toEqual([{ id: '沙恩', gains: 7, cost: 1, fixed: false }]);
  });

  test.each<[string, string, string[], RegExp]>([
    ['fixed and excluded at once', 'a,1,2,1,1,1\n', ['--add', '1'], /“a”既必选又排除/],
    [
      'more fixed than asked for',
      'a,1,2,1,1,\nb,1,2,1,1,\n',
      ['--add', '1'],
      /必选的候选点有 2 个/,
    ],
    ['fixed ones beyond the budget', 'a,1,2,9,1,\n', ['--add', '1', '--budget', '8'], /超出预算/],
    ['a cost below nought', 'a,1,2,-4,,\n', ['--add', '1'], /第 2 行 cost 列：“-4”/],
  ])('%s is refused', async (_name, rows, words, why) => {
    const list = candidates(rows);
    const all = ['--streets', 'none.osm.pbf', '--demand', demand, '--candidates', list, ...words];
    const { code, err } = await yijia(...all);
    expect(err).toMatch(why);
    expect(code).toBe(1);
  });
});

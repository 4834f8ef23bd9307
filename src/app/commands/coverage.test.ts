import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const extract = path.join(root, '../shared/data/streets/liechtenstein.osm.pbf');
const folder = mkdtempSync(path.join(tmpdir(), 'yijia-coverage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const yijia = (...words: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const program = path.join(root, 'bin/yijia.mjs');
    execFile(process.execPath, [program, 'coverage', ...words], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

const vaduz = written('points.csv', 'id,lng,lat\n瓦杜兹,9.5215,47.1410\n湖里,9.0,46.0\n');

describe('yijia coverage', () => {
  test.skipIf(!existsSync(extract))('measures on the streets of a real country', async () => {
    const words = ['--streets', extract, '--stations', vaduz, '--mode', 'walk'];
    const [near, far] = await Promise.all(
      ['600', '1200'].map(async (metres) =>
        JSON.parse((await yijia(...words, '--metres', metres, '--json')).out),
      ),
    );
    const [town, lake] = far.stations;
    expect(town).toMatchObject({ id: '瓦杜兹', snapped: { away_m: expect.any(Number) } });
    expect(lake).toEqual({ id: '湖里', junctions: 0, metres: 0, snapped: null });
    expect(far.union.total_m / 1000).toBeCloseTo(1136.7, 0);
    expect(far.union.covered_m).toBeCloseTo(town.metres, 0);
    expect(town.junctions).toBeGreaterThan(near.stations[0].junctions);
    expect(town.metres).toBeGreaterThan(2 * near.stations[0].metres);
  });

  test.each<[string, string | Uint8Array, string, string, RegExp]>([
    [
      'a table instead of streets',
      'id,lng,lat\n',
      'id,lng,lat\na,1,2\n',
      'not a PBF',
      /不是 \.osm\.pbf/,
    ],
    ['an empty file', '', 'id,lng,lat\na,1,2\n', 'nothing in it', /空的/],
    ['a torn file', Uint8Array.of(0, 0, 0, 13, 10, 9), 'id,lng,lat\na,1,2\n', 'ends early', /断了/],
    [
      'a longitude beyond the globe',
      '',
      'id,lng,lat\na,181,2\n',
      'row and column',
      /第 2 行 lng 列：“181”/,
    ],
    ['no heading for latitude', '', 'id,lng\na,1\n', 'which column', /缺少“lat”列/],
    [
      'the same id twice',
      '',
      'id,lng,lat\na,1,2\na,1,3\n',
      'both rows',
      /第 3 行的 id“a”与第 2 行重复/,
    ],
  ])('%s is refused: %s', async (name, streets, points, _why, words) => {
    const file = written(`${name}.pbf`, streets);
    const { code, err } = await yijia(
      '--streets',
      file,
      '--stations',
      written(`${name}.csv`, points),
    );
    expect(err).toMatch(words);
    expect(err).not.toMatch(/at .*\.ts/);
    expect(code).toBe(1);
  });

  test('a limit that is no number is wrong usage', async () => {
    expect((await yijia('--streets', 'x', '--stations', vaduz, '--metres', 'far')).code).toBe(2);
  });
});

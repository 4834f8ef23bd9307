import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';

const bin = fileURLToPath(new URL('../../../bin/yijia.mjs', import.meta.url));
const folder = fileURLToPath(new URL('../../../../shared/data/calendars/', import.meta.url));

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const yijia = (words: string, zone = 'UTC'): Answer => {
  const run = spawnSync(process.execPath, [bin, 'due', ...words.split(' ')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, DATA_DIR: '/nowhere/at/all', JURISDICTION: 'nonsense' },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};

const fileWith = (text: string): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'yijia-due-')), 'days.json');
  writeFileSync(file, text);
  return file;
};

test.each(['America/New_York', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'prints the same due day in %s',
  (zone) => {
    const run = yijia('--start 2025-01-20 --count 15 --unit workday --json', zone);
    expect(run.code, run.err).toBe(0);
    const answer = JSON.parse(run.out) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(['due', 'raw', 'trace']);
    expect(answer).toMatchObject({ due: '2025-02-14', raw: '2025-02-14' });
    expect(Object.keys((answer.trace as object[])[0] ?? {})).toEqual([
      'date',
      'kind',
      'text',
      'law',
    ]);
  },
);

test.each<[string, string | null, string | null, string]>([
  ['--start 2025-09-22 --count 15 --unit day', '2025-10-09', '2025-10-07', 'in a holiday'],
  ['--start 2025-01-31 --count 1 --unit month', '2025-02-28', '2025-02-28', 'the month ends'],
  ['--start 2024-02-29 --count 1 --unit year', '2025-02-28', '2025-02-28', 'no leap day'],
  ['--start 2025-03-21 --count 45 --unit day --extend 15:day', '2025-05-20', '2025-05-20', 'V18'],
  [
    '--start 2025-03-03 --count 5 --unit workday --pause 2025-03-06..2025-03-09',
    '2025-03-12',
    '2025-03-12',
    'a pause',
  ],
  ['--start 2025-03-03 --count 5 --unit day --pause 2025-03-06..', null, null, 'standing'],
])('%s ends %s, raw %s: %s', (words, due, raw) => {
  const run = yijia(`${words} --json`);
  expect(run.code, run.err).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({ due, raw });
});

it('prints the reasons in Chinese', () => {
  const { out } = yijia('--start 2025-09-22 --count 15 --unit day');
  expect(out).toContain('到期日：2025-10-09 2025年10月9日（周四）');
  expect(out).toContain('顺延前的最后一日：2025-10-07');
  expect(out).toContain('国庆节、中秋节假期，最后一日顺延〔《民法典》第二百零三条第一款〕');
});

test.each([
  ['--start 2025-02-30 --count 1 --unit day', 2, '不是真实存在的日期', 'no such day'],
  ['--start 2025-01-20 --count -1 --unit day', 2, '不是零或正整数', 'negative'],
  ['--start 2025-01-20 --count 1e9 --unit day', 2, '不是零或正整数', 'an exponent'],
  ['--start 2025-01-20 --count 1000000000 --unit workday', 2, '太长', 'huge'],
  ['--start 2025-01-20 --count 99999999999999999 --unit day', 2, '不是零', 'beyond numbers'],
  ['--start 2025-01-20 --count 1 --unit days', 2, '没有“days”这个单位', 'a plural'],
  ['--start 2025-01-20 --count 1', 2, '缺少期间的单位', 'no unit'],
  ['--count 1 --unit day', 2, '缺少起算日', 'no start'],
  ['--start 2025-01-20 --unit day --count', 2, '后面缺少内容', 'no number'],
  ['--start 2025-01-20 --count 1 --unit day --wrong', 2, '没有 --wrong 这个选项', 'no such option'],
  ['--start 2025-01-20 --count 1 --unit day more', 2, '有多余的参数', 'too many words'],
  ['--start 2025-01-20 --count 1 --unit day --extend 15', 2, '应写成 15:day', 'no unit'],
  ['--start 2025-01-20 --count 1 --unit day --pause 2025', 2, '应写成', 'no end'],
  ['--start 2025-01-20 --count 1 --unit day --calendar /nope.json', 2, '打不开', 'no file'],
  ['--start 2026-12-20 --count 20 --unit workday', 1, '2027年的放假安排没有载入', 'no notice'],
  ['--start 2021-12-20 --count 20 --unit workday', 1, '2021年的放假安排没有载入', 'left out'],
])('%s ends with %i and says %s: %s', (words, code, says) => {
  const run = yijia(words);
  expect(run).toMatchObject({ code, out: '' });
  expect(run.err).toContain(says);
  expect(run.err).not.toMatch(/\n {4}at /);
});

test.each([
  ['{"year": 2027', '不是 JSON'],
  ['[]', '读不懂'],
  ['{"year": 2027, "papers": ["https://x"], "days": []}', '缺少节日'],
])('refuses the calendar file %s: %s', (text, says) => {
  const run = yijia(`--start 2025-01-20 --count 1 --unit day --calendar ${fileWith(text)}`);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(says);
});

describe.skipIf(!existsSync(folder))('with the calendars of holiday-cn', () => {
  test.each([
    [['2025.json'], '2025-04-24', '2025-05-19'],
    [['2025.json', '2026.json'], '2025-12-22', '2026-01-13'],
  ])('%o: fifteen workdays from %s end %s', (names, start, due) => {
    const files = names.map((name) => `--calendar ${path.join(folder, name)}`).join(' ');
    const run = yijia(`--start ${start} --count 15 --unit workday ${files} --json`);
    expect(run.code, run.err).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ due });
  });
});

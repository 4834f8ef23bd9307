import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../cli.ts';

const SLOW = { timeout: 120_000 };

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'yijia-import-'));
  vi.stubEnv('DATA_DIR', path.join(folder, 'data'));
  vi.stubEnv('JURISDICTION', '330400');
  vi.stubEnv('DATABASE_URL', '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fs.rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

const listenTo = (stream: NodeJS.WriteStream): string[] => {
  const heard: string[] = [];
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    heard.push(String(text));
    return true;
  });
  return heard;
};

/** The command line in this process: a process of its own for each line would take seconds. */
const run = async (...words: readonly string[]): Promise<Ended> => {
  const [out, complaints] = [listenTo(process.stdout), listenTo(process.stderr)];
  try {
    const code = await runCommandLine(words);
    return { code, out: out.join(''), complaints: complaints.join('') };
  } finally {
    vi.restoreAllMocks();
  }
};

const written = async (name: string, ...lines: readonly string[]): Promise<string> => {
  const file = path.join(folder, name);
  await fs.writeFile(file, lines.join('\n'));
  return file;
};

describe('yijia import stations', () => {
  it('ends with 2 for a file it cannot read and for wrong usage', SLOW, async () => {
    const picture = await written('a.xlsx', '%PDF-1.7');
    for (const [words, complaint] of [
      [['没有.csv'], '读不了'],
      [[picture], '这不是表格，是PDF 文件。'],
      [['a.csv', '--crs', 'mars'], 'wgs84'],
      [['a.csv', '--map', '站名=颜色'], '不认识的字段“颜色”'],
    ] as const) {
      const ended = await run('import', 'stations', ...words);
      expect(ended.complaints).toContain(complaint);
      expect(ended.code).toBe(2);
    }
    await expect(fs.stat(path.join(folder, 'data'))).rejects.toThrow();
  });

  it('fills an empty installation, and is told apart by exit codes', SLOW, async () => {
    const bad = await written(
      'b.csv',
      '站牌,地址',
      '甲驿站,嘉兴市南湖区甲路1号',
      ',乙路2号\u001b[31m',
    );
    const map = ['--map', '站牌=名称'];
    const held = await run('import', 'stations', bad, ...map);
    expect(held.out).toContain('错误 第 3 行 站牌：没有名称。请填写站点名称。');
    expect(held.out).toContain('有错误，什么都没有导入。');
    expect(held.out).not.toContain('\u001b');
    expect(held.code).toBe(1);
    const report = path.join(folder, 'report.csv');
    const good = await run('import', 'stations', bad, ...map, '--good-rows', '--report', report);
    expect(good.out).toContain('已导入：新增 1 个，修改 0 个，没有变化 0 个，跳过有错误的 1 行。');
    expect(good.code).toBe(1);
    expect(await fs.readFile(report, 'utf8')).toContain('没有名称');
    const exported = path.join(folder, 'out.xlsx');
    const out = await run('export', 'stations', '--format', 'xlsx', '--out', exported);
    expect(out.complaints).toContain('已导出 1 个驿站');
    const again = await run('import', 'stations', exported, '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      result: { created: 0, changed: 0, unchanged: 1 },
    });
    expect(again.code).toBe(0);
  });
});

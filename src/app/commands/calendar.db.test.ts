import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runCommandLine } from '../cli.ts';

const SLOW = { timeout: 120_000 };

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'yijia-calendar-'));
  vi.stubEnv('DATA_DIR', path.join(folder, 'data'));
  vi.stubEnv('JURISDICTION', '330400');
  vi.stubEnv('DATABASE_URL', '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await fs.rm(folder, { recursive: true, force: true });
});

const listenTo = (stream: NodeJS.WriteStream): string[] => {
  const heard: string[] = [];
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    heard.push(String(text));
    return true;
  });
  return heard;
};

/** The command line in this process; answers its exit code and everything it said. */
const yijia = async (...words: readonly string[]): Promise<readonly [number, string]> => {
  const heard = [listenTo(process.stdout), listenTo(process.stderr)];
  try {
    const code = await runCommandLine(words);
    return [code, heard.flat().join('')];
  } finally {
    vi.restoreAllMocks();
  }
};

const notice = {
  year: 2008,
  papers: ['https://www.gov.cn/invented-for-this-test'],
  days: [
    ['元旦', '01-01'],
    ['春节', '02-06'],
    ['清明节', '04-04'],
    ['劳动节', '05-01'],
    ['端午节', '06-08'],
    ['中秋节', '09-14'],
    ['国庆节', '10-01'],
  ].map(([name, day]) => ({ name, date: `2008-${day}`, isOffDay: true })),
};

it('loads a notice once, lists it, and refuses what is torn or older', SLOW, async () => {
  const file = path.join(folder, '2008.json');
  await fs.writeFile(file, JSON.stringify(notice));
  const paper = ['--issued-on', '2007-12-16', '--number', '国办发明电〔2007〕5号'];

  const [code, said] = await yijia('calendar', 'load', file, ...paper);
  expect([code, said]).toEqual([0, expect.stringContaining('已载入 2008 年的放假安排，7 天有变')]);
  expect(said).toContain('2008-02-06：平常 → 放假');
  expect(await yijia('calendar', 'load', file, ...paper)).toEqual([
    0,
    expect.stringContaining('与现有的相同，没有改动'),
  ]);

  const [, listed] = await yijia('calendar', 'list');
  expect(listed).toContain('2020 年：国办发明电〔2019〕16号');
  expect(listed).toContain('1. 2008 年 国办发明电〔2007〕5号，2007-12-16 发布；');

  await fs.writeFile(file, JSON.stringify({ ...notice, days: notice.days.slice(1) }));
  expect(await yijia('calendar', 'load', file, ...paper)).toEqual([
    1,
    expect.stringContaining('缺少节日：元旦'),
  ]);
  await fs.writeFile(file, '{');
  expect((await yijia('calendar', 'load', file, ...paper))[0]).toBe(2);
  expect((await yijia('calendar', 'load', file))[0]).toBe(2);
});

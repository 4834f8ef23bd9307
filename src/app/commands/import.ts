import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { Refusal } from '#lib/result.ts';
import { readGivenTable, reportCsv } from '#modules/stations/public.ts';
import type { Crs } from '#modules/stations/types.ts';
import { readConfig } from '../config.ts';
import { openHouse } from '../house.ts';
import { complain } from './complain.ts';
import { type ImportOutcome, importStations, type ListedImport } from './import-stations.ts';
import { importStreetsCommand } from './import-streets.ts';
import { type MapChoice, readMapChoice } from './map-option.ts';
import { printImport } from './print-import.ts';
import { progressBar } from './progress-bar.ts';
import { say } from './say.ts';

interface ImportOptions {
  readonly crs?: Crs;
  readonly organisation?: string;
  readonly byDivision?: true;
  readonly map?: readonly MapChoice[];
  readonly dryRun?: true;
  readonly goodRows?: true;
  readonly report?: string;
  readonly json?: true;
}

type Answer = (code: number) => void;

const WRONG = 1;
const USAGE = 2;

const refusalWords = (refusal: Refusal): string => {
  const { code, heading, errors } = refusal as Refusal & {
    heading?: string;
    errors?: readonly { readonly message: string }[];
  };
  if (code === 'no-such-column') return `文件里没有“${heading ?? ''}”这一列。`;
  if (errors) return errors.map(({ message }) => `${message}。`).join('');
  return `没有导入（${code}）。`;
};

const readList = async (file: string) => {
  try {
    return await readFile(file);
  } catch (error) {
    complain(`读不了 ${file}：${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
};

const printJson = (outcome: ImportOutcome, fileName: string): void => {
  const { plan, mapping, result } = outcome;
  const { counts, findings } = plan;
  say(JSON.stringify({ file: fileName, mapping, counts, result, findings }, null, 2));
};

const listFrom = (
  given: Pick<ListedImport, 'bytes' | 'name' | 'table' | 'onRows'>,
  options: ImportOptions,
): ListedImport => ({
  ...given,
  crs: options.crs ?? null,
  organisation: options.organisation ?? null,
  byDivision: options.byDivision ?? false,
  map: options.map ?? [],
  dryRun: options.dryRun ?? false,
  goodRows: options.goodRows ?? false,
});

const inHouse = async (
  given: Pick<ListedImport, 'bytes' | 'name' | 'table'>,
  options: ImportOptions,
) => {
  const config = readConfig(process.env);
  const house = await openHouse({ config, demo: false, strict: false });
  const bar = progressBar('导入');
  try {
    return await importStations(house, listFrom({ ...given, onRows: bar.at }, options));
  } finally {
    bar.end();
    await house.close();
  }
};

const run = async (file: string, options: ImportOptions, answer: Answer): Promise<void> => {
  const bytes = await readList(file);
  if (!bytes) return answer(USAGE);
  const name = path.basename(file);
  const table = await readGivenTable(bytes, name);
  if (!table.ok) {
    complain(`${name}：${table.refusal.why}${table.refusal.mend}`);
    return answer(USAGE);
  }
  const done = await inHouse({ bytes, name, table: table.value }, options);
  if (!done.ok) {
    complain(refusalWords(done.refusal));
    return answer(USAGE);
  }
  const { report, json, dryRun } = options;
  if (report) await writeFile(report, reportCsv(done.value.plan.findings));
  const told = { fileName: name, table: table.value, hasReport: report !== undefined };
  if (json) printJson(done.value, name);
  else printImport(done.value, { ...told, dryRun: dryRun ?? false });
  if (report && !json) say(`逐行报告已写入 ${report}`);
  if (done.value.plan.counts.errors > 0) answer(WRONG);
};

const stationsCommand = (answer: Answer): Command =>
  new Command('stations')
    .description('导入驿站名单（.xlsx 或 .csv）；同一名单再导入一次不会有变化')
    .argument('<文件>', '表格文件')
    .addOption(
      new Option('--crs <坐标系>', '没有写明坐标系的坐标按哪种算').choices([
        'wgs84',
        'gcj02',
        'bd09',
      ]),
    )
    .option('--organisation <编号>', '新驿站归哪个工会（默认本市总工会）')
    .option('--by-division', '新驿站归所在区县、镇街的工会')
    .option('--map <列名=字段...>', '指定某列的含义，可写多个；“列名=”表示不用这列', readMapChoice)
    .option('--dry-run', '只核对，不写入')
    .option('--good-rows', '只导入没有错误的行（默认有一行错误就都不导入）')
    .option('--report <文件>', '把逐行报告写成 CSV')
    .option('--json', '输出 JSON')
    .exitOverride()
    .action((file: string, options: ImportOptions) => run(file, options, answer));

/** `yijia import stations FILE`: exit code 0 done, 1 some rows have errors, 2 wrong usage or an unreadable file. */
export const importCommand = (answer: Answer): Command =>
  new Command('import')
    .description('导入')
    .addCommand(stationsCommand(answer))
    .addCommand(importStreetsCommand());

import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { exportFileName, exportTable, stationsFor } from '#modules/stations/public.ts';
import { readConfig } from '../config.ts';
import { openHouse } from '../house.ts';
import { complain } from './complain.ts';

interface ExportOptions {
  readonly format: 'csv' | 'xlsx';
  readonly out?: string;
}

const run = async ({ format, out }: ExportOptions): Promise<void> => {
  const config = readConfig(process.env);
  const house = await openHouse({ config, demo: false, strict: false });
  try {
    const stations = stationsFor(house.stations, {}).map(({ station }) => station);
    const table = await exportTable(house.stations, stations, format);
    // A workbook is no text for a terminal: without a name it goes into a file of its own.
    const file = out ?? (format === 'xlsx' ? exportFileName(house.stations, format) : null);
    if (file === null) process.stdout.write(table);
    else await writeFile(file, table);
    complain(`已导出 ${stations.length} 个驿站${file === null ? '' : `到 ${file}`}。`);
  } finally {
    await house.close();
  }
};

/** `yijia export stations`: the whole register without personal data; the import reads it again. */
export const exportCommand = (_answer: (code: number) => void): Command =>
  new Command('export').description('导出').addCommand(
    new Command('stations')
      .description('导出驿站名册，不含个人信息')
      .addOption(new Option('--format <格式>', '文件格式').choices(['csv', 'xlsx']).default('csv'))
      .option('--out <文件>', '写到哪里（CSV 默认写到标准输出）')
      .exitOverride()
      .action(run),
  );

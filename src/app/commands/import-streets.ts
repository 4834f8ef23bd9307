import { Command } from 'commander';
import { compileStreets, keepNetwork } from '#modules/coverage/public.ts';
import { readConfig } from '../config.ts';
import { progressBar } from './progress-bar.ts';
import { say } from './say.ts';

interface StreetsOptions {
  readonly json?: true;
}

const run = async (file: string, { json }: StreetsOptions): Promise<void> => {
  const { dataDir } = readConfig(process.env);
  const bar = progressBar('读取街道');
  const { network, findings } = await compileStreets(file, bar.at).finally(bar.end);
  const name = file.replace(/^.*[\\/]/, '');
  const kept = await keepNetwork(dataDir, network, { name, invented: false, findings });
  if (json) return say(JSON.stringify({ file: kept, ...findings }));
  say(`${findings.ways} 条街道，${findings.junctions} 个路口，${findings.edges} 段。`);
  if (findings.missingPoints > 0) {
    say(`有 ${findings.missingPoints} 个点不在文件里（区域边界处），街道在那里断开。`);
  }
  if (findings.ferriesWithoutDuration > 0) {
    say(`有 ${findings.ferriesWithoutDuration} 条渡口没有写航时，没有计入。`);
  }
  say(`已写入 ${kept}`);
};

/** `yijia import streets FILE`: the streets on which coverage is computed; they replace those imported before. */
export const importStreetsCommand = (): Command =>
  new Command('streets')
    .description('导入街道（OpenStreetMap 的 .osm.pbf，或路段表 .csv），替换原来的街道')
    .argument('<文件>', '.osm.pbf，或列为 from_lng,from_lat,to_lng,to_lat 的 .csv')
    .option('--json', '输出 JSON')
    .exitOverride()
    .action(run);

import { Command } from 'commander';
import { type Database, migrate, openDatabase } from '#kernel/db/public.ts';
import { loadKeyring, openSealer } from '#kernel/secrets/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { createWallClock } from '#lib/wall-clock.ts';
import { type Config, readConfig } from '../config.ts';
import { migrationSets } from '../migration-sets.ts';
import { renewFingerprints, resealAll, valuesLeft } from '../reseal/reseal.ts';
import { progressBar } from './progress-bar.ts';
import { say } from './say.ts';

interface Options {
  readonly check?: true;
  readonly fingerprints?: true;
}

const WRONG = 1;

const record = async (
  { cityId }: Config,
  database: Database,
  facts: Readonly<Record<string, number>>,
): Promise<void> => {
  const site = { database, cityId, clock: createWallClock(), strict: false };
  await perform(site, systemActor('命令行'), async (work) => {
    work.note('secrets.values-resealed', { kind: 'city', id: String(cityId) }, facts);
    return done(null);
  });
};

const printLeft = async (place: { database: Database; newest: number }): Promise<number> => {
  const left = await valuesLeft(place);
  const total = [...left.values()].reduce((sum, count) => sum + count, 0);
  for (const [one, count] of left) say(`  ${one.table}.${one.column}：${count}`);
  say(
    total === 0
      ? `全部用 ${place.newest} 号密钥加密，没有旧密钥加密的内容。`
      : `还有 ${total} 项用旧密钥加密。`,
  );
  return total;
};

const reseal = async (config: Config, database: Database, options: Options): Promise<number> => {
  const keyring = loadKeyring(config.dataDir, config.secretKeys);
  const newest = keyring.keys[0]?.id ?? 0;
  const place = { database, newest, sealer: openSealer(keyring) };
  say(`密钥：${keyring.keys.map((key) => `${key.id} 号`).join('、')}；新的内容用 ${newest} 号。`);
  if (options.check) return printLeft(place);
  const bar = progressBar('重新加密');
  const resealed = await resealAll(place, bar.at);
  bar.end();
  say(`重新加密 ${resealed} 项。`);
  const renewed = options.fingerprints ? await renewFingerprints(place) : 0;
  if (options.fingerprints) say(`重新生成查找指纹 ${renewed} 项。`);
  const left = await printLeft(place);
  if (resealed + renewed > 0)
    await record(config, database, { key: newest, resealed, renewed, left });
  return left;
};

/** `yijia reseal`: seals what is still under an old key with the newest. May be stopped and run again. */
export const resealCommand = (answer: (code: number) => void): Command =>
  new Command('reseal')
    .description('更换密钥后，把旧密钥加密的内容用最新的密钥重新加密')
    .option('--check', '只看还有多少用旧密钥加密，不改动')
    .option('--fingerprints', '同时重新生成查找指纹：移除最旧的密钥之后、启动之前用')
    .action(async (options: Options) => {
      const config = readConfig(process.env);
      const database = await openDatabase(config);
      try {
        await migrate(database, migrationSets);
        if ((await reseal(config, database, options)) > 0) answer(WRONG);
      } finally {
        await database.close();
      }
    });

import { Command } from 'commander';
import { createSetUpLink } from '#kernel/identity/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { publicUrlOf, readConfig } from '../config.ts';
import { demoAccounts } from '../demo/demo-accounts.ts';
import { layDemoCases } from '../demo/lay-demo-cases.ts';
import { layDemoCity } from '../demo/lay-demo-city.ts';
import { type House, openHouse } from '../house.ts';
import { runHouse } from '../run-house.ts';
import { say } from './say.ts';

const printSetUpLink = async (house: House): Promise<void> => {
  const link = await perform(house.site, systemActor('启动'), createSetUpLink);
  if (!link.ok) return;
  say('');
  say('还没有管理员。请在 24 小时内用浏览器打开下面的一次性链接完成设置：');
  say(`  ${publicUrlOf(house.config)}/console/setup?token=${link.value.token}`);
};

const printAddresses = (house: House): void => {
  const base = publicUrlOf(house.config);
  say('');
  say(`  工友页面  ${base}/`);
  say(`  工作台    ${base}/console`);
  say(`  接口文档  ${base}/api/docs`);
};

/** `yijia start`: a real installation; prints a one-time set-up link while nobody is there. */
export const startCommand = (): Command =>
  new Command('start').description('启动正式安装').action(async () => {
    const config = readConfig(process.env);
    const house = await openHouse({ config, demo: false, strict: false });
    await runHouse(house, async () => {
      say(`驿家已启动（${house.stations.cityName}，${house.database.engine}）。按 Ctrl+C 停止。`);
      printAddresses(house);
      await printSetUpLink(house);
    });
  });

const LOOPBACK = '127.0.0.1';

/** `yijia demo`: the invented city of Jiaxing, on loopback only, in its own data directory. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description('启动演示：嘉兴市 1,237 个虚构驿站，只在本机可访问')
    .action(async () => {
      const own = {
        DATA_DIR: process.env.DATA_DIR ?? '.data/demo',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      };
      const config = {
        ...readConfig({ ...process.env, ...own, PUBLIC_URL: '' }),
        host: LOOPBACK,
        cityId: 330_400,
      };
      say('正在准备演示城市，第一次约需十几秒……');
      const house = await openHouse({ config, demo: true, strict: true, prepare: layDemoCity });
      await layDemoCases(house);
      await runHouse(house, async () => {
        say(`演示已就绪：嘉兴市，${house.stations.register.size} 个虚构驿站。按 Ctrl+C 停止。`);
        printAddresses(house);
        say('');
        say('  演示账号（只在演示中存在）：');
        for (const account of demoAccounts) {
          say(`    ${account.sign_in_name.padEnd(10)} ${account.password}  ${account.role_label}`);
        }
      });
    });

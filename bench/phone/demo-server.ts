import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '#app/config.ts';
import { layDemoCity } from '#app/demo/lay-demo-city.ts';
import { openHouse } from '#app/house.ts';
import { buildServer } from '#app/serve.ts';
import { buildSpa } from './build-spa.ts';
import { addSpa } from './spa-routes.ts';

/** The house with the demo city and both pages, listening. */
export interface DemoServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A Tuesday morning, so that twenty doors near the middle of the city are open. */
const MORNING = Temporal.Instant.from('2026-11-24T10:30:00+08:00');

/** Opens the real house on a throw-away folder and serves it, with the single-page build beside it. */
export const openDemoServer = async (port: number): Promise<DemoServer> => {
  // Does nothing when the scripts in dist are those of these sources.
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  const files = await buildSpa();
  const dataDir = mkdtempSync(join(tmpdir(), 'yijia-bench-phone-'));
  const environment = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' };
  const config = { ...readConfig(environment), databaseUrl: null };
  const ahead = MORNING.epochMilliseconds - Date.now();
  const clock = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead);
  const house = await openHouse({
    config,
    demo: true,
    strict: false,
    clock,
    prepare: layDemoCity,
  });
  const app = await buildServer(house);
  addSpa(app, files);
  await app.listen({ host: '127.0.0.1', port });
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

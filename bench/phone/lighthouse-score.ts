import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const LIGHTHOUSE = 'lighthouse@12.8.2';

/** 400 ms, 400 kbit/s, a sixth of the processor, truly slowed down: at Lighthouse's own settings every page scores 99. */
const settings = [
  '--only-categories=performance',
  '--form-factor=mobile',
  '--throttling-method=devtools',
  '--throttling.requestLatencyMs=400',
  '--throttling.downloadThroughputKbps=400',
  '--throttling.uploadThroughputKbps=400',
  '--throttling.cpuSlowdownMultiplier=6',
];

interface Report {
  readonly categories: { readonly performance: { readonly score: number | null } };
}

/** Lighthouse's mark for speed, 0 to 100, given in a Chromium that listens on the port. Lighthouse is heavy and needed
 *  here alone, so npx fetches it; without a network there is no mark, and the table says so: null. */
export const lighthouseScore = async (url: string, port: number): Promise<number | null> => {
  const words = ['--yes', LIGHTHOUSE, url, `--port=${port}`, '--output=json', '--quiet'];
  try {
    const { stdout } = await run('npx', [...words, ...settings], { maxBuffer: 64 * 2 ** 20 });
    const { score } = (JSON.parse(stdout) as Report).categories.performance;
    return score === null ? null : Math.round(score * 100);
  } catch (error) {
    console.error('no Lighthouse mark:', error instanceof Error ? error.message : error);
    return null;
  }
};

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What one round of load showed. */
export interface Round {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** Answers that were not 2xx, and broken connections. */
  readonly faults: number;
}

const CONNECTIONS = 32;

/** A script for wrk that asks these paths in turn and ends with one line of figures. */
export const writeWrkScript = (file: string, paths: readonly string[]): void => {
  const lines = paths.map((path) => `  "${path}",`).join('\n');
  writeFileSync(
    file,
    `local paths = {\n${lines}\n}
local asked, next = {}, 0
function init(args)
  for n, path in ipairs(paths) do asked[n] = wrk.format("GET", path) end
end
function request()
  next = next % #asked + 1
  return asked[next]
end
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("FIGURES %d %.2f %.3f %.3f %d\\n",
    summary.requests, summary.requests * 1e6 / summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
`,
  );
};

/** Loads a server with 32 connections from core 1. */
export const load = async (origin: string, script: string, seconds: number): Promise<Round> => {
  const args = ['-c', '1', 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, origin];
  const { stdout } = await run('taskset', args);
  const figures = /FIGURES (\d+) (\S+) (\S+) (\S+) (\d+)/.exec(stdout);
  if (!figures) throw new Error(`wrk said: ${stdout}`);
  const [, requests, perSecond, p50_ms, p99_ms, faults] = figures.map(Number);
  return {
    requests: requests ?? 0,
    perSecond: perSecond ?? 0,
    p50_ms: p50_ms ?? 0,
    p99_ms: p99_ms ?? 0,
    faults: faults ?? 0,
  };
};

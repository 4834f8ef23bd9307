import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server of the bench in a process of its own, on core 0. */
export interface ServerProcess {
  readonly origin: string;
  /** Resident memory now, in MB. */
  readonly rss: () => number;
  /** Processor time used so far, in microseconds; counted in hundredths of a second. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}

const script = fileURLToPath(new URL('server.ts', import.meta.url));

/** Starts `server.ts` in a role and waits until it listens. */
export const startServer = async (
  role: 'real' | 'bare',
  port: number,
  rest: readonly string[],
): Promise<ServerProcess> => {
  const profile = role === 'real' && process.env.BENCH_PROFILE;
  const node = [...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), '--import', 'tsx'];
  const args = ['-c', '0', process.execPath, ...node, script, role, String(port), ...rest];
  const child = spawn('taskset', args, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`the ${role} server did not start`))),
  ]);
  const { pid } = child;
  return {
    origin: `http://127.0.0.1:${port}`,
    rss: () => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    cpu: () => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10_000;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

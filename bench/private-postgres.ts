import { execFileSync } from 'node:child_process';

/** A server to measure against, and how to let it go. */
export interface BenchServer {
  readonly url: string;
  readonly stop: () => void;
}

/** The server of BENCH_DATABASE_URL, or a throw-away one of this bench's own (BENCH_DATABASE_PORT, 7210). */
export const benchServer = (): BenchServer => {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return { url: given, stop: () => undefined };

  const port = process.env.BENCH_DATABASE_PORT ?? '7210';
  const env = {
    ...process.env,
    TEST_POSTGRES_PORT: port,
    TEST_POSTGRES_DIR: `/tmp/yijia-bench-postgres-${port}`,
  };
  const run = (word: string): string =>
    execFileSync('sh', ['tools/test-postgres.sh', word], { env, encoding: 'utf8' }).trim();
  return { url: run('start'), stop: () => void run('stop') };
};

import { cpus, loadavg, totalmem } from 'node:os';

/** What a reader must know to compare figures. */
export const machineFacts = () => ({
  measuredAt: new Date().toISOString(),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load1: Number((loadavg()[0] ?? 0).toFixed(2)),
});

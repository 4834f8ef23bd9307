import type { WageSums } from './sums.ts';

/** What became of one worker's claim. */
export type WorkerResult = 'nothing_owed' | 'unpaid' | 'partly_paid' | 'paid' | 'overpaid';

/** Results in Chinese. */
export const workerResultNames = {
  nothing_owed: '无欠付',
  unpaid: '未付',
  partly_paid: '已付部分',
  paid: '已付清',
  overpaid: '付多了，请核对',
} as const satisfies Record<WorkerResult, string>;

/** A worker's result: by what was owed when the case began (`recoveredFen` came since then). */
export const resultOfWorker = (sums: WageSums, recoveredFen: number): WorkerResult => {
  if (sums.owedFen < 0) return 'overpaid';
  if (sums.owedFen > 0) return recoveredFen > 0 ? 'partly_paid' : 'unpaid';
  return recoveredFen > 0 ? 'paid' : 'nothing_owed';
};

import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { type HistoryLine, loadHistory } from '../ledger-people-store.ts';
import { type OpenRefusal, openLedger } from './open-ledger.ts';

/** The history of a ledger the actor may see; personal fields were never written into it. */
export const historyOf = async (
  work: Work,
  query: {
    readonly caseId: string;
    readonly lineId: string | null;
    readonly beforeVersion: number | null;
  },
): Promise<Result<readonly HistoryLine[], OpenRefusal>> => {
  const opened = await openLedger(work, query.caseId);
  return opened.ok ? done(await loadHistory(work.db, work.cityId, query)) : opened;
};

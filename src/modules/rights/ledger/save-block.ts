import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { loadPayments } from '../ledger-payment-store.ts';
import { type LedgerHead, loadLines, loadWorkers, updateHead } from '../ledger-store.ts';
import {
  type HistoryEntry,
  insertHistory,
  linkClaimants,
  putLines,
  putWorkers,
} from '../ledger-write-store.ts';
import {
  type AppliedBlock,
  applyBlock,
  type BlockRefusal,
  type Edited,
  type LedgerBlock,
} from '../rules/ledger/apply-block.ts';
import { amountOf, LARGEST_FEN } from '../rules/ledger/money.ts';
import type { StatedTotals } from '../rules/ledger/types.ts';
import { type LedgerHouse, lockLedger, type OpenRefusal } from './open-ledger.ts';

/** What is stated for the whole; absent = as it is. */
export interface TotalsEdit {
  readonly groupPaidFen?: number | null;
  readonly stated?: Partial<StatedTotals>;
}

/** Edits of one ledger, saved together. */
export interface BlockOrder extends LedgerBlock {
  readonly caseId: string;
  readonly totals: TotalsEdit;
}

export type SaveBlockRefusal =
  | OpenRefusal
  | BlockRefusal
  | { readonly code: 'amount-too-large'; readonly id: string };

/** The ledger after a block: its version, and the new versions of the rows. */
export interface SavedBlock {
  readonly version: number;
  readonly rows: readonly { readonly id: string; readonly version: number }[];
}

const act = (one: Edited<unknown>, what: string): string => {
  if (one.isNew) return `新增${what}`;
  return one.isRemoved ? `删去${what}` : `修改${what}`;
};

const historyOf = (applied: AppliedBlock): readonly HistoryEntry[] => [
  ...applied.workers.map((one) => ({
    ...{ act: act(one, '工人'), workerId: one.row.id, lineId: null, changes: one.changes },
  })),
  ...applied.lines.map((one) => ({
    ...{ act: act(one, '明细'), workerId: one.row.workerId, lineId: one.row.id },
    changes: one.changes,
  })),
];

const nextHead = (head: LedgerHead, totals: TotalsEdit): LedgerHead => ({
  version: head.version + 1,
  groupPaidFen: totals.groupPaidFen === undefined ? head.groupPaidFen : totals.groupPaidFen,
  stated: { ...head.stated, ...totals.stated },
});

const sameTotals = (one: LedgerHead, two: LedgerHead): boolean =>
  JSON.stringify([one.groupPaidFen, one.stated]) === JSON.stringify([two.groupPaidFen, two.stated]);

/** Saves edits of the grid: workers, lines and stated totals, all or nothing. */
export const saveBlock = async (
  work: Work,
  house: LedgerHouse,
  order: BlockOrder,
): Promise<Result<SavedBlock, SaveBlockRefusal>> => {
  const opened = await lockLedger(work, order.caseId);
  if (!opened.ok) return opened;
  const { head } = opened.value;
  const at = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const payments = await loadPayments(at, order.caseId);
  const applied = applyBlock(order, {
    workers: await loadWorkers(at, order.caseId, 'open'),
    lines: await loadLines(work.db, work.cityId, order.caseId),
    paidWorkerIds: new Set(payments.map((one) => one.workerId)),
  });
  if (!applied.ok) return applied;
  const { workers, lines } = applied.value;
  const large = lines.find(({ row }) => amountOf(row.quantity, row.price) > LARGEST_FEN);
  if (large) return refuse({ code: 'amount-too-large', id: large.row.id });
  const next = nextHead(head, order.totals);
  const isSame = workers.length + lines.length === 0 && sameTotals(head, next);
  if (!isSame) {
    const flat = <T>(edited: readonly Edited<T>[]) =>
      edited.map(({ row, isRemoved }) => ({ ...row, isRemoved }));
    await putWorkers(work, { caseId: order.caseId, sealer: house.sealer }, flat(workers));
    await linkClaimants(work, order.caseId);
    await putLines(work, order.caseId, flat(lines));
    const entries = historyOf(applied.value);
    await insertHistory(work, { caseId: order.caseId, version: next.version }, entries);
    await updateHead(work, order.caseId, next);
  }
  const version = isSame ? head.version : next.version;
  work.note(
    'rights.ledger-edited',
    { kind: 'case', id: order.caseId },
    { version, workers: workers.length, lines: lines.length },
  );
  const rows = [...workers, ...lines].map(({ row }) => ({ id: row.id, version: row.version }));
  return done({ version, rows });
};

import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { type KeptPayment, loadPayments } from '../ledger-payment-store.ts';
import { loadLines, loadWorkers } from '../ledger-store.ts';
import { type Difference, differences } from '../rules/ledger/differences.ts';
import type { KeptLine, KeptWorker } from '../rules/ledger/kept.ts';
import { type LedgerSums, ledgerSums } from '../rules/ledger/sums.ts';
import type { LedgerFigures } from '../rules/ledger/types.ts';
import {
  type LedgerHouse,
  type OpenedLedger,
  type OpenRefusal,
  openLedger,
} from './open-ledger.ts';

/** A ledger whole: its people, lines, payments, and all sums, reckoned now. */
export interface LedgerView extends OpenedLedger {
  readonly workers: readonly KeptWorker[];
  readonly lines: readonly KeptLine[];
  readonly payments: readonly KeptPayment[];
  readonly sums: LedgerSums;
  readonly differences: readonly Difference[];
}

/** What sums are made of, from what is kept. */
export const figuresOf = (
  { head }: Pick<OpenedLedger, 'head'>,
  kept: Pick<LedgerView, 'workers' | 'lines' | 'payments'>,
): LedgerFigures => ({
  workers: kept.workers.map(({ id, content }) => ({
    ...{ id, label: content.name },
    ...{ statedPaidFen: content.statedPaidFen, statedOwedFen: content.statedOwedFen },
  })),
  lines: kept.lines,
  payments: kept.payments,
  groupPaidFen: head.groupPaidFen,
  stated: head.stated,
});

/** Loads what hangs on an opened ledger. */
export const loadLedger = async (
  work: Work,
  house: LedgerHouse,
  opened: OpenedLedger,
): Promise<LedgerView> => {
  const at = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const kept = {
    workers: await loadWorkers(at, opened.case.id, opened.openness),
    lines: await loadLines(work.db, work.cityId, opened.case.id),
    payments: await loadPayments(at, opened.case.id),
  };
  const figures = figuresOf(opened, kept);
  return {
    ...opened,
    ...kept,
    sums: ledgerSums(figures),
    differences: differences(figures),
  };
};

/** The ledger of a case as the actor may see it. */
export const ledgerOf = async (
  work: Work,
  house: LedgerHouse,
  caseId: string,
): Promise<Result<LedgerView, OpenRefusal>> => {
  const opened = await openLedger(work, caseId);
  return opened.ok ? done(await loadLedger(work, house, opened.value)) : opened;
};

import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { loadLines, loadWorkers, updateHead } from '../ledger-store.ts';
import {
  type HistoryEntry,
  insertHistory,
  linkClaimants,
  putLines,
  putWorkers,
} from '../ledger-write-store.ts';
import { readRoster } from '../rules/ledger/import/read-roster.ts';
import type { RosterDraft } from '../rules/ledger/import/roster-draft.ts';
import type { KeptLine, KeptWorker } from '../rules/ledger/kept.ts';
import {
  changesSomething,
  type PlannedLine,
  type PlannedWorker,
  planRoster,
  type RosterPlan,
} from '../rules/ledger/plan-roster.ts';
import type { StatedTotals } from '../rules/ledger/types.ts';
import {
  type LedgerHouse,
  lockLedger,
  type OpenedLedger,
  type OpenRefusal,
  openLedger,
} from './open-ledger.ts';
import type { GivenRoster } from './roster-table.ts';

/** All workers of a list or none, or those without errors. */
export type ImportMode = 'all_or_nothing' | 'good_rows';

/** A list to be taken into a ledger. */
export interface RosterOrder extends GivenRoster {
  readonly caseId: string;
  readonly mode: ImportMode;
}

export type SaveRefusal =
  | OpenRefusal
  | { readonly code: 'no-name-column' }
  | { readonly code: 'has-errors'; readonly workers: number };

/** What a list is and what taking it did, or would do. */
export interface SavedRoster {
  readonly draft: RosterDraft;
  readonly plan: RosterPlan;
  readonly version: number;
}

interface Prepared extends SavedRoster {
  readonly opened: OpenedLedger;
  readonly workers: readonly KeptWorker[];
  readonly lines: readonly KeptLine[];
}

const prepare = async (
  work: Work,
  house: LedgerHouse,
  { opened, order }: { readonly opened: OpenedLedger; readonly order: Omit<RosterOrder, 'mode'> },
): Promise<Result<Prepared, SaveRefusal>> => {
  if (order.mapping.fields.name === undefined) return refuse({ code: 'no-name-column' });
  const at = { db: work.db, cityId: work.cityId, sealer: house.sealer };
  const workers = await loadWorkers(at, order.caseId, 'open');
  const lines = await loadLines(work.db, work.cityId, order.caseId);
  const draft = readRoster(order.table, order.mapping, work.today.toString());
  const plan = planRoster(draft, { workers, lines });
  return done({
    opened,
    workers,
    lines,
    draft,
    plan,
    version: opened.head.version,
  });
};

const lastOrdinal = (rows: readonly { readonly ordinal: number }[]): number =>
  rows.reduce((most, row) => Math.max(most, row.ordinal), 0);

const newLine = (workerId: string, { claim }: PlannedLine, ordinal: number): KeptLine => ({
  ...{ id: newId(), workerId, ordinal, version: 1, ...claim },
  ...{ confirmedQuantity: null, agreedPrice: null, state: 'open' as const, evidenceId: null },
  ...{ answeredBy: null, answeredOn: null, answerNote: null },
});

/** A changed claim voids what was agreed on the old one; what the other side said of quantity and price stays. */
const changedLine = (before: KeptLine, { claim }: PlannedLine): KeptLine => ({
  ...before,
  ...claim,
  state: 'open',
  version: before.version + 1,
});

interface Writing {
  readonly workers: KeptWorker[];
  readonly lines: KeptLine[];
  readonly history: HistoryEntry[];
  nextWorker: number;
  nextLine: number;
}

const writeLines = (writing: Writing, workerId: string, planned: PlannedWorker): void => {
  for (const one of planned.lines) {
    if (one.before && one.changes.length === 0) continue;
    const line = one.before
      ? changedLine(one.before, one)
      : newLine(workerId, one, writing.nextLine++);
    writing.lines.push(line);
    if (one.before)
      writing.history.push({
        act: '导入改动明细',
        workerId,
        lineId: line.id,
        changes: one.changes,
      });
  }
};

const writeWorker = (writing: Writing, planned: PlannedWorker): void => {
  const { before, content, changes } = planned;
  const worker: KeptWorker = before
    ? { ...before, content, version: before.version + 1 }
    : { id: newId(), version: 1, ordinal: writing.nextWorker++, claimantId: null, content };
  if (!before || changes.length > 0) {
    writing.workers.push(worker);
    const act = before ? '导入改动' : '导入新增';
    writing.history.push({ act, workerId: worker.id, lineId: null, changes });
  }
  writeLines(writing, worker.id, planned);
};

const laterTotals = (before: StatedTotals, listed: StatedTotals): StatedTotals => ({
  workers: before.workers,
  claimedFen: listed.claimedFen ?? before.claimedFen,
  paidFen: listed.paidFen ?? before.paidFen,
  owedFen: listed.owedFen ?? before.owedFen,
});

const writePlan = async (
  work: Work,
  house: LedgerHouse,
  { opened, plan, draft, workers, lines }: Prepared,
): Promise<number> => {
  const { head, case: found } = opened;
  const stated = laterTotals(head.stated, draft.stated);
  const isSame = JSON.stringify(stated) === JSON.stringify(head.stated);
  if (isSame && !plan.workers.some(changesSomething)) return head.version;
  const writing: Writing = {
    ...{ workers: [], lines: [], history: [] },
    ...{ nextWorker: lastOrdinal(workers) + 1, nextLine: lastOrdinal(lines) + 1 },
  };
  for (const planned of plan.workers) writeWorker(writing, planned);
  const version = head.version + 1;
  await putWorkers(work, { caseId: found.id, sealer: house.sealer }, writing.workers);
  await linkClaimants(work, found.id);
  await putLines(work, found.id, writing.lines);
  await insertHistory(work, { caseId: found.id, version }, writing.history);
  await updateHead(work, found.id, { ...head, version, stated });
  return version;
};

/** Reads a list and says what taking it would do; writes nothing. */
export const tryRoster = async (
  work: Work,
  house: LedgerHouse,
  order: Omit<RosterOrder, 'mode'>,
): Promise<Result<SavedRoster, SaveRefusal>> => {
  const opened = await openLedger(work, order.caseId);
  if (!opened.ok) return opened;
  const { whyNotEdit } = opened.value;
  return whyNotEdit ? refuse(whyNotEdit) : prepare(work, house, { opened: opened.value, order });
};

/** Takes a list into the ledger of a case, from a file or pasted. The same list again changes nothing; a list never
 *  removes anybody. */
export const saveRoster = async (
  work: Work,
  house: LedgerHouse,
  order: RosterOrder,
): Promise<Result<SavedRoster, SaveRefusal>> => {
  const opened = await lockLedger(work, order.caseId);
  if (!opened.ok) return opened;
  const prepared = await prepare(work, house, { opened: opened.value, order });
  if (!prepared.ok) return prepared;
  const { plan, draft } = prepared.value;
  if (order.mode === 'all_or_nothing' && plan.skipped > 0)
    return refuse({ code: 'has-errors', workers: plan.skipped });
  const version = await writePlan(work, house, prepared.value);
  const { created, changed, unchanged, skipped } = plan;
  work.note(
    'rights.ledger-imported',
    { kind: 'case', id: order.caseId },
    { version, created, changed, unchanged, skipped },
  );
  return done({ draft, plan, version });
};

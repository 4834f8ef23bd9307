import { done, type Result, refuse } from '#lib/result.ts';
import { claimChanges, type FieldChange, workerChanges } from './compare-content.ts';
import { type KeptLine, type KeptWorker, namedWorker, type WorkerContent } from './kept.ts';
import type { ClaimedLine } from './types.ts';

/** A change of one worker; version 0 = a new one under an id its maker chose. */
export interface WorkerEdit {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
  readonly changes: Partial<WorkerContent>;
}

/** A change of one line; version 0 = a new one. */
export interface LineEdit {
  readonly id: string;
  readonly version: number;
  readonly isRemoved: boolean;
  /** Whose line; null = the group's. Only read of a new line. */
  readonly workerId: string | null;
  readonly changes: Partial<ClaimedLine>;
}

/** Edits that are saved together or not at all. */
export interface LedgerBlock {
  readonly workers: readonly WorkerEdit[];
  readonly lines: readonly LineEdit[];
}

/** One row as it comes out of a block. */
export interface Edited<T> {
  readonly row: T;
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  readonly changes: readonly FieldChange[];
}

export interface AppliedBlock {
  readonly workers: readonly Edited<KeptWorker>[];
  readonly lines: readonly Edited<KeptLine>[];
}

export type BlockRefusal =
  /** Somebody changed these rows meanwhile; `current` 0 = gone. */
  | {
      readonly code: 'rows-changed';
      readonly rows: readonly { readonly id: string; readonly current: number }[];
    }
  | { readonly code: 'no-such-worker' | 'has-payments'; readonly id: string };

/** What a block is applied to. */
export interface BlockGround {
  readonly workers: readonly KeptWorker[];
  readonly lines: readonly KeptLine[];
  readonly paidWorkerIds: ReadonlySet<string>;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const lastOrdinal = (rows: readonly { readonly ordinal: number }[]): number =>
  rows.reduce((most, row) => Math.max(most, row.ordinal), 0);

const emptyClaim: ClaimedLine = { kind: 'work', item: '工资', unit: '项', quantity: 0, price: 0 };

const newLine = (edit: LineEdit, ordinal: number): KeptLine => ({
  ...{ id: edit.id, workerId: edit.workerId, ordinal, version: 1, ...emptyClaim, ...edit.changes },
  ...{ confirmedQuantity: null, agreedPrice: null, state: 'open', evidenceId: null },
  ...{ answeredBy: null, answeredOn: null, answerNote: null },
});

const editWorkers = (block: LedgerBlock, ground: BlockGround): readonly Edited<KeptWorker>[] => {
  const kept = byId(ground.workers);
  let ordinal = lastOrdinal(ground.workers);
  return block.workers.flatMap((edit): Edited<KeptWorker>[] => {
    const before = kept.get(edit.id);
    if (!before) {
      ordinal += 1;
      const content = { ...namedWorker(''), ...edit.changes };
      const row = { id: edit.id, version: 1, ordinal, claimantId: null, content };
      return [{ row, isNew: true, isRemoved: false, changes: [] }];
    }
    const content = { ...before.content, ...edit.changes };
    const changes = workerChanges(before.content, content);
    if (changes.length === 0 && !edit.isRemoved) return [];
    const row = { ...before, content, version: before.version + 1 };
    return [{ row, isNew: false, isRemoved: edit.isRemoved, changes }];
  });
};

/** A changed claim voids what was agreed on the old one; what the other side said stays on record. */
const editLines = (block: LedgerBlock, ground: BlockGround): readonly Edited<KeptLine>[] => {
  const kept = byId(ground.lines);
  let ordinal = lastOrdinal(ground.lines);
  return block.lines.flatMap((edit): Edited<KeptLine>[] => {
    const before = kept.get(edit.id);
    if (!before) {
      ordinal += 1;
      return [{ row: newLine(edit, ordinal), isNew: true, isRemoved: false, changes: [] }];
    }
    const claim = { ...before, ...edit.changes };
    const changes = claimChanges(before, claim);
    if (changes.length === 0 && !edit.isRemoved) return [];
    const state = changes.length > 0 ? 'open' : before.state;
    const row: KeptLine = { ...claim, state, version: before.version + 1 };
    return [{ row, isNew: false, isRemoved: edit.isRemoved, changes }];
  });
};

/** The lines of a removed worker go with him. */
const orphaned = (
  workers: readonly Edited<KeptWorker>[],
  lines: readonly Edited<KeptLine>[],
  ground: BlockGround,
): readonly Edited<KeptLine>[] => {
  const gone = new Set(workers.filter((one) => one.isRemoved).map((one) => one.row.id));
  const edited = new Set(lines.map((one) => one.row.id));
  return ground.lines
    .filter((line) => line.workerId !== null && gone.has(line.workerId) && !edited.has(line.id))
    .map((line) => ({
      row: { ...line, version: line.version + 1 },
      ...{ isNew: false, isRemoved: true, changes: [] },
    }));
};

const stale = (
  edits: readonly { readonly id: string; readonly version: number }[],
  kept: ReadonlyMap<string, { readonly version: number }>,
): { readonly id: string; readonly current: number }[] =>
  edits
    .map(({ id, version }) => ({ id, version, current: kept.get(id)?.version ?? 0 }))
    // a new row that is there already came with an answer that got lost: it is compared, not refused
    .filter(({ version, current }) => version !== current && !(version === 0 && current === 1))
    .map(({ id, current }) => ({ id, current }));

const whyNot = (block: LedgerBlock, ground: BlockGround): BlockRefusal | null => {
  const workers = byId(ground.workers);
  const rows = [...stale(block.workers, workers), ...stale(block.lines, byId(ground.lines))];
  if (rows.length > 0) return { code: 'rows-changed', rows };
  const paid = block.workers.find((one) => one.isRemoved && ground.paidWorkerIds.has(one.id));
  if (paid) return { code: 'has-payments', id: paid.id };
  const added = new Set(block.workers.filter((one) => !one.isRemoved).map((one) => one.id));
  const homeless = block.lines.find(
    ({ version, workerId }) =>
      version === 0 && workerId !== null && !workers.has(workerId) && !added.has(workerId),
  );
  return homeless ? { code: 'no-such-worker', id: homeless.id } : null;
};

/** Applies a block of edits: all rows or none. A row somebody else changed meanwhile refuses the block and says which;
 *  the same block again changes nothing. */
export const applyBlock = (
  block: LedgerBlock,
  ground: BlockGround,
): Result<AppliedBlock, BlockRefusal> => {
  const refusal = whyNot(block, ground);
  if (refusal) return refuse(refusal);
  const workers = editWorkers(block, ground);
  const lines = editLines(block, ground);
  return done({ workers, lines: [...lines, ...orphaned(workers, lines, ground)] });
};

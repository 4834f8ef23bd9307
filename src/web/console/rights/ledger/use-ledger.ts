import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { newId } from '#lib/id.ts';
import type { LedgerSchema } from '#modules/rights/contract/ledger.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { readLedger, saveLedgerBlock } from '../../api/rights-ledger.ts';
import { blocksOf, type CellFault, faultsOf } from './blocks.ts';
import {
  blankRow,
  type GridColumn,
  type GridRow,
  nothingUnsaved,
  pasted,
  rowsOf,
  typed,
  type Unsaved,
} from './grid.ts';
import { keepUnsaved, readUnsaved } from './unsaved-store.ts';

/** One page of a ledger, and what is reading it. */
export const useLedgerPage = (caseId: string, page: number) =>
  useQuery({
    queryKey: ['rights-ledger', caseId, page],
    queryFn: () => readLedger(caseId, page),
    placeholderData: (before) => before,
  });

/** The unsaved edits without those of rows that were saved. */
const without = (unsaved: Unsaved, keys: readonly string[]): Unsaved => {
  const gone = new Set(keys);
  return {
    edits: Object.fromEntries(Object.entries(unsaved.edits).filter(([key]) => !gone.has(key))),
    added: unsaved.added.filter((row) => !gone.has(row.key)),
  };
};

export interface LedgerForm {
  readonly rows: readonly GridRow[];
  readonly unsaved: Unsaved;
  readonly faults: readonly CellFault[];
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly type: (row: GridRow, cell: { column: GridColumn; text: string }) => void;
  readonly paste: (at: { row: number; column: GridColumn; text: string }) => void;
  readonly add: () => void;
  readonly drop: () => void;
  readonly save: () => void;
}

/** The typed roster of a case: unsaved changes stay in this tab until they are saved, block after block, or dropped. */
export const useLedger = (caseId: string, ledger: LedgerSchema): LedgerForm => {
  const client = useQueryClient();
  const [unsaved, setUnsaved] = useState(() => readUnsaved(caseId));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kept = useMemo(() => rowsOf(ledger, newId), [ledger]);
  const rows = useMemo(() => [...kept, ...unsaved.added], [kept, unsaved.added]);
  const faults = useMemo(() => faultsOf(rows, unsaved.edits), [rows, unsaved.edits]);

  useEffect(() => keepUnsaved(caseId, unsaved), [caseId, unsaved]);

  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      for (const { keys, body } of blocksOf(rows, unsaved.edits)) {
        await saveLedgerBlock(caseId, body, newId());
        setUnsaved((now) => without(now, keys));
      }
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      await client.invalidateQueries({ queryKey: ['rights-ledger', caseId] });
      setBusy(false);
    }
  };

  return {
    ...{ rows, unsaved, faults, busy, problem },
    type: (row, cell) => setUnsaved((now) => ({ ...now, edits: typed(now.edits, row, cell) })),
    paste: (at) => setUnsaved((now) => pasted(now, rows, { ...at, newId })),
    add: () => setUnsaved((now) => ({ ...now, added: [...now.added, blankRow(newId)] })),
    drop: () => setUnsaved(nothingUnsaved),
    save: () => {
      if (!busy && faults.length === 0) void send();
    },
  };
};

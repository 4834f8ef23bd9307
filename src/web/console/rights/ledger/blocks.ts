import type { BlockBody } from '#modules/rights/contract/ledger-orders.ts';
import { type Decimal, decimalText } from '#modules/rights/rules/ledger/decimal.ts';
import { readDecimal, readFen } from '#modules/rights/rules/ledger/import/read-number.ts';
import { amountOf } from '#modules/rights/rules/ledger/money.ts';
import { type Cells, cellOf, type Edits, type GridColumn, type GridRow } from './grid.ts';

/** A cell that cannot be saved as it is, with one Chinese sentence. */
export interface CellFault {
  readonly rowKey: string;
  readonly column: GridColumn;
  readonly message: string;
}

/** Rows saved at once; a failed block leaves those before it saved and those after it typed. */
const ROWS_A_BLOCK = 200;

const decimalIn = (text: string): Decimal | null => {
  const reading = readDecimal(text);
  if (reading.kind === 'blank') return 0;
  return reading.kind === 'value' ? reading.value : null;
};

const fenIn = (text: string): number | null => {
  const reading = readFen(text);
  if (reading.kind === 'blank') return 0;
  return reading.kind === 'value' ? reading.value : null;
};

/** What a row comes to in fen as typed; null while a number cannot be read. */
export const rowAmount = (row: GridRow, edits: Edits): number | null => {
  const quantity = decimalIn(cellOf(row, 'quantity', edits));
  const price = decimalIn(cellOf(row, 'price', edits));
  return quantity === null || price === null ? null : amountOf(quantity, price);
};

/** How far the typed rows move the whole from what is saved, in fen. */
export const movedBy = (
  rows: readonly GridRow[],
  edits: Edits,
): { readonly claimedFen: number; readonly paidFen: number } => {
  let [claimedFen, paidFen] = [0, 0];
  for (const row of rows) {
    if (!edits[row.key]) continue;
    claimedFen += (rowAmount(row, edits) ?? 0) - (rowAmount(row, {}) ?? 0);
    if (row.isFirst)
      paidFen += (fenIn(cellOf(row, 'paid', edits)) ?? 0) - (fenIn(row.saved.paid) ?? 0);
  }
  return { claimedFen, paidFen };
};

const numberFaults = (row: GridRow, edit: Partial<Cells>): readonly CellFault[] =>
  (['paid', 'quantity', 'price'] as const).flatMap((column) => {
    const text = edit[column];
    if (text === undefined) return [];
    const value = column === 'paid' ? fenIn(text) : decimalIn(text);
    return value === null
      ? [{ rowKey: row.key, column, message: '看不懂这个数，请只写数字。' }]
      : [];
  });

/** Every cell that cannot be saved. */
export const faultsOf = (rows: readonly GridRow[], edits: Edits): readonly CellFault[] =>
  rows.flatMap((row) => {
    const edit = edits[row.key];
    if (!edit) return [];
    const isNameless = row.isFirst && cellOf(row, 'name', edits).trim() === '';
    const nameless = { rowKey: row.key, column: 'name', message: '请填写姓名。' } as const;
    return [...(isNameless ? [nameless] : []), ...numberFaults(row, edit)];
  });

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const workerEdit = (row: GridRow, edit: Partial<Cells>): BlockBody['workers'] => {
  if (!row.isFirst) return [];
  const changes = {
    ...(edit.name === undefined ? {} : { name: edit.name.trim() }),
    ...(edit.idNumber === undefined ? {} : { id_number: orNull(edit.idNumber) }),
    ...(edit.phone === undefined ? {} : { phone: orNull(edit.phone) }),
    ...(edit.team === undefined ? {} : { team: orNull(edit.team) }),
    ...(edit.paid === undefined ? {} : { stated_paid_fen: fenIn(edit.paid) ?? 0 }),
  };
  if (Object.keys(changes).length === 0 && row.workerVersion > 0) return [];
  return [{ id: row.workerId, version: row.workerVersion, ...changes }];
};

const decimalEdit = (name: 'quantity' | 'price', text: string | undefined) => {
  const value = text === undefined ? null : decimalIn(text);
  return value === null ? {} : { [name]: decimalText(value) };
};

const wordEdit = (name: 'item' | 'unit', text: string | undefined) => {
  const word = orNull(text ?? '');
  return word === null ? {} : { [name]: word };
};

const lineEdit = (row: GridRow, edit: Partial<Cells>): BlockBody['lines'] => {
  const changes = {
    ...wordEdit('item', edit.item),
    ...wordEdit('unit', edit.unit),
    ...decimalEdit('quantity', edit.quantity),
    ...decimalEdit('price', edit.price),
  };
  if (Object.keys(changes).length === 0) return [];
  const isNew = row.lineVersion === 0;
  const fresh = isNew ? { worker_id: row.workerId, unit: orNull(row.saved.unit) ?? '工日' } : {};
  return [{ id: row.lineId, version: row.lineVersion, ...fresh, ...changes }];
};

/** A block of edits with the rows it saves. */
export interface RowBlock {
  readonly keys: readonly string[];
  readonly body: BlockBody;
}

/** The edits as blocks to be sent one after another; empty when nothing was typed. */
export const blocksOf = (rows: readonly GridRow[], edits: Edits): readonly RowBlock[] => {
  const edited = rows.filter((row) => edits[row.key] !== undefined);
  const count = Math.ceil(edited.length / ROWS_A_BLOCK);
  return Array.from({ length: count }, (_, n) => {
    const part = edited.slice(n * ROWS_A_BLOCK, (n + 1) * ROWS_A_BLOCK);
    return {
      keys: part.map((row) => row.key),
      body: {
        workers: part.flatMap((row) => workerEdit(row, edits[row.key] ?? {})),
        lines: part.flatMap((row) => lineEdit(row, edits[row.key] ?? {})),
      },
    };
  });
};

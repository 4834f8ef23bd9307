import type { LedgerSchema } from '#modules/rights/contract/ledger.ts';
import { yuan } from '#modules/rights/rules/ledger/money.ts';

/** Columns one may type in, in order; the first five are the person's, the rest the line's. */
export const gridColumns = [
  'name',
  'idNumber',
  'phone',
  'team',
  'paid',
  'item',
  'unit',
  'quantity',
  'price',
] as const;

export type GridColumn = (typeof gridColumns)[number];

/** Columns that belong to the person: they stand in the first row of a worker only. */
export const personColumns: ReadonlySet<GridColumn> = new Set([
  'name',
  'idNumber',
  'phone',
  'team',
  'paid',
]);

export type Cells = Readonly<Record<GridColumn, string>>;

/** One row of the grid: a line of a worker. */
export interface GridRow {
  readonly key: string;
  readonly workerId: string;
  /** 0 = not saved yet. */
  readonly workerVersion: number;
  readonly lineId: string;
  readonly lineVersion: number;
  /** The worker's first row, where the person's cells are. */
  readonly isFirst: boolean;
  readonly isDisputed: boolean;
  readonly saved: Cells;
}

/** What was typed and not saved: by row, by column. */
export type Edits = Readonly<Record<string, Partial<Cells>>>;

/** All that is unsaved of one ledger: edits, and rows that are new. */
export interface Unsaved {
  readonly edits: Edits;
  readonly added: readonly GridRow[];
}

export const nothingUnsaved: Unsaved = { edits: {}, added: [] };

const blank: Cells = {
  ...{ name: '', idNumber: '', phone: '', team: '', paid: '' },
  ...{ item: '', unit: '', quantity: '', price: '' },
};

type Worker = LedgerSchema['workers'][number];

const personCells = (worker: Worker) => ({
  name: worker.name,
  idNumber: worker.id_number ?? '',
  phone: worker.phone ?? '',
  team: worker.team ?? '',
  paid: yuan(worker.stated_paid_fen).replaceAll(',', ''),
});

/** The rows of one page of a ledger; deductions are not typed here. A worker without work has one row to type it in. */
export const rowsOf = (ledger: LedgerSchema, newId: () => string): readonly GridRow[] =>
  ledger.workers.flatMap((worker) => {
    const work = worker.lines.filter((line) => line.kind === 'work');
    const own = { workerId: worker.id, workerVersion: worker.version };
    if (work.length === 0) {
      const lineId = newId();
      const saved = { ...blank, ...personCells(worker) };
      return [
        ...[{ ...own, key: worker.id, lineId, lineVersion: 0, isFirst: true, saved }].map(
          (row) => ({
            ...row,
            isDisputed: false,
          }),
        ),
      ];
    }
    return work.map((line, index) => ({
      ...own,
      key: index === 0 ? worker.id : line.id,
      lineId: line.id,
      lineVersion: line.version,
      isFirst: index === 0,
      isDisputed: line.state === 'disputed',
      saved: {
        ...blank,
        ...(index === 0 ? personCells(worker) : {}),
        ...{ item: line.item, unit: line.unit, quantity: line.quantity, price: line.price },
      },
    }));
  });

/** A row for a worker nobody typed yet. */
export const blankRow = (newId: () => string): GridRow => {
  const workerId = newId();
  return {
    ...{ key: workerId, workerId, workerVersion: 0, lineId: newId(), lineVersion: 0 },
    ...{ isFirst: true, isDisputed: false, saved: { ...blank, unit: '工日' } },
  };
};

/** What a cell shows: what was typed, else what is saved. */
export const cellOf = (row: GridRow, column: GridColumn, edits: Edits): string =>
  edits[row.key]?.[column] ?? row.saved[column];

/** The edits with one cell typed; typing what is saved is no edit. */
export const typed = (
  edits: Edits,
  row: GridRow,
  cell: { readonly column: GridColumn; readonly text: string },
): Edits => {
  const { [cell.column]: _, ...others } = edits[row.key] ?? {};
  const own =
    cell.text === row.saved[cell.column] ? others : { ...others, [cell.column]: cell.text };
  const { [row.key]: __, ...rest } = edits;
  return Object.keys(own).length === 0 ? rest : { ...rest, [row.key]: own };
};

/** Cells of a text copied from a spreadsheet; quoted cells may hold line breaks, which become spaces. */
export const pastedCells = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/"((?:[^"]|"")*)"/g, (_, inner: string) =>
      inner.replaceAll('""', '"').replace(/[\r\n\t]+/g, ' '),
    )
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));

const mayType = (row: GridRow, column: GridColumn): boolean =>
  row.isFirst || !personColumns.has(column);

/** What is unsaved after a block of cells was pasted with its corner at a cell; rows beyond the last are added. */
export const pasted = (
  unsaved: Unsaved,
  rows: readonly GridRow[],
  paste: {
    readonly row: number;
    readonly column: GridColumn;
    readonly text: string;
    readonly newId: () => string;
  },
): Unsaved => {
  const first = gridColumns.indexOf(paste.column);
  const added = [...unsaved.added];
  let { edits } = unsaved;
  pastedCells(paste.text).forEach((cells, index) => {
    let row = rows[paste.row + index];
    if (!row) {
      row = blankRow(paste.newId);
      added.push(row);
    }
    for (const [offset, text] of cells.entries()) {
      const column = gridColumns[first + offset];
      if (column && mayType(row, column)) edits = typed(edits, row, { column, text });
    }
  });
  return { edits, added };
};

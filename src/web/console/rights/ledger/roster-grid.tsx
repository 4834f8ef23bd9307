import type { ClipboardEvent, KeyboardEvent } from 'react';
import { yuan } from '#modules/rights/rules/ledger/money.ts';
import { TableRegion } from '../../parts/table-region.tsx';
import { rowAmount } from './blocks.ts';
import { cellOf, type GridColumn, type GridRow, gridColumns, personColumns } from './grid.ts';
import { ledgerWords as w } from './ledger-words.ts';
import type { LedgerForm } from './use-ledger.ts';

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };

const cellId = (row: number, column: GridColumn): string => `ledger-${row}-${column}`;

/** Moves to the next row that has the column; a further line of a worker has no name to type. */
const move = (
  event: KeyboardEvent,
  rows: number,
  at: { row: number; column: GridColumn },
): void => {
  const step = event.key === 'Enter' && event.shiftKey ? -1 : moves[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  for (let row = at.row + step; row >= 0 && row < rows; row += step) {
    const cell = document.getElementById(cellId(row, at.column));
    if (!(cell instanceof HTMLInputElement)) continue;
    event.preventDefault();
    cell.focus();
    cell.select();
    return;
  }
};

interface CellProps {
  readonly form: LedgerForm;
  readonly row: GridRow;
  readonly index: number;
  readonly column: GridColumn;
  readonly readOnly: boolean;
}

const Cell = ({ form, row, index, column, readOnly }: CellProps) => {
  if (!row.isFirst && personColumns.has(column)) return <td aria-hidden="true" />;
  const fault = form.faults.find((one) => one.rowKey === row.key && one.column === column);
  const isTyped = form.unsaved.edits[row.key]?.[column] !== undefined;
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (readOnly || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    form.paste({ row: index, column, text });
  };
  return (
    <td className={isTyped ? 'cell-unsaved' : undefined}>
      <input
        id={cellId(index, column)}
        className="grid-input"
        aria-label={w.cell(w.columns[column], index + 1)}
        aria-invalid={fault !== undefined}
        title={fault?.message}
        autoComplete="off"
        readOnly={readOnly}
        value={cellOf(row, column, form.unsaved.edits)}
        onChange={(event) => form.type(row, { column, text: event.target.value })}
        onKeyDown={(event) => move(event, form.rows.length, { row: index, column })}
        onPaste={onPaste}
      />
    </td>
  );
};

const Amount = ({ form, row }: Pick<CellProps, 'form' | 'row'>) => {
  const amount = rowAmount(row, form.unsaved.edits);
  return (
    <td className="tabular">
      {amount === null ? '—' : yuan(amount)}
      {row.isDisputed ? <span className="mark"> {w.disputed}</span> : null}
    </td>
  );
};

/** The roster as a grid of cells: arrows and Enter move, a block from a spreadsheet is pasted over the cells. */
export const RosterGrid = (props: { readonly form: LedgerForm; readonly readOnly: boolean }) => (
  <TableRegion label={w.region}>
    <table className="plain-table ledger-grid">
      <thead>
        <tr>
          <th scope="col">{w.row}</th>
          {gridColumns.map((column) => (
            <th scope="col" key={column}>
              {w.columns[column]}
            </th>
          ))}
          <th scope="col">{w.amount}</th>
        </tr>
      </thead>
      <tbody>
        {props.form.rows.map((row, index) => (
          <tr key={row.key}>
            <th scope="row" className="tabular">
              {index + 1}
            </th>
            {gridColumns.map((column) => (
              <Cell key={column} {...props} {...{ row, index, column }} />
            ))}
            <Amount form={props.form} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  </TableRegion>
);

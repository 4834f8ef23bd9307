import { labelCell, textCell } from '#kernel/documents/rules/cells.ts';
import type { Block, DocumentBody, TableBlock } from '#kernel/documents/types.ts';
import { yuan } from '../rules/ledger/money.ts';
import { ownFigureNotes } from '../words/figure-words.ts';
import {
  MONTHLY_TITLE,
  type MonthlyCell,
  type MonthlyTable,
  monthlyTables,
  monthWords,
} from '../words/monthly-words.ts';
import type { MonthlyReport } from './monthly-report.ts';

const textOf = (cell: MonthlyCell): string => {
  if (cell === null) return '—';
  return typeof cell === 'object' ? yuan(cell.fen) : String(cell);
};

const isMoney = (rows: MonthlyTable['rows'], column: number): boolean =>
  rows.some((row) => typeof row[column] === 'object' && row[column] !== null);

// Names and sums need room, counts hardly any.
const widthOf = ({ head, rows }: MonthlyTable, column: number): number => {
  if (isMoney(rows, column)) return 5;
  return column === 0 && head.length > 2 && typeof rows[0]?.[0] === 'string' ? 4 : 2;
};

const tableOf = (table: MonthlyTable): TableBlock => ({
  kind: 'table',
  caption: table.title,
  widths: table.head.map((_, column) => widthOf(table, column)),
  headRows: 1,
  rows: [
    table.head.map((text) => labelCell(text)),
    ...table.rows.map((cells) =>
      cells.map((cell) =>
        textCell(textOf(cell), { align: typeof cell === 'string' ? 'left' : 'right' }),
      ),
    ),
  ],
});

// Ten columns are too many for an upright page: what the month brought, and beside it the year so far.
const YEAR_FROM = 7;

const uprightTables = (tables: readonly MonthlyTable[]): readonly MonthlyTable[] =>
  tables.flatMap((table) =>
    table.head.length <= YEAR_FROM
      ? [table]
      : [
          {
            title: table.title,
            head: table.head.slice(0, YEAR_FROM),
            rows: table.rows.map((row) => row.slice(0, YEAR_FROM)),
          },
          {
            title: `${table.title}：本年累计`,
            head: [...table.head.slice(0, 1), ...table.head.slice(YEAR_FROM)],
            rows: table.rows.map((row) => [...row.slice(0, 1), ...row.slice(YEAR_FROM)]),
          },
        ],
  );

const para = (text: string): Block => ({ kind: 'paragraph', text });

/** The monthly report as a form for the press. */
export const monthlyPage = (report: MonthlyReport): DocumentBody => {
  const until = report.isRunning ? `（本月未结束，截至${report.madeOn}）` : '';
  return {
    layout: 'form',
    mark: '',
    title: MONTHLY_TITLE,
    addressee: null,
    blocks: [
      para(`填报单位：${report.unit}`),
      para(`统计期间：${monthWords(report.month)}${until}　计量单位：件、人、元、天`),
      ...uprightTables(monthlyTables(report.lines, report.figures)).map(tableOf),
      para('统计口径：'),
      ...ownFigureNotes.map((note, index) => para(`${index + 1}. ${note}`)),
      para(`填报人：${report.madeBy}　填报日期：${report.madeOn}`),
      { kind: 'signing', places: ['单位负责人（签名）', '审核人（签名）'] },
    ],
    ...{ attachments: [], signatories: [], notes: null, copies: [], issuer: null },
  };
};

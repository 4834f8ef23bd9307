import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { SheetItem } from '../../rules/sheet.ts';
import type { Cell } from '../../types.ts';
import { fontNames, fontOf } from './fonts.ts';
import { twips } from './twips.ts';

type TableItem = Extract<SheetItem, { kind: 'table' }>;

const LINE_TWIPS = 360;
const SIDE_TWIPS = 100;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const wordsOf = (cell: Cell): readonly Paragraph[] =>
  cell.text.split('\n').map(
    (text) =>
      new Paragraph({
        style: '表格文字',
        alignment: alignments[cell.align],
        children: [new TextRun(cell.isLabel ? { text, font: fontOf(fontNames.h1) } : text)],
      }),
  );

const cellOf = (cell: Cell): TableCell =>
  new TableCell({
    children: wordsOf(cell),
    columnSpan: cell.across,
    rowSpan: cell.down,
    verticalAlign: cell.lines > 1 && !cell.isLabel ? VerticalAlign.TOP : VerticalAlign.CENTER,
  });

const rowOf = (row: readonly Cell[], isHead: boolean): TableRow =>
  new TableRow({
    children: row.map(cellOf),
    tableHeader: isHead,
    cantSplit: true,
    height: {
      value: LINE_TWIPS * Math.max(1, ...row.map((cell) => cell.lines)) + 2 * SIDE_TWIPS,
      rule: HeightRule.ATLEAST,
    },
  });

const widthsOf = (shares: readonly number[]): readonly number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * twips.textWidth));
};

/** A table over the width of the text, under its caption. */
export const tableOf = (item: TableItem): readonly (Paragraph | Table)[] => {
  const table = new Table({
    rows: item.rows.map((row, place) => rowOf(row, place < item.headRows)),
    width: { size: twips.textWidth, type: WidthType.DXA },
    columnWidths: widthsOf(item.widths),
    layout: TableLayoutType.FIXED,
    margins: { left: SIDE_TWIPS, right: SIDE_TWIPS },
  });
  if (item.caption === null) return [table];
  const caption = new Paragraph({
    style: '表格标题',
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: [new TextRun(item.caption)],
  });
  return [caption, table];
};

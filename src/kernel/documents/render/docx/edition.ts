import {
  BorderStyle,
  type IBorderOptions,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Sheet } from '../../rules/sheet.ts';
import { twips } from './twips.ts';

/** A character of 14 pt. */
const SMALL = 280;
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** 0.35 mm and 0.25 mm in eighths of a point. */
const outer: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const inner: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

const copiesLine = (text: string): Paragraph =>
  new Paragraph({
    style: '版记',
    indent: { left: 4 * SMALL, right: SMALL, hanging: 3 * SMALL },
    children: [new TextRun(text)],
  });

const issuerLine = (sheet: Sheet): Paragraph =>
  new Paragraph({
    style: '版记',
    indent: { left: SMALL, right: SMALL },
    tabStops: [{ type: TabStopType.RIGHT, position: twips.textWidth - SMALL }],
    children: [new TextRun(`${sheet.issuer}\t${sheet.issuedOn}`)],
  });

const rowOf = (line: Paragraph, top: IBorderOptions, bottom: IBorderOptions): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ borders: { top, bottom, left: none, right: none }, children: [line] }),
    ],
  });

const atFoot = (rows: readonly TableRow[]): Table =>
  new Table({
    rows,
    width: { size: twips.textWidth, type: WidthType.DXA },
    columnWidths: [twips.textWidth],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
  });

/** 版记 at the foot of the last page, and the tiny line it hangs on. A letter's has neither rules nor issuing office. */
export const editionOf = (sheet: Sheet): readonly (Paragraph | Table)[] => {
  const isLetter = sheet.layout === 'letter';
  const lines = [
    ...(sheet.copies === null ? [] : [copiesLine(sheet.copies)]),
    ...(sheet.issuer === null || isLetter ? [] : [issuerLine(sheet)]),
  ];
  if (lines.length === 0) return [];
  const rule = (place: number): IBorderOptions => {
    if (isLetter) return none;
    return place === 0 || place === lines.length ? outer : inner;
  };
  const rows = lines.map((line, place) => rowOf(line, rule(place), rule(place + 1)));
  const hook = { line: 20, lineRule: LineRuleType.EXACT } as const;
  return [atFoot(rows), new Paragraph({ spacing: hook, children: [] })];
};

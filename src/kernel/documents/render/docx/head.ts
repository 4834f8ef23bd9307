import { AlignmentType, BorderStyle, type IBorderOptions, Paragraph, TextRun } from 'docx';
import { markSize, measures, pointsOf, twipsOf } from '../../rules/measures.ts';
import type { Sheet } from '../../rules/sheet.ts';
import { halfPoints, redHex, twips } from './twips.ts';

/** The red rule below a mark or number, 4 mm away. */
const redRule = (style: IBorderOptions['style'], size: number): { bottom: IBorderOptions } => ({
  bottom: { style, size, color: redHex, space: Math.round(pointsOf(measures.mark.rule_mm)) },
});

const markRun = (mark: string): TextRun =>
  new TextRun({ text: mark, size: halfPoints(markSize(mark)), bold: false });

/** How far the rule of a letter reaches beyond the text on each side. */
export const letterReach = {
  left: -twipsOf(
    measures.margin.left_mm - (measures.paper.width_mm - measures.letterRule.width_mm) / 2,
  ),
  right: -twipsOf(
    measures.margin.right_mm - (measures.paper.width_mm - measures.letterRule.width_mm) / 2,
  ),
} as const;

/** The mark of a letter with the double rule below it, thick over thin: it stands in the first page's header. */
export const letterMark = (mark: string): Paragraph =>
  new Paragraph({
    style: '发文机关标志',
    indent: letterReach,
    border: redRule(BorderStyle.THICK_THIN_SMALL_GAP, 24),
    children: [markRun(mark)],
  });

const officialHead = (sheet: Sheet): readonly Paragraph[] => [
  new Paragraph({
    style: '发文机关标志',
    spacing: { before: twipsOf(measures.mark.top_mm) },
    children: [markRun(sheet.mark)],
  }),
  new Paragraph({
    style: '发文字号',
    alignment: AlignmentType.CENTER,
    spacing: { before: 2 * twips.line },
    border: redRule(BorderStyle.SINGLE, 12),
    children: [new TextRun(sheet.number ?? '')],
  }),
];

const numberAtRight = (sheet: Sheet): readonly Paragraph[] =>
  sheet.number === null
    ? []
    : [
        new Paragraph({
          style: '发文字号',
          alignment: AlignmentType.RIGHT,
          children: [new TextRun(sheet.number)],
        }),
      ];

const title = (sheet: Sheet, before: number): Paragraph =>
  new Paragraph({
    heading: 'Title',
    spacing: { before, after: before === 0 ? Math.round(twips.line / 2) : twips.line },
    children: sheet.titleLines.map(
      (text, place) => new TextRun(place === 0 ? { text } : { text, break: 1 }),
    ),
  });

const addressee = (sheet: Sheet): readonly Paragraph[] =>
  sheet.addressee === null
    ? []
    : [new Paragraph({ style: '主送机关', children: [new TextRun(sheet.addressee)] })];

const formHead = (sheet: Sheet): readonly Paragraph[] => [
  ...(sheet.mark === ''
    ? []
    : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(sheet.mark)] })]),
  title(sheet, 0),
  ...numberAtRight(sheet),
];

/** Everything above the text of the first page. */
export const headOf = (sheet: Sheet): readonly Paragraph[] => {
  const apart = 2 * twips.line;
  if (sheet.layout === 'form') return [...formHead(sheet), ...addressee(sheet)];
  const above = sheet.layout === 'official' ? officialHead(sheet) : numberAtRight(sheet);
  return [...above, title(sheet, apart), ...addressee(sheet)];
};

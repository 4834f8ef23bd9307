import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { measures, twipsOf } from '../../rules/measures.ts';
import type { Sheet } from '../../rules/sheet.ts';
import { draftWordRun } from './draft-word.ts';
import { letterMark, letterReach } from './head.ts';
import { redHex, twips } from './twips.ts';

/** A character of 14 pt. */
const SMALL = 280;

/** The number is 14 pt high and begins 7 mm below the text. */
const numberFromBottom = twipsOf(measures.margin.bottom_mm - measures.pageNumber.below_mm) - SMALL;
const letterRuleFromBottom = twipsOf(measures.letterRule.fromBottom_mm);

const pageNumber = (side: 'left' | 'right', lifted: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: '公文页码',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: SMALL },
        spacing: { line: SMALL, lineRule: LineRuleType.EXACT, after: lifted },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const letterFoot = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        indent: letterReach,
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        border: {
          bottom: {
            style: BorderStyle.THIN_THICK_SMALL_GAP,
            size: 24,
            color: redHex,
            space: 0,
          },
        },
        children: [],
      }),
    ],
  });

const header = (sheet: Sheet, mark: readonly Paragraph[]): Header => {
  const tiny = { line: 20, lineRule: LineRuleType.EXACT } as const;
  const across = sheet.draftWord === null ? [] : [draftWordRun(sheet.draftWord)];
  return new Header({ children: [new Paragraph({ spacing: tiny, children: across }), ...mark] });
};

/** Paper, margins, grid of lines, page numbers (odd right, even left), and what stands in a letter's first header. */
export const pageOf = (sheet: Sheet): Omit<ISectionOptions, 'children'> => {
  const isLetter = sheet.layout === 'letter';
  const fromBottom = isLetter ? letterRuleFromBottom : numberFromBottom;
  const lifted = numberFromBottom - fromBottom;
  const footers = {
    default: pageNumber('right', lifted),
    even: pageNumber('left', lifted),
  };
  const plain = header(sheet, []);
  const headers = { default: plain, even: header(sheet, []) };
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: twips.page,
        margin: {
          ...twips.margin,
          header: isLetter ? twipsOf(measures.mark.letterTop_mm) : 720,
          footer: fromBottom,
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: twips.line },
    },
    headers: isLetter ? { ...headers, first: header(sheet, [letterMark(sheet.mark)]) } : headers,
    footers: isLetter ? { ...footers, first: letterFoot() } : footers,
  };
};

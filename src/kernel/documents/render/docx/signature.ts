import {
  HorizontalPositionRelativeFrom,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { measures } from '../../rules/measures.ts';
import type { Sheet } from '../../rules/sheet.ts';
import { emptyLine } from './flow.ts';
import { charactersWide, twips } from './twips.ts';

const EMU_PER_TWIP = 635;
const EMU_PER_MM = 36_000;
const PIXELS_PER_MM = 96 / 25.4;
const GREY = '999999';

/** The place for a seal: dashed, empty, behind the text; its top lies half a line below the line it hangs on. */
const sealPlace = (middle: number, place: number): ShapeRun => {
  const side = Math.round(measures.seal_mm * PIXELS_PER_MM);
  const left = (twips.textWidth - charactersWide(middle)) * EMU_PER_TWIP;
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: side, height: side },
    line: { color: GREY, width: 0.75, dash: 'dash' },
    altText: {
      id: String(place + 1),
      name: '盖章处',
      title: '盖章处',
      description: '此处加盖印章',
    },
    textOptions: {
      verticalAlignment: 'top',
      margins: { top: 20, right: 20, bottom: 20, left: 20 },
    },
    children: [
      new Paragraph({
        style: '表格文字',
        alignment: 'center',
        children: [new TextRun({ text: '（盖章处）', color: GREY })],
      }),
    ],
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.COLUMN,
        offset: Math.round(left - (measures.seal_mm * EMU_PER_MM) / 2),
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: Math.round((twips.line / 2) * EMU_PER_TWIP),
      },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  });
};

/** How much of the seal reaches below the last line over it. */
const BELOW_SEAL = Math.round(twips.line * 0.6);

const lineEnding = (
  style: '署名' | '成文日期',
  line: { readonly text: string; readonly right: number },
): Paragraph =>
  new Paragraph({
    style,
    keepNext: style === '署名',
    indent: { right: charactersWide(line.right) },
    spacing: style === '署名' ? {} : { after: BELOW_SEAL },
    children: [new TextRun(line.text)],
  });

/** Names and day of the signing bodies, each over the place of its seal. */
export const signatureOf = (signature: Sheet['signature']): readonly Paragraph[] => {
  if (signature === null) return [];
  const { units, date, sealMiddle } = signature;
  return units.flatMap((unit, place) => {
    const isLast = place === units.length - 1;
    return [
      new Paragraph({ keepNext: true, children: [sealPlace(sealMiddle, place)] }),
      emptyLine(true),
      lineEnding('署名', unit),
      isLast
        ? lineEnding('成文日期', date)
        : new Paragraph({ keepNext: true, spacing: { after: BELOW_SEAL }, children: [] }),
    ];
  });
};

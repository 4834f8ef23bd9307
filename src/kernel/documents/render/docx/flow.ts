import { HeadingLevel, LeaderType, Paragraph, type Table, TabStopType, TextRun } from 'docx';
import type { LineStyle, Sheet, SheetItem } from '../../rules/sheet.ts';
import { fontNames, fontOf } from './fonts.ts';
import { tableOf } from './table.ts';
import { charactersWide, twips } from './twips.ts';

const headings = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
} as const;

/** One empty line. */
export const emptyLine = (keepNext = false): Paragraph => new Paragraph({ keepNext, children: [] });

const lineOf = (
  item: { readonly style: LineStyle; readonly head: string; readonly text: string },
  keepNext: boolean,
): Paragraph => {
  if (item.style === 'text') {
    return new Paragraph({ style: '公文正文', keepNext, children: [new TextRun(item.text)] });
  }
  const following = new TextRun({ text: item.text, font: fontOf(fontNames.text) });
  return new Paragraph({
    heading: headings[item.style],
    keepNext: item.text === '' || keepNext,
    children: [new TextRun(item.head), ...(item.text === '' ? [] : [following])],
  });
};

const signingLine = (place: string): Paragraph =>
  new Paragraph({
    tabStops: [
      { type: TabStopType.LEFT, position: charactersWide(18), leader: LeaderType.UNDERSCORE },
      { type: TabStopType.RIGHT, position: twips.textWidth },
    ],
    children: [new TextRun(`${place}：\t\t年　　月　　日`)],
  });

const partsOf = (item: SheetItem, keepNext: boolean): readonly (Paragraph | Table)[] => {
  switch (item.kind) {
    case 'line':
      return [lineOf(item, keepNext)];
    case 'signing':
      return item.places.map(signingLine);
    case 'table':
      return tableOf(item);
  }
};

const attachmentLine = (
  { label, text }: Sheet['attachments'][number],
  place: number,
): Paragraph => {
  // 附件： is three characters wide, the number one; what follows hangs under the first name.
  const under = label === '' ? 3 : 4;
  const word = place === 0 ? '附件：' : '';
  const hanging = charactersWide(place === 0 ? under : 1);
  return new Paragraph({
    style: '附件说明',
    keepNext: true,
    indent: { left: charactersWide(2 + under), hanging },
    children: [new TextRun(`${word}${label}${text}`)],
  });
};

/** The text of a document with its list of attachments. What stands right before a signature stays with it. */
export const flowOf = (sheet: Sheet): readonly (Paragraph | Table)[] => {
  const hasAttachments = sheet.attachments.length > 0;
  const holdsSignature = sheet.signature !== null && !hasAttachments;
  const last = sheet.items.length - 1;
  return [
    ...sheet.items.flatMap((item, place) => partsOf(item, holdsSignature && place === last)),
    ...(hasAttachments ? [emptyLine(true), ...sheet.attachments.map(attachmentLine)] : []),
  ];
};

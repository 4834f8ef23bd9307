import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { measures } from '../../rules/measures.ts';
import { fontNames, fontOf } from './fonts.ts';
import { rawStyles } from './raw-styles.ts';
import { charactersWide, halfPoints, redHex } from './twips.ts';

const { size } = measures;
const indented = { firstLine: charactersWide(2), firstLineChars: 200 } as const;

/** A style of our own by the name people look for; it follows the one it is based on in all it does not say. */
const own = (
  name: string,
  look: Pick<IParagraphStyleOptions, 'paragraph' | 'run'> = {},
  basedOn = 'Normal',
): IParagraphStyleOptions => ({ id: name, name, basedOn, quickFormat: true, ...look });

const heading = (level: number, font: string): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: '公文正文',
  quickFormat: true,
  paragraph: { indent: indented, outlineLevel: level - 1, keepNext: true },
  run: { font: fontOf(font), bold: false, color: '000000' },
});

const small = { size: halfPoints(size.small_pt), characterSpacing: 0 } as const;

/** Word shows `heading 1` and `Title` as 标题 1 and 标题; the others bear their Chinese names. */
const paragraphStyles: readonly IParagraphStyleOptions[] = [
  heading(1, fontNames.h1),
  heading(2, fontNames.h2),
  heading(3, fontNames.text),
  heading(4, fontNames.text),
  own('公文正文', { paragraph: { indent: indented, alignment: AlignmentType.BOTH } }),
  own('发文机关标志', {
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
    },
    run: { font: fontOf(fontNames.title), color: redHex, characterSpacing: 0 },
  }),
  own('发文字号'),
  own('主送机关'),
  own('附件说明'),
  own('署名', { paragraph: { alignment: AlignmentType.RIGHT, keepLines: true } }),
  own('成文日期', { paragraph: { alignment: AlignmentType.RIGHT, keepLines: true } }),
  own('附注', { paragraph: { indent: indented } }),
  own('版记', { run: small }),
  own('公文页码', { run: { ...small, font: fontOf(fontNames.pageNumber) } }),
  own('表格文字', {
    paragraph: { spacing: { line: 360, lineRule: LineRuleType.AT_LEAST } },
    run: { size: halfPoints(size.form_pt), characterSpacing: 0 },
  }),
  own('表格标题', { run: { font: fontOf(fontNames.h1) } }, '表格文字'),
];

/** The styles of an official document. */
export const documentStyles: IStylesOptions = {
  paragraphStyles,
  importedStyles: rawStyles(),
};

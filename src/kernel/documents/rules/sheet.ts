import type { Block, Cell, CitationBlock, DocumentBody, Imprint, Layout } from '../types.ts';
import { dayText } from './document-number.ts';
import { headingNumbers } from './heading-numbers.ts';
import { placeSignature, type SignaturePlace } from './signature-place.ts';
import { titleLines } from './title-lines.ts';

/** The looks of a paragraph. */
export type LineStyle = 'h1' | 'h2' | 'h3' | 'h4' | 'text';

/** One thing after another, down the page. */
export type SheetItem =
  | {
      readonly kind: 'line';
      readonly style: LineStyle;
      readonly head: string;
      readonly text: string;
    }
  | {
      readonly kind: 'table';
      readonly caption: string | null;
      readonly widths: readonly number[];
      readonly headRows: number;
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'signing'; readonly places: readonly string[] };

/** A document ready to be printed by any of the printers: every word and place is decided here, once. */
export interface Sheet {
  readonly layout: Layout;
  readonly mark: string;
  readonly number: string | null;
  readonly titleLines: readonly string[];
  readonly addressee: string | null;
  readonly items: readonly SheetItem[];
  readonly attachments: readonly { readonly label: string; readonly text: string }[];
  readonly signature: SignaturePlace | null;
  readonly notes: string | null;
  readonly copies: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly draftWord: string | null;
}

const NUMBER_TO_COME = '（编号待签发）';
const DAY_TO_COME = '　　　　年　　月　　日';

const citationText = (citation: CitationBlock, isDraft: boolean): string => {
  const source = `《${citation.law}》（${citation.version}）${citation.article}`;
  const quoted = citation.quoted === null ? '。' : `规定：“${citation.quoted}”`;
  const warning = isDraft && !citation.isVerified ? '【提示：条文尚未与原文核对】' : '';
  return `${source}${quoted}${warning}`;
};

const paragraphs = (text: string): SheetItem[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'line', style: 'text', head: '', text: line }));

const itemsOf = (body: DocumentBody, isDraft: boolean): readonly SheetItem[] => {
  const numbers = headingNumbers(body.blocks);
  const itemOf = (block: Block, place: number): readonly SheetItem[] => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphs(block.text);
      case 'citation':
        return paragraphs(citationText(block, isDraft));
      case 'heading': {
        const head = `${numbers[place] ?? ''}${block.text}`;
        return [{ kind: 'line', style: `h${block.level}`, head, text: block.body ?? '' }];
      }
      case 'table':
      case 'signing':
        return [block];
    }
  };
  return body.blocks.flatMap(itemOf);
};

const attachmentsOf = (names: readonly string[]): Sheet['attachments'] =>
  names.map((text, place) => ({
    label: names.length === 1 ? '' : `${place + 1}.`,
    text,
  }));

/** What stands on the paper, in order. A draft shows where number and day will come. */
export const sheetOf = (body: DocumentBody, imprint: Imprint): Sheet => {
  const isDraft = imprint.draftWord !== null;
  const day = imprint.signedOn === null ? null : dayText(imprint.signedOn);
  const isForm = body.layout === 'form';
  return {
    layout: body.layout,
    mark: body.mark,
    number: imprint.number ?? (isDraft && !isForm ? NUMBER_TO_COME : null),
    titleLines: titleLines(body.title),
    addressee: body.addressee === null ? null : `${body.addressee}：`,
    items: itemsOf(body, isDraft),
    attachments: attachmentsOf(body.attachments),
    signature:
      body.signatories.length === 0 ? null : placeSignature(body.signatories, day ?? DAY_TO_COME),
    notes: body.notes === null ? null : `（${body.notes}）`,
    copies: body.copies.length === 0 ? null : `抄送：${body.copies.join('，')}。`,
    issuer: body.issuer,
    issuedOn: body.issuer === null ? null : `${day ?? DAY_TO_COME}印发`,
    draftWord: imprint.draftWord,
  };
};

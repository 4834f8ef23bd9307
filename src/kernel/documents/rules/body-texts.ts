import type { Block, DocumentBody } from '../types.ts';

/** Where in a body a text stands; `place` counts from 1. */
export interface BodyPlace {
  readonly part:
    | 'mark'
    | 'title'
    | 'addressee'
    | 'block'
    | 'attachment'
    | 'signatory'
    | 'notes'
    | 'copy'
    | 'issuer';
  readonly place: number;
}

/** One text of a body, and where it stands. */
export interface BodyText extends BodyPlace {
  readonly text: string;
}

const textsOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'heading':
      return [block.text, block.body ?? ''];
    case 'citation':
      return [block.law, block.version, block.article, block.quoted ?? ''];
    case 'table':
      return [block.caption ?? '', ...block.rows.flatMap((row) => row.map((cell) => cell.text))];
    case 'signing':
      return block.places;
  }
};

/** Every text of a body in the order of reading, empty ones too. */
export const textsOf = (body: DocumentBody): readonly BodyText[] => {
  const many = (part: BodyPlace['part'], texts: readonly string[]): BodyText[] =>
    texts.map((text, index) => ({ part, place: index + 1, text }));
  return [
    ...many('mark', [body.mark]),
    ...many('title', [body.title]),
    ...many('addressee', [body.addressee ?? '']),
    ...body.blocks.flatMap((block, index) =>
      textsOfBlock(block).map((text) => ({ part: 'block' as const, place: index + 1, text })),
    ),
    ...many('attachment', body.attachments),
    ...many('signatory', body.signatories),
    ...many('notes', [body.notes ?? '']),
    ...many('copy', body.copies),
    ...many('issuer', [body.issuer ?? '']),
  ];
};

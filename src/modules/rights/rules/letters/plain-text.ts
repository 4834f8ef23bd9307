import { headingNumbers } from '#kernel/documents/rules/heading-numbers.ts';
import type { Block, DocumentBody } from '#kernel/documents/types.ts';

const blockText = (block: Block, number: string): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${number}${block.text}${block.body ?? ''}`;
    case 'citation':
      return `《${block.law}》（${block.version}）${block.article}${block.quoted ? `规定：“${block.quoted}”` : '。'}`;
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('｜')).join('\n');
    case 'signing':
      return block.places.join('　　');
  }
};

/** A paper as it would be read aloud: for previews in lists and for tests. Number and date come at signing. */
export const plainText = (body: DocumentBody): string => {
  const numbers = headingNumbers(body.blocks);
  return [
    body.title,
    ...(body.addressee ? [`${body.addressee}：`] : []),
    ...body.blocks.map((block, place) => blockText(block, numbers[place] ?? '')),
    ...body.attachments.map((name, place) => `附件${place + 1}：${name}`),
    ...body.signatories,
    ...(body.notes ? [`（${body.notes}）`] : []),
    ...(body.copies.length > 0 ? [`抄送：${body.copies.join('，')}。`] : []),
  ].join('\n');
};

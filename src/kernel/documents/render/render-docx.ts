import { Document, Packer, Paragraph, type Table, TextRun } from 'docx';
import { sheetOf } from '../rules/sheet.ts';
import type { DocumentBody, Imprint } from '../types.ts';
import { editionOf } from './docx/edition.ts';
import { flowOf } from './docx/flow.ts';
import { headOf } from './docx/head.ts';
import { ownParts, withoutHours } from './docx/package-parts.ts';
import { pageOf } from './docx/page.ts';
import { signatureOf } from './docx/signature.ts';
import { documentStyles } from './docx/styles.ts';

const notesOf = (notes: string | null): readonly Paragraph[] =>
  notes === null ? [] : [new Paragraph({ style: '附注', children: [new TextRun(notes)] })];

/** A Word file of a document in the layout of GB/T 9704-2012: real styles, standard fonts by name, no font embedded,
 *  no picture. The same body and imprint give the same bytes. */
export const renderDocx = async (body: DocumentBody, imprint: Imprint): Promise<Uint8Array> => {
  const sheet = sheetOf(body, imprint);
  const children: readonly (Paragraph | Table)[] = [
    ...headOf(sheet),
    ...flowOf(sheet),
    ...signatureOf(sheet.signature),
    ...notesOf(sheet.notes),
    ...editionOf(sheet),
  ];
  const document = new Document({
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...pageOf(sheet), children }],
  });
  const parts = ownParts({
    title: sheet.titleLines.join(''),
    author: body.signatories[0] ?? body.mark,
    madeAt: imprint.madeAt,
  });
  return withoutHours(await Packer.pack(document, 'uint8array', false, parts));
};

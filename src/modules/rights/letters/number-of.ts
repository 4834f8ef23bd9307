import { numberText } from '#kernel/documents/rules/document-number.ts';
import type { DocumentRecord } from '#kernel/documents/types.ts';

/** A document's number as printed; null before it is signed. */
export const numberOf = ({ number }: Pick<DocumentRecord, 'number'>): string | null =>
  number === null ? null : numberText(number);

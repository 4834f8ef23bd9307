import { markSize, measures } from '../rules/measures.ts';
import { sheetOf } from '../rules/sheet.ts';
import type { DocumentBody, Imprint } from '../types.ts';

/** A sheet with the measures of its paper, as the typesetter's template reads it. */
export const printedSheet = (body: DocumentBody, imprint: Imprint) => ({
  ...sheetOf(body, imprint),
  measures,
  markSize: markSize(body.mark),
  author: body.signatories[0] ?? body.mark,
});

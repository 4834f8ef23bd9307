import { hasHiddenSigns } from '#lib/text/narrow.ts';
import type { DocumentBody } from '../types.ts';
import { bodyFingerprint } from './body-fingerprint.ts';
import { type BodyPlace, type BodyText, textsOf } from './body-texts.ts';
import { fillsItsGrid } from './table-grid.ts';

/** What is wrong with a body, and where. */
export type BodyFault = BodyPlace &
  (
    | { readonly code: 'empty' }
    | { readonly code: 'placeholder'; readonly found: string }
    | { readonly code: 'hidden-signs' }
    | { readonly code: 'too-long'; readonly most: number }
    | { readonly code: 'too-many'; readonly most: number }
    | { readonly code: 'bad-table' }
    | { readonly code: 'untouched' }
  );

/** Limits of ours: far above any letter, far below what would hold up the press. */
export const bodyLimits = {
  mark: 40,
  title: 120,
  addressee: 500,
  block: 8_000,
  attachment: 200,
  signatory: 60,
  notes: 300,
  copy: 100,
  issuer: 60,
  blocks: 400,
  lists: 50,
  cells: 10_000,
  columns: 16,
  signs: 300_000,
} as const;

const PLACEHOLDER = /【[^】]*】/u;

const at = (part: BodyPlace['part'], place = 1): BodyPlace => ({ part, place });

const faultOfText = (text: BodyText): readonly BodyFault[] => {
  const { part, place } = text;
  const most = bodyLimits[part];
  if (hasHiddenSigns(text.text)) return [{ part, place, code: 'hidden-signs' }];
  if (text.text.length > most) return [{ part, place, code: 'too-long', most }];
  return [];
};

const faultsOfSize = (body: DocumentBody): readonly BodyFault[] => {
  const cells = body.blocks.reduce(
    (sum, block) => (block.kind === 'table' ? sum + block.rows.flat().length : sum),
    0,
  );
  const signs = textsOf(body).reduce((sum, { text }) => sum + text.length, 0);
  const tooMany = (part: BodyPlace['part'], most: number): BodyFault => ({
    ...at(part),
    code: 'too-many',
    most,
  });
  return [
    ...(body.blocks.length > bodyLimits.blocks ? [tooMany('block', bodyLimits.blocks)] : []),
    ...(cells > bodyLimits.cells ? [tooMany('block', bodyLimits.cells)] : []),
    ...(signs > bodyLimits.signs ? [tooMany('block', bodyLimits.signs)] : []),
    ...(body.attachments.length > bodyLimits.lists
      ? [tooMany('attachment', bodyLimits.lists)]
      : []),
    ...(body.signatories.length > bodyLimits.lists ? [tooMany('signatory', bodyLimits.lists)] : []),
    ...(body.copies.length > bodyLimits.lists ? [tooMany('copy', bodyLimits.lists)] : []),
  ];
};

/** Whether the cells of a table fill its columns and rows exactly. */
const faultsOfTables = (body: DocumentBody): readonly BodyFault[] =>
  body.blocks.flatMap((block, index) =>
    block.kind === 'table' && !fillsItsGrid(block, bodyLimits.columns)
      ? [{ ...at('block', index + 1), code: 'bad-table' as const }]
      : [],
  );

/** What keeps a body from being kept even as a draft: hidden signs, sizes, tables that do not fit. */
export const faultsOfDraft = (body: DocumentBody): readonly BodyFault[] => [
  ...faultsOfSize(body),
  ...faultsOfTables(body),
  ...textsOf(body).flatMap(faultOfText),
];

const isEmptyLetter = (body: DocumentBody): readonly BodyFault[] => {
  const blank = (part: BodyPlace['part'], text: string | null | undefined): BodyFault[] =>
    (text ?? '').trim() === '' ? [{ ...at(part), code: 'empty' }] : [];
  const title = [
    ...blank('title', body.title),
    ...(body.blocks.length === 0 ? blank('block', '') : []),
  ];
  if (body.layout === 'form') return title;
  return [
    ...blank('mark', body.mark),
    ...title,
    ...blank('addressee', body.addressee),
    ...blank('signatory', body.signatories[0]),
  ];
};

const isBlankEntry = (text: BodyText, body: DocumentBody): boolean => {
  if (text.text.trim() !== '') return false;
  if (text.part === 'attachment' || text.part === 'copy') return true;
  const block = text.part === 'block' ? body.blocks[text.place - 1] : undefined;
  return block?.kind === 'paragraph';
};

/** Everything that keeps a body from going to the person who signs: an editor shows all of it at once.
 *  `templateFingerprint` is that of the text the draft began with; null when it began empty. */
export const faultsOf = (
  body: DocumentBody,
  templateFingerprint: string | null,
): readonly BodyFault[] => {
  const texts = textsOf(body);
  const left = texts.flatMap((text): BodyFault[] => {
    const found = PLACEHOLDER.exec(text.text)?.[0];
    const { part, place } = text;
    if (found !== undefined) return [{ part, place, code: 'placeholder', found }];
    return isBlankEntry(text, body) ? [{ part, place, code: 'empty' }] : [];
  });
  const untouched: BodyFault[] =
    templateFingerprint !== null && bodyFingerprint(body) === templateFingerprint
      ? [{ ...at('block'), code: 'untouched' }]
      : [];
  return [...faultsOfDraft(body), ...isEmptyLetter(body), ...left, ...untouched];
};

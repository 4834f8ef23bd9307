import { type FileFormat, readSigned } from '#kernel/documents/public.ts';
import type { DocumentBody, Imprint } from '#kernel/documents/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { letterCard } from '../rules/letters/letter-kinds.ts';
import type { LetterHouse } from './letter-house.ts';
import { numberOf } from './number-of.ts';
import { type LetterAsked, type OpenedLetter, openLetter } from './open-letter.ts';

/** A letter as a file: the bytes that were signed, or what is still to be printed. */
export interface LetterFile {
  readonly name: string;
  readonly signed: Buffer | null;
  readonly body: DocumentBody;
  readonly imprint: Imprint;
}

/** A form is finished when it is submitted; anything else is a draft until it is signed. */
const draftWordOf = ({ letter, document }: OpenedLetter): string | null => {
  if (document.state === 'voided') return '已作废';
  const isFinishedForm = !letterCard(letter.kind).isIssued && document.state === 'submitted';
  return isFinishedForm ? null : '草稿';
};

/** What stands round a letter: its number and day once it is signed, until then a word across the page. */
export const imprintOf = (opened: OpenedLetter): Imprint => {
  const { document } = opened;
  const isSigned = document.state === 'signed' || document.state === 'sealed';
  return {
    number: numberOf(document),
    signedOn: document.signedOn,
    draftWord: isSigned ? null : draftWordOf(opened),
    madeAt: document.createdAt,
  };
};

/** A letter to download, on record. What was signed is handed out byte for byte. */
export const letterFile = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly format: FileFormat },
) => {
  const opened = await openLetter(work, house, {
    ...{ ...asked, permissions: ['rights.read'], isChange: false },
  });
  if (!opened.ok) return opened;
  const { letterId: documentId, format } = asked;
  const at = { cityId: work.cityId, documentId, format };
  const signed = await readSigned(work.db, house.sealer, at);
  const { letter, body } = opened.value;
  const said = { case: asked.caseId, format };
  work.note('rights.letter-downloaded', { kind: 'letter', id: documentId }, said);
  const name = `${letterCard(letter.kind).word}.${format}`;
  const file: LetterFile = { name, signed, body, imprint: imprintOf(opened.value) };
  return done(file);
};

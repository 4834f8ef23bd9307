import { readDocument } from '#kernel/documents/public.ts';
import type { DocumentBody, DocumentRecord } from '#kernel/documents/types.ts';
import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { findLetter, lockLetter } from '../letter-store.ts';
import type { Letter } from '../rules/letters/letter-record.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';
import { type CaseShut, type OpenedCase, openCase } from './open-case.ts';

/** One letter of one case. */
export interface LetterAsked {
  readonly caseId: string;
  readonly letterId: string;
}

/** A letter with its case and its document. */
export interface OpenedLetter {
  readonly file: OpenedCase;
  readonly letter: Letter;
  readonly document: DocumentRecord;
  readonly body: DocumentBody;
}

/** Papers that name workers are for the case's handlers and for those who sign or seal them; while a case has no
 *  handlers, for whoever may handle it. */
export const mayRead = (file: OpenedCase, letter: Pick<Letter, 'namesWorkers'>): boolean => {
  if (!letter.namesWorkers || file.isHandler) return true;
  const { path } = file.organisation;
  const signs = file.may('rights.sign', path) || file.may('rights.seal', path);
  return signs || (file.handlers.length === 0 && file.may('rights.handle', path));
};

/** Opens a letter for whoever holds one of the permissions at its case and at the union that writes it, and may read
 *  it. Case before letter, so that two deeds never wait for each other. */
export const openLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly permissions: readonly string[]; readonly isChange: boolean },
): Promise<Result<OpenedLetter, CaseShut | { readonly code: 'case-text-hidden' }>> => {
  const opened = await openCase(work, asked);
  if (!opened.ok) return opened;
  const file = opened.value;
  const shelf = shelfOf(work, house);
  const letter = await (asked.isChange ? lockLetter : findLetter)(shelf, asked.letterId);
  if (!letter || letter.caseId !== asked.caseId) return refuse({ code: 'not-found' });
  const issuer = await findOrganisation(work.db, work.cityId, letter.organisationId);
  const isHis = asked.permissions.some((one) => issuer !== null && file.may(one, issuer.path));
  if (asked.isChange && !isHis) return refuse({ code: 'not-yours' });
  if (!mayRead(file, letter)) return refuse({ code: 'case-text-hidden' });
  const at = { cityId: work.cityId, documentId: letter.id };
  const read = await readDocument(work.db, house.sealer, at);
  if (!read) throw new Error('a letter has no document');
  return done({ file, letter, ...read });
};

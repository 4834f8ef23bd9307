import { cancelClock } from '#kernel/commitments/public.ts';
import {
  readDocument,
  returnDocument,
  saveVersion,
  sealDocument,
  signDocument,
  submitDocument,
  voidDocument,
} from '#kernel/documents/public.ts';
import type { DocumentRefusal } from '#kernel/documents/rules/refusal.ts';
import type { DocumentBody, DocumentRecord } from '#kernel/documents/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { addEvent } from '../event-store.ts';
import { letterCard } from '../rules/letters/letter-kinds.ts';
import { articlesToConfirm } from '../rules/letters/letter-text.ts';
import { type HandsTied, whyNotPutHand } from '../rules/separation.ts';
import type { LetterHouse } from './letter-house.ts';
import { standingLetters } from './load-ladder.ts';
import { numberOf } from './number-of.ts';
import type { CaseShut } from './open-case.ts';
import { type LetterAsked, type OpenedLetter, openLetter } from './open-letter.ts';

export type LetterStepRefusal =
  | CaseShut
  | DocumentRefusal
  | HandsTied
  | { readonly code: 'case-text-hidden' }
  | { readonly code: 'code-needed' }
  | { readonly code: 'not-issued' }
  | { readonly code: 'law-not-confirmed'; readonly articles: readonly string[] };

type Stepped<T> = Promise<Result<T, LetterStepRefusal>>;

const open = (work: Work, house: LetterHouse, asked: LetterAsked, permission: string) =>
  openLetter(work, house, { ...asked, permissions: [permission], isChange: true });

/** Saves what a letter says now. */
export const editLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly expectedVersion: number; readonly body: DocumentBody },
): Stepped<{ readonly version: number }> => {
  const opened = await open(work, house, asked, 'rights.handle');
  if (!opened.ok) return opened;
  const { letterId: documentId, expectedVersion, body } = asked;
  return saveVersion(work, house, { documentId, expectedVersion, body });
};

/** Hands a letter to whoever signs it. Law that nobody compared with its source must be confirmed first. */
export const submitLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly version: number },
): Stepped<null> => {
  const opened = await open(work, house, asked, 'rights.handle');
  if (!opened.ok) return opened;
  const { letterId: documentId, version } = asked;
  const at = { cityId: work.cityId, documentId };
  const read = await readDocument(work.db, house.sealer, at);
  const articles = read ? articlesToConfirm(read.body) : [];
  if (articles.length > 0) return refuse({ code: 'law-not-confirmed', articles });
  return submitDocument(work, house, { documentId, version });
};

/** Gives a letter back to its drafter with what is to be changed. */
export const returnLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly version: number; readonly reason: string },
): Stepped<null> => {
  const opened = await open(work, house, asked, 'rights.sign');
  if (!opened.ok) return opened;
  const { letterId: documentId, version, reason } = asked;
  return returnDocument(work, house, { documentId, version, reason });
};

const handsTied = (work: Work, { file, letter, document }: OpenedLetter, act: 'sign' | 'seal') => {
  if (work.actor.kind !== 'person') return null;
  const { registeredBy } = file.one;
  const hands = { registeredBy, draftedBy: letter.draftedBy, signedBy: document.signedBy };
  return whyNotPutHand(hands, act, work.actor.id);
};

/** A line of the case's timeline about a letter; the case is locked. */
const tellTimeline = (
  work: Work,
  { letter }: Pick<OpenedLetter, 'letter'>,
  { act, ...said }: { readonly act: string } & Readonly<Record<string, string | null>>,
) => {
  const facts = { letter: letter.id, kind: letter.kind, ...said };
  return addEvent(work, { caseId: letter.caseId, act, facts });
};

/** Signs a letter: number, day and files are fixed in this transaction. The signer neither registered the case nor
 *  drafted the letter. */
export const signLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly version: number; readonly code: string | null },
): Stepped<DocumentRecord> => {
  const opened = await open(work, house, asked, 'rights.sign');
  if (!opened.ok) return opened;
  if (!letterCard(opened.value.letter.kind).isIssued) return refuse({ code: 'not-issued' });
  const tied = handsTied(work, opened.value, 'sign');
  if (tied) return refuse(tied);
  const { letterId: documentId, version } = asked;
  const code = asked.code?.trim() ?? '';
  if (code === '') return refuse({ code: 'code-needed' });
  const signed = await signDocument(work, house, { documentId, version, code });
  if (signed.ok && opened.value.document.state === 'submitted')
    await tellTimeline(work, opened.value, {
      ...{ act: 'rights.letter-signed', number: numberOf(signed.value) },
    });
  return signed;
};

/** Records that the seal was set. */
export const sealLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked,
): Stepped<null> => {
  const opened = await open(work, house, asked, 'rights.seal');
  if (!opened.ok) return opened;
  if (!letterCard(opened.value.letter.kind).isIssued) return refuse({ code: 'not-issued' });
  const tied = handsTied(work, opened.value, 'seal');
  if (tied) return refuse(tied);
  return sealDocument(work, house, { documentId: asked.letterId });
};

/** Withdraws a draft (whoever handles the case) or voids a signed letter (whoever signs), with its reason. Its number
 *  stays used; the clock of its answer ends. */
export const voidLetter = async (
  work: Work,
  house: LetterHouse,
  asked: LetterAsked & { readonly reason: string },
): Stepped<null> => {
  const { letterId, reason } = asked;
  const permissions = ['rights.handle', 'rights.sign'];
  const opened = await openLetter(work, house, { ...asked, permissions, isChange: true });
  if (!opened.ok) return opened;
  const { document, file } = opened.value;
  const isSigned = document.signedBy !== null;
  if (isSigned && !file.may('rights.sign', file.organisation.path))
    return refuse({ code: 'not-yours' });
  const before = await standingLetters(work, house, asked.caseId);
  const voided = await voidDocument(work, house, { documentId: letterId, reason });
  if (!voided.ok) return voided;
  const clock = before.find(({ letter }) => letter.id === letterId)?.clock;
  if (clock && (clock.state === 'running' || clock.state === 'paused')) {
    const end = { on: work.today.toString(), note: '文书作废' };
    const ended = await cancelClock(work, clock.id, end);
    if (!ended.ok) throw new Error(`a clock refused: ${ended.refusal.code}`);
  }
  if (document.state !== 'voided')
    await tellTimeline(work, opened.value, {
      ...{ act: 'rights.letter-voided', number: numberOf(document) },
    });
  work.note('rights.letter-voided', { kind: 'letter', id: letterId }, { case: asked.caseId });
  return done(null);
};

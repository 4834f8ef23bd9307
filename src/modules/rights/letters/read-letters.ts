import { faultsOf } from '#kernel/documents/rules/body.ts';
import type { DocumentBody } from '#kernel/documents/types.ts';
import { bodyFaultText } from '#kernel/documents/words/refusals.ts';
import type { Work } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { bodyToWire } from '../contract/letter-body.ts';
import { repliesOf, servicesOf } from '../letter-proof-store.ts';
import { letterheadOf } from '../letterhead-store.ts';
import { groundsFor, whyNotDraft } from '../rules/letters/ladder.ts';
import { letterDoors, letterDoorWords } from '../rules/letters/letter-doors.ts';
import { letterCard, letterKinds } from '../rules/letters/letter-kinds.ts';
import { articlesToConfirm } from '../rules/letters/letter-text.ts';
import { whyNotPutHand } from '../rules/separation.ts';
import { groundLabels, ruleSource } from '../words/letter-words.ts';
import { issuerFor, levelOf } from './issuer.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';
import { letterToWire, replyToWire, serviceToWire } from './letter-to-wire.ts';
import { sentLetters, standingLetters } from './load-ladder.ts';
import { openCase } from './open-case.ts';
import { type LetterAsked, mayRead, type OpenedLetter, openLetter } from './open-letter.ts';

const readers = ['rights.read'] as const;

/** The letters of a case, and which papers may be drafted now, each with the reason why not. */
export const lettersOfCase = async (work: Work, house: LetterHouse, caseId: string) => {
  const opened = await openCase(work, { caseId, permissions: readers, isChange: false });
  if (!opened.ok) return opened;
  const file = opened.value;
  const standing = await standingLetters(work, house, caseId);
  const sent = sentLetters(standing);
  const today = work.today.toString();
  const pack = house.pack(work.today);
  const kinds = [];
  for (const kind of letterKinds) {
    const level = levelOf(await issuerFor(work, file.organisation, kind));
    const shut = whyNotDraft(kind, { level, sent, today, skipReason: null });
    kinds.push({
      kind,
      label: letterCard(kind).word,
      why_not: shut?.why ?? null,
      source: shut ? ruleSource(pack, shut.rule) : null,
    });
  }
  return done({
    items: standing.map((one) => letterToWire(one, { today, readable: mayRead(file, one.letter) })),
    kinds,
    grounds: groundsFor(sent, today).map(({ ground, on }) => ({
      ...{ ground, on, label: groundLabels[ground] },
    })),
  });
};

const stepsOf = (work: Work, { file, letter, document }: OpenedLetter) => {
  const { path } = file.organisation;
  const personId = work.actor.kind === 'person' ? work.actor.id : '';
  const { registeredBy } = file.one;
  const hands = { registeredBy, draftedBy: letter.draftedBy, signedBy: document.signedBy };
  const doors = letterDoors({
    ...{ letter, state: document.state },
    may: {
      handle: file.may('rights.handle', path),
      sign: file.may('rights.sign', path),
      seal: file.may('rights.seal', path),
    },
    tied: {
      sign: whyNotPutHand(hands, 'sign', personId)?.why ?? null,
      seal: whyNotPutHand(hands, 'seal', personId)?.why ?? null,
    },
  });
  return doors.map(({ door, whyNot }) => ({
    ...{ step: door, label: letterDoorWords[door], why_not: whyNot, source: null },
  }));
};

/** Everything that keeps a text from being submitted, in words for its writer. */
export const faultWords = (body: DocumentBody, templateFingerprint: string | null): string[] => [
  ...faultsOf(body, templateFingerprint).map(bodyFaultText),
  ...articlesToConfirm(body).map((article) => `${article}还没有与原文核对`),
];

/** One letter with its text, its steps, its services and its answers. A paper that names workers is read on record by
 *  those who do not handle the case. */
export const letterPage = async (work: Work, house: LetterHouse, asked: LetterAsked) => {
  const opened = await openLetter(work, house, {
    ...{ ...asked, permissions: readers, isChange: false },
  });
  if (!opened.ok) return opened;
  const { file, letter, document, body } = opened.value;
  if (letter.namesWorkers && !file.isHandler)
    work.note('rights.letter-read', { kind: 'letter', id: letter.id }, { case: asked.caseId });
  const standing = await standingLetters(work, house, asked.caseId);
  const self = standing.find((one) => one.letter.id === letter.id);
  if (!self) throw new Error('a letter of the case is not among its letters');
  const shelf = shelfOf(work, house);
  const { code } = await letterheadOf(work, letter.organisationId);
  const last = standing.toReversed().find((one) => one.document.number !== null);
  return done({
    letter: letterToWire(self, { today: work.today.toString(), readable: true }),
    body: bodyToWire(body),
    faults: faultWords(body, document.templateFingerprint),
    suggested_code: code ?? last?.document.number?.code ?? null,
    signer: letterCard(letter.kind).signer,
    steps: stepsOf(work, opened.value),
    services: (await servicesOf(shelf, letter.id)).map(serviceToWire),
    replies: (await repliesOf(shelf, letter.id)).map(replyToWire),
  });
};

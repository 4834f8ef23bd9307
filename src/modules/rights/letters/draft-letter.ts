import { createDocument } from '#kernel/documents/public.ts';
import { bodyFingerprint } from '#kernel/documents/rules/body-fingerprint.ts';
import type { DocumentRefusal } from '#kernel/documents/rules/refusal.ts';
import type { DocumentBody } from '#kernel/documents/types.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { caseSubject } from '../cases/case-moment.ts';
import type { StepRefusal } from '../cases/take-step.ts';
import { findLetter, insertLetter, letterForCause } from '../letter-store.ts';
import { composeLetter, namesWorkers } from '../rules/letters/compose-letter.ts';
import type { LadderRefusal } from '../rules/letters/ladder.ts';
import { groundsFor, whyNotDraft } from '../rules/letters/ladder.ts';
import { replyRules, replyTermFor } from '../rules/letters/laws-for.ts';
import type { Letter } from '../rules/letters/letter-record.ts';
import { isRung, type LetterKind, type ReplyTerm } from '../rules/letters/letter-types.ts';
import { collectFacts, type FactsRefusal } from './collect-facts.ts';
import type { Ground } from './draft-ground.ts';
import type { DraftInput } from './draft-input.ts';
import { issuerFor, levelOf } from './issuer.ts';
import { type LetterHouse, shelfOf } from './letter-house.ts';
import { sentLetters, standingLetters } from './load-ladder.ts';
import { type CaseShut, type OpenedCase, openCase } from './open-case.ts';
import { mayRead } from './open-letter.ts';
import { unlockByGround } from './unlock-by-ground.ts';

export type DraftRefusal = CaseShut | LadderRefusal | FactsRefusal | StepRefusal | DocumentRefusal;

const replyOf = (work: Work, house: LetterHouse, input: DraftInput): ReplyTerm | null => {
  const term = replyTermFor(input.kind, house.pack(work.today));
  return input.kind === 'reminder' && input.reply ? { period: input.reply, citation: null } : term;
};

const repeated = async (
  work: Work,
  house: LetterHouse,
  input: DraftInput,
): Promise<Letter | null> => {
  const { id, caseId, cause } = input;
  const shelf = shelfOf(work, house);
  const same = await findLetter(shelf, id);
  return same ?? (cause === null ? null : letterForCause(shelf, { caseId, cause }));
};

const letterOf = (work: Work, input: DraftInput, { issuer, found, reply }: Ground): Letter => ({
  id: input.id,
  caseId: input.caseId,
  kind: input.kind,
  organisationId: issuer.id,
  recipientPartyId: input.recipientPartyId,
  recipient: input.recipientName,
  namesWorkers: namesWorkers(input.kind),
  skipReason: input.skipReason,
  ground: found?.ground ?? null,
  groundLetterId: found?.letterId ?? null,
  reply: reply?.period ?? null,
  replyRule: isRung(input.kind) ? replyRules[input.kind] : null,
  ...{ servedOn: null, replyFromOn: null, serviceMethod: null, refusedOn: null },
  ...{ repliedOn: null, notCorrectedOn: null },
  draftedAt: work.now.toString(),
  draftedBy: work.actor.kind === 'person' ? work.actor.id : null,
});

/** A letter to the other side must have been read and touched by somebody; forms that the facts fill need not be. */
const fingerprintOf = (kind: LetterKind, body: DocumentBody): string | null =>
  isRung(kind) ? bodyFingerprint(body) : null;

/** A ground that nobody declared (an answer that did not come) moves the case when the next letter is drafted. */
const unlock = async (
  work: Work,
  house: LetterHouse,
  { standing, found }: Pick<Ground, 'standing' | 'found'>,
): Promise<Result<null, StepRefusal>> => {
  const opened = found && standing.find(({ letter }) => letter.id === found.letterId);
  return opened && found
    ? unlockByGround(work, house, { opened, ground: found.ground, since: found.on })
    : done(null);
};

/** What the letter stands on, or why it may not be written now. */
const groundFor = async (
  work: Work,
  house: LetterHouse,
  { input, file }: { readonly input: DraftInput; readonly file: OpenedCase },
): Promise<Result<Ground, LadderRefusal | StepRefusal>> => {
  const issuer = await issuerFor(work, file.organisation, input.kind);
  const standing = await standingLetters(work, house, input.caseId);
  const sent = sentLetters(standing);
  const today = work.today.toString();
  const { skipReason } = input;
  const notNow = whyNotDraft(input.kind, { level: levelOf(issuer), sent, today, skipReason });
  if (notNow) return refuse(notNow);
  const asksWhy = input.kind === 'proposal' || input.kind === 'request_to_county';
  const found = asksWhy ? (groundsFor(sent, today)[0] ?? null) : null;
  const unlocked = await unlock(work, house, { standing, found });
  if (!unlocked.ok) return unlocked;
  return done({ file, issuer, standing, found, reply: replyOf(work, house, input) });
};

/** Writes the document with its first version, and the row that knows whom it goes to. */
const writeDraft = async (
  work: Work,
  house: LetterHouse,
  { input, ground }: { readonly input: DraftInput; readonly ground: Ground },
): Promise<Result<Letter, FactsRefusal | DocumentRefusal>> => {
  const facts = await collectFacts(work, house, { input, ground });
  if (!facts.ok) return facts;
  const body = composeLetter(input.kind, facts.value);
  const created = await createDocument(work, house, {
    id: input.id,
    kind: `rights.${input.kind}`,
    subject: caseSubject({ id: input.caseId }),
    organisationId: ground.issuer.id,
    body,
    templateFingerprint: fingerprintOf(input.kind, body),
  });
  if (!created.ok) return created;
  const recipient = input.recipientName ?? facts.value.recipient?.name ?? body.addressee;
  const letter = { ...letterOf(work, input, ground), recipient };
  await insertLetter(work, house.sealer, { letter, cause: input.cause });
  return done(letter);
};

/** Drafts a paper from its case. The ladder decides whether it may be; a repeat with the same id, or for the same
 *  cause, answers the letter as it is. A paper that names workers is for those who handle the case. */
export const draftLetter = async (
  work: Work,
  house: LetterHouse,
  input: DraftInput,
): Promise<Result<Letter, DraftRefusal>> => {
  const { id, caseId, kind } = input;
  const opened = await openCase(work, { caseId, permissions: ['rights.handle'], isChange: true });
  if (!opened.ok) return opened;
  const file = opened.value;
  if (!mayRead(file, { namesWorkers: namesWorkers(kind) })) return refuse({ code: 'not-yours' });
  const before = await repeated(work, house, input);
  if (before) {
    const isThis = before.caseId === caseId && before.kind === kind;
    if (isThis) work.note('rights.letter-draft-repeated', { kind: 'letter', id: before.id });
    return isThis ? done(before) : refuse({ code: 'not-found' });
  }
  const ground = await groundFor(work, house, { input, file });
  if (!ground.ok) return ground;
  const drafted = await writeDraft(work, house, { input, ground: ground.value });
  if (!drafted.ok) return drafted;
  const said = { case: caseId, kind, skipped: input.skipReason !== null };
  work.note('rights.letter-drafted', { kind: 'letter', id }, said);
  return drafted;
};

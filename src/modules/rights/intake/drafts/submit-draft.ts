import { keepFile } from '#kernel/files/public.ts';
import { isToken, tokenHash } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { RegisterRefusal } from '../../cases/register-case.ts';
import { insertEvidence } from '../../evidence-store.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { blankContent, type DraftContent } from '../../rules/intake/draft-content.ts';
import { screenToMend } from '../../rules/intake/draft-problems.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import type { LaterScreen } from '../../rules/intake/intake-path.ts';
import { mobileIn } from '../../rules/intake/mobile.ts';
import { consentVersion, mayBeSent } from '../../words/intake/consent-texts.ts';
import { type KeptDraft, lockDraft, setDraftSent } from '../draft-store.ts';
import { endUpload, readyBytes, type UploadOwner, uploadsOf } from '../upload-store.ts';
import { openUploadName } from '../uploads/seal-upload.ts';
import type { NoDraft } from './drafts.ts';
import { firstAnswerBy, registerTold, type ToldCase, unionFor } from './register-told.ts';
import { type Outcome, openContent, openOutcome, sealContent, sealOutcome } from './seal-draft.ts';
import { caseOfDraft, sortDraft } from './told-case.ts';

export type SubmitRefusal =
  | NoDraft
  | RegisterRefusal
  /** Something is missing on a screen. */
  | { readonly code: 'not-whole'; readonly screen: LaterScreen }
  | { readonly code: 'no-consent' }
  /** The notice has changed since it was shown. */
  | { readonly code: 'notice-changed' }
  /** A file is still on its way. */
  | { readonly code: 'file-on-its-way' };

const whyNotSubmit = (
  content: DraftContent,
  wish: { readonly agreed: readonly string[]; readonly noticeVersion: string },
): SubmitRefusal | null => {
  const screen = screenToMend(content);
  if (screen) return { code: 'not-whole', screen };
  if (wish.noticeVersion !== consentVersion) return { code: 'notice-changed' };
  return mayBeSent(wish.agreed) ? null : { code: 'no-consent' };
};

const ownerOf = (draft: KeptDraft): UploadOwner => ({
  draftId: draft.id,
  caseId: null,
  claimantId: null,
});

/** Files that are ready go into the files room and become evidence, in the order in which they came. */
const keepFiles = async (
  work: Work,
  house: RightsHouse,
  { draft, caseId }: { readonly draft: KeptDraft; readonly caseId: string },
): Promise<number> => {
  const ready = (await uploadsOf(work, ownerOf(draft))).filter((one) => one.state === 'ready');
  const keptUntil = work.now.add({ hours: intakeLimits.evidenceYears * 366 * 24 });
  for (const upload of ready) {
    const held = await readyBytes(work, upload.id);
    if (!held) continue;
    const file = { bytes: held.content, mediaType: held.mediaType, keptUntil };
    const fileId = await keepFile(work, file);
    const id = newId();
    const title = openUploadName(house.sealer, upload);
    const titleSealed = house.sealer.seal(title, { table: 'rights.evidence', id, column: 'title' });
    const rest = { claimantId: null, fileId, addedBy: 'worker', addedAt: work.now } as const;
    await insertEvidence(work, { id, caseId, titleSealed, ...rest });
    await endUpload(work, { id: upload.id, state: 'kept', fileId });
  }
  return ready.length;
};

const outcomeOf = async (
  work: Work,
  house: RightsHouse,
  { told, content }: { readonly told: ToldCase; readonly content: DraftContent },
): Promise<Outcome> => {
  const sorted = sortDraft(house.pack(work.today), content);
  const phone = content.anonymous ? null : mobileIn(content.phone);
  return {
    number: told.number,
    secret: told.secret,
    phoneEnd: phone?.slice(-4) ?? null,
    ways: [
      ...sorted.exclusions.map((one) => `${one.words}${one.instead}`),
      ...sorted.routes.map((one) => one.words),
    ],
    callPoliceFirst: sorted.major.callPoliceFirst,
    answerBy: await firstAnswerBy(work, told.id),
  };
};

/** Sends a draft: it becomes a case, once. A second tap, or a repeat after a lost reply, answers what the first did. */
export const submitDraft = async (
  work: Work,
  house: RightsHouse,
  wish: {
    readonly token: string;
    readonly agreed: readonly string[];
    readonly noticeVersion: string;
  },
): Promise<Result<Outcome, SubmitRefusal>> => {
  const draft = isToken(wish.token) ? await lockDraft(work, tokenHash(wish.token)) : null;
  if (!draft) return refuse({ code: 'no-draft' });
  const before = openOutcome(house.sealer, draft);
  if (before) {
    work.note('rights.draft-submitted-again', { kind: 'draft', id: draft.id });
    return done(before);
  }
  const content = openContent(house.sealer, draft);
  const why = whyNotSubmit(content, wish);
  if (why) return refuse(why);
  const files = await uploadsOf(work, ownerOf(draft));
  if (files.some((one) => one.state === 'arrived')) return refuse({ code: 'file-on-its-way' });

  const organisationId = await unionFor(work, content.organisationId);
  if (!organisationId) return refuse({ code: 'no-such-organisation' });
  const sorted = sortDraft(house.pack(work.today), content);
  const registration = caseOfDraft(content, {
    ...{ sorted, organisationId, consentVersion, channel: 'phone_page' },
    ...{ submission: draft.submission, receivedAt: work.now, now: work.now },
  });
  const told = await registerTold(work, house, { registration, agreed: wish.agreed });
  if (!told.ok) return told;
  const kept = await keepFiles(work, house, { draft, caseId: told.value.id });
  const outcome = await outcomeOf(work, house, { told: told.value, content });
  await setDraftSent(work, {
    ...{ id: draft.id, caseId: told.value.id },
    contentSealed: sealContent(house.sealer, draft.id, blankContent),
    outcomeSealed: sealOutcome(house.sealer, draft.id, outcome),
    expiresAt: work.now.add({ hours: intakeLimits.outcomeHours }),
  });
  work.note('rights.draft-submitted', { kind: 'case', id: told.value.id }, { files: kept });
  return done(outcome);
};

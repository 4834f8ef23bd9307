import { isToken, tokenHash } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { RightsHouse } from '../../rights-house.ts';
import { blankContent, type DraftContent } from '../../rules/intake/draft-content.ts';
import { intakeLimits } from '../../rules/intake/intake-limits.ts';
import { newSecret } from '../doors/new-secret.ts';
import {
  deleteDraft,
  findDraft,
  insertDraft,
  type KeptDraft,
  lockDraft,
  saveDraftContent,
} from '../draft-store.ts';
import { type Outcome, openContent, openOutcome, sealContent } from './seal-draft.ts';

type DraftHouse = Pick<RightsHouse, 'sealer'>;

/** There is no such draft, or its time is over. */
export interface NoDraft {
  readonly code: 'no-draft';
}

/** A draft as its writer sees it. */
export interface OpenDraft {
  readonly id: string;
  readonly content: DraftContent;
  /** The case was sent already. */
  readonly isSent: boolean;
  /** Null before it was sent. */
  readonly outcome: Outcome | null;
}

const expiry = (work: Pick<Work, 'now'>) => work.now.add({ hours: intakeLimits.draftDays * 24 });

const opened = (house: DraftHouse, draft: KeptDraft): OpenDraft => ({
  id: draft.id,
  content: openContent(house.sealer, draft),
  isSent: draft.caseId !== null,
  outcome: openOutcome(house.sealer, draft),
});

/** Begins a draft, blank or with what a form brought along whose draft was gone; answers its token, told once. */
export const beginDraft = async (
  work: Work,
  house: DraftHouse,
  content: DraftContent = blankContent,
): Promise<Result<{ readonly token: string }, never>> => {
  const [id, token] = [newId(), newSecret()];
  const contentSealed = sealContent(house.sealer, id, content);
  const rest = { submission: newId(), contentSealed, expiresAt: expiry(work) };
  await insertDraft(work, { id, tokenHash: tokenHash(token), ...rest });
  work.note('rights.draft-begun', { kind: 'draft', id });
  return done({ token });
};

/** The draft of a token; null when there is none. */
export const readDraft = async (
  work: Pick<Work, 'db' | 'cityId' | 'now'>,
  house: DraftHouse,
  token: string,
): Promise<OpenDraft | null> => {
  if (!isToken(token)) return null;
  const draft = await findDraft(work, tokenHash(token));
  return draft && opened(house, draft);
};

/** Changes what was typed; a draft that was sent stays as it is. */
export const changeDraft = async (
  work: Work,
  house: DraftHouse,
  wish: { readonly token: string; readonly change: (content: DraftContent) => DraftContent },
): Promise<Result<OpenDraft, NoDraft>> => {
  const draft = isToken(wish.token) ? await lockDraft(work, tokenHash(wish.token)) : null;
  if (!draft) return refuse({ code: 'no-draft' });
  const before = opened(house, draft);
  if (before.isSent) {
    work.note('rights.draft-submitted-again', { kind: 'draft', id: draft.id });
    return done(before);
  }
  const content = wish.change(before.content);
  const contentSealed = sealContent(house.sealer, draft.id, content);
  await saveDraftContent(work, { id: draft.id, contentSealed, expiresAt: expiry(work) });
  work.note('rights.draft-saved', { kind: 'draft', id: draft.id });
  return done({ ...before, content });
};

/** Deletes a draft with its files: unsent it is gone; sent, only what was to be written down is. */
export const forgetDraft = async (work: Work, token: string): Promise<Result<null, never>> => {
  const draft = isToken(token) ? await lockDraft(work, tokenHash(token)) : null;
  if (!draft) return done(null);
  await deleteDraft(work, draft.id);
  work.note('rights.draft-forgotten', { kind: 'draft', id: draft.id });
  return done(null);
};

import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';

import { lockCase } from '../case-store.ts';
import { addDisclosure } from '../disclosure-store.ts';
import { answerInvitation } from '../meetings/answer-invitation.ts';
import { spendLink } from '../partner-link-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { referralCards } from '../rules/joint/referral-kinds.ts';
import { referralAsk } from '../rules/joint/referral-page.ts';
import {
  attachmentType,
  type PartnerSaid,
  whyNotPartnerAnswer,
} from '../rules/joint/why-not-partner-answer.ts';
import { type LinkShut, whyShutLink } from '../rules/joint/why-shut-link.ts';
import { applyAnswer } from './apply-answer.ts';
import { keepAttachment } from './keep-attachment.ts';
import { type FoundLink, findSubject } from './link-subject.ts';
import type { MadeLink } from './make-link.ts';
import { logVisit, type PartnerSight, type PartnerVisit, sightOf } from './open-partner-link.ts';
import { formTokenOf } from './partner-token.ts';
import { isSame } from './same-text.ts';

/** A partner's form as it came. */
export interface PartnerPost extends PartnerVisit {
  readonly formToken: string;
  readonly submission: string;
  readonly said: PartnerSaid;
  /** The one file attached; null = none. */
  readonly file: Uint8Array | null;
  readonly isFileTooBig?: boolean;
}

/** What came of a form. */
export type PartnerOutcome =
  | { readonly kind: 'shut'; readonly why: LinkShut }
  | { readonly kind: 'stale' }
  | {
      readonly kind: 'faults';
      readonly sight: PartnerSight;
      readonly errors: readonly { readonly field: string; readonly message: string }[];
    }
  | {
      readonly kind: 'done';
      readonly sender: string;
      /** For what comes after (a result); null = nothing does, or it was told with the first answer. */
      readonly next: MadeLink | null;
    };

/** Nothing is to be written for it: the transaction is rolled back and the partner told. */
export interface Returned {
  readonly code: 'returned';
  readonly outcome: PartnerOutcome;
}

const senderOf = async (work: Work, organisationId: string): Promise<string> =>
  (await findOrganisation(work.db, work.cityId, organisationId))?.name ?? '工会';

const fileFaults = ({ file, isFileTooBig = false }: PartnerPost) => {
  if (isFileTooBig) return [{ field: 'file', message: '附件超过 10 MB，请压缩后再附' }];
  const isOdd = file !== null && attachmentType(file) === null;
  const message = '附件只能是 PDF、JPG 或 PNG；这个文件的内容不是，虽然名称可能像';
  return isOdd ? [{ field: 'file', message }] : [];
};

const faultsOf = (sight: PartnerSight, post: PartnerPost) => {
  const { said } = post;
  if (sight.kind === 'shut') return [];
  if (sight.kind === 'invitation')
    return whyNotPartnerAnswer(said, { hasChoice: true, needsText: false });
  const ask = referralAsk(sight.view);
  const asked = { hasChoice: ask.choices.length > 0, needsText: sight.view.purpose === 'result' };
  return [...whyNotPartnerAnswer(said, asked), ...(ask.takesFile ? fileFaults(post) : [])];
};

/** What stands against a form whatever it says: not ours, sent before, or behind a link that is shut. */
const endedBefore = async (
  work: Work,
  house: RightsHouse,
  { found, post }: { readonly found: FoundLink; readonly post: PartnerPost },
): Promise<Result<PartnerOutcome, Returned> | null> => {
  const { link, subject } = found;
  const back = (outcome: PartnerOutcome) => refuse({ code: 'returned', outcome });
  if (!isSame(post.formToken, formTokenOf(house.sealer, link.id))) return back({ kind: 'stale' });
  if (link.usedSubmission === post.submission) {
    const one = await lockCase(work, subject.caseId);
    const sender = await senderOf(work, one?.organisationId ?? '');
    return back({ kind: 'done', sender, next: null });
  }
  const why = whyShutLink(link, work.now);
  if (!why) return null;
  await logVisit(work, house, { found, act: 'door_shut', items: [why], peer: post.peer });
  return done({ kind: 'shut', why });
};

const take = async (
  work: Work,
  house: RightsHouse,
  { found, post }: { readonly found: FoundLink; readonly post: PartnerPost },
): Promise<MadeLink | null> => {
  const { link, subject } = found;
  await spendLink(work, { id: link.id, submission: post.submission });
  const { caseId, bodyId, bodyName, kind } = subject;
  const about = { kind, id: link.subjectId };
  const act = link.purpose === 'result' ? 'result' : 'answered';
  const peer = house.sealer.fingerprint(post.peer, 'rights.partner-peer');
  const entry = { caseId, bodyId, bodyName, subject: about, linkId: link.id, peer };
  await addDisclosure(work, { ...entry, act, items: post.said.answer ? [post.said.answer] : [] });
  work.note(`rights.partner-${act}`, { kind: 'partner-link', id: link.id }, { case: caseId });
  const one = await lockCase(work, caseId);
  if (!one) throw new Error(`a link without its case: ${caseId}`);
  if (subject.kind === 'invitation') {
    await answerInvitation(work, house, { one, subject, said: post.said });
    return null;
  }
  const title = `${bodyName}：${act === 'result' ? '办理结果' : '答复'}附件`;
  const isReceipt = referralCards[subject.referral.kind].answers === null;
  const file = isReceipt ? null : post.file && { caseId, bytes: post.file, title };
  const fileId = file && (await keepAttachment(work, house, file));
  const { referral } = subject;
  return applyAnswer(work, house, {
    one,
    referral,
    purpose: link.purpose,
    said: post.said,
    fileId,
  });
};

/** Takes a partner's form: once. The same form again is the same answer; another one is refused. The case is locked
 *  before the link, as the staff's deeds do it. */
export const answerByLink = async (
  work: Work,
  house: RightsHouse,
  post: PartnerPost,
): Promise<Result<PartnerOutcome, Returned>> => {
  const seen = await findSubject(work, house, { token: post.token, locks: false });
  const one = seen && (await lockCase(work, seen.subject.caseId));
  const found = one && (await findSubject(work, house, { token: post.token, locks: true }));
  if (!found) return done({ kind: 'shut', why: 'no-such-link' });
  const ended = await endedBefore(work, house, { found, post });
  if (ended) return ended;
  const sight = await sightOf(work, house, found);
  const errors = faultsOf(sight, post);
  if (errors.length > 0)
    return refuse({ code: 'returned', outcome: { kind: 'faults', sight, errors } });
  const next = await take(work, house, { found, post });
  return done({ kind: 'done', sender: await senderOf(work, one.organisationId), next });
};

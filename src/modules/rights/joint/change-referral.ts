import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { changeCase } from '../cases/change-case.ts';
import { addDisclosure } from '../disclosure-store.ts';
import { voidLinks } from '../partner-link-store.ts';
import { findReferral, saveReferral } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import type { FactFault } from '../rules/fact-rules.ts';
import { referralCards } from '../rules/joint/referral-kinds.ts';
import type { LinkPurpose, Referral } from '../rules/joint/referral-types.ts';
import { whyNotPartnerAnswer } from '../rules/joint/why-not-partner-answer.ts';
import { applyAnswer } from './apply-answer.ts';
import { type JointCase, type JointCaseRefusal, openJointCase } from './joint-case.ts';
import { endClocks } from './joint-clocks.ts';
import { type MadeLink, makeLink } from './make-link.ts';

/** Which referral of which case. */
export interface ReferralAsked {
  readonly caseId: string;
  readonly referralId: string;
}

export type ReferralRefusal =
  | JointCaseRefusal
  | { readonly code: 'no-such-referral' }
  | { readonly code: 'nothing-awaited' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'invalid'; readonly errors: readonly FactFault[] };

interface OpenedReferral {
  readonly found: JointCase;
  readonly referral: Referral;
}

const openReferral = async (
  work: Work,
  { sealer }: RightsHouse,
  asked: ReferralAsked,
): Promise<Result<OpenedReferral, ReferralRefusal>> => {
  const found = await openJointCase(work, asked.caseId);
  if (!found.ok) return found;
  const shelf = { db: work.db, cityId: work.cityId, sealer };
  const referral = await findReferral(shelf, asked.referralId);
  return referral?.caseId === asked.caseId
    ? done({ found: found.value, referral })
    : refuse({ code: 'no-such-referral' });
};

const awaited = ({ state, kind }: Referral): LinkPurpose | null => {
  if (state === 'sent') return 'answer';
  return state === 'accepted' && referralCards[kind].result !== null ? 'result' : null;
};

/** Sends again: a new link for what is awaited; the one before opens nothing any more. No clock begins anew. */
export const resendLink = async (
  work: Work,
  house: RightsHouse,
  asked: ReferralAsked & { readonly sends: boolean },
): Promise<Result<MadeLink, ReferralRefusal>> => {
  const opened = await openReferral(work, house, asked);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const purpose = awaited(referral);
  if (!purpose) return refuse({ code: 'nothing-awaited' });
  const { id: subjectId, caseId, bodyId, bodyName, contactId } = referral;
  const to = { caseId, subjectId, bodyId, bodyName, contactId, sends: asked.sends };
  return done(await makeLink(work, house, { ...to, purpose }));
};

/** Takes a referral back: its links are void, its clock ends; what was shown stays in the log. */
export const withdrawReferral = async (
  work: Work,
  house: RightsHouse,
  asked: ReferralAsked & { readonly reason: string },
): Promise<Result<null, ReferralRefusal>> => {
  const opened = await openReferral(work, house, asked);
  if (!opened.ok) return opened;
  const reason = asked.reason.trim();
  if (reason === '') return refuse({ code: 'reason-needed' });
  const { found, referral } = opened.value;
  if (!awaited(referral)) return refuse({ code: 'nothing-awaited' });
  const { id, caseId, bodyId, bodyName, clockId, kind } = referral;
  const version = referral.version + 1;
  const next = { ...referral, state: 'withdrawn', withdrawnReason: reason, version } as const;
  await saveReferral(work, house.sealer, next);
  await voidLinks(work, { subjectId: id, purpose: null, reason: '材料已撤回' });
  const subject = { kind: 'referral', id } as const;
  await addDisclosure(work, { caseId, bodyId, bodyName, subject, act: 'withdrawn' });
  await endClocks(work, found.one, { picks: (clock) => clock.id === clockId, note: '已撤回' });
  const facts = { referral: id, kind, body: bodyName };
  const change = { act: 'rights.referral-withdrawn', facts, closed: { reason } };
  await changeCase(work, house, { one: found.one, change });
  return done(null);
};

/** What a body said by telephone or letter, recorded by a handler. */
export interface AnswerRecord extends ReferralAsked {
  /** `accept` or `refuse`; empty for a receipt or a result. */
  readonly answer: string;
  readonly by: string;
  readonly text: string;
  readonly reference: string;
}

/** Records an answer or result that came outside the link; the link for it is then void. */
export const recordAnswer = async (
  work: Work,
  house: RightsHouse,
  record: AnswerRecord,
): Promise<Result<MadeLink | null, ReferralRefusal>> => {
  const opened = await openReferral(work, house, record);
  if (!opened.ok) return opened;
  const { found, referral } = opened.value;
  const purpose = awaited(referral);
  if (!purpose) return refuse({ code: 'nothing-awaited' });
  const said = {
    ...{ answer: record.answer, by: record.by.trim() },
    ...{ text: record.text.trim(), reference: record.reference.trim() },
  };
  const hasChoice = purpose === 'answer' && referralCards[referral.kind].answers !== null;
  const errors = whyNotPartnerAnswer(said, { hasChoice, needsText: purpose === 'result' });
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const { id, caseId, bodyId, bodyName } = referral;
  await voidLinks(work, { subjectId: id, purpose, reason: '已由工会登记答复' });
  const act = purpose === 'result' ? 'result' : 'answered';
  const subject = { kind: 'referral', id } as const;
  await addDisclosure(work, { caseId, bodyId, bodyName, subject, act });
  return done(
    await applyAnswer(work, house, { one: found.one, referral, purpose, said, fileId: null }),
  );
};

import type { Work } from '#kernel/work/public.ts';
import { changeCase } from '../cases/change-case.ts';
import { closeTrack } from '../cases/tracks.ts';
import { handlersOf } from '../handler-store.ts';
import { saveReferral } from '../referral-store.ts';
import type { RightsHouse } from '../rights-house.ts';
import { referralCards } from '../rules/joint/referral-kinds.ts';
import type { LinkPurpose, Referral, ReferralState } from '../rules/joint/referral-types.ts';
import type { PartnerSaid } from '../rules/joint/why-not-partner-answer.ts';
import type { RightsCase } from '../types.ts';
import { aidAppointed, aidDecided } from './aid-progress.ts';
import { endClocks } from './joint-clocks.ts';
import { type MadeLink, makeLink } from './make-link.ts';

/** An answer to put on record; its case is locked. */
export interface AnswerGiven {
  readonly one: RightsCase;
  readonly referral: Referral;
  readonly purpose: LinkPurpose;
  readonly said: PartnerSaid;
  readonly fileId: string | null;
}

const leadOf = async (work: Work, caseId: string): Promise<string | null> => {
  const present = (await handlersOf(work, caseId)).filter((it) => it.endedAt === null);
  return (present.find((it) => it.capacity === 'lead') ?? present[0])?.personId ?? null;
};

const stateAfter = ({ referral, purpose, said }: AnswerGiven): ReferralState => {
  if (purpose === 'result') return 'finished';
  if (referralCards[referral.kind].answers === null) return 'received';
  return said.answer === 'refuse' ? 'refused' : 'accepted';
};

const told = (given: AnswerGiven, state: ReferralState): string | null => {
  const { tells } = referralCards[given.referral.kind];
  if (state === 'finished') return `${given.referral.bodyName}已反馈办理结果，工会会和您说明。`;
  return state === 'refused' ? tells.refused : tells.accepted;
};

/** What an answer does beside the referral: clocks end, legal aid goes on, a lead at the procuratorate is done. */
const follow = async (
  work: Work,
  house: RightsHouse,
  { given, state }: { readonly given: AnswerGiven; readonly state: ReferralState },
): Promise<void> => {
  const { one, referral, said } = given;
  const { clockId, trackId, kind, id: referralId, bodyName } = referral;
  const on = work.today.toString();
  if (clockId !== null)
    await endClocks(work, one, { picks: ({ id }) => id === clockId, note: `${bodyName}已答复` });
  if (kind === 'legal_aid' && state === 'finished') {
    await aidAppointed(work, house, { one, referralId, on, who: said.text });
  } else if (kind === 'legal_aid') {
    const decision = { referralId, isGranted: state === 'accepted', on, text: said.text };
    const leadId = await leadOf(work, one.id);
    await aidDecided(work, house, { one, leadId, bodyName, ...decision });
  }
  if (kind === 'procuratorate_lead') {
    const note = `${bodyName}已反馈`;
    await endClocks(work, one, { picks: ({ rule }) => rule.id === 'procuratorate.feedback', note });
  }
  const isOver = state === 'refused' || (state === 'finished' && kind === 'procuratorate_lead');
  if (!isOver || trackId === null) return;
  const result = said.text === '' ? '对方已答复' : said.text;
  // Refused where the case is closed by now, somebody ended it by hand, or an officer records what only the leader may
  // end: the track then stands open for the leader.
  await closeTrack(work, house, { caseId: one.id, trackId, closedOn: on, result });
};

const save = async (
  work: Work,
  house: RightsHouse,
  { given, state }: { readonly given: AnswerGiven; readonly state: ReferralState },
): Promise<void> => {
  const { referral, said, fileId } = given;
  const on = work.today.toString();
  const answer = { by: said.by, text: said.text, fileId };
  const part =
    state === 'finished' ? { finishedOn: on, result: answer } : { answeredOn: on, answer };
  const reference = said.reference === '' ? referral.reference : said.reference;
  const next = { ...referral, ...part, state, reference, version: referral.version + 1 };
  await saveReferral(work, house.sealer, next);
};

/** Puts a partner's answer or result on the referral, the timeline and the clocks; makes the link for the result where
 *  one is awaited. */
export const applyAnswer = async (
  work: Work,
  house: RightsHouse,
  given: AnswerGiven,
): Promise<MadeLink | null> => {
  const { one, referral, said } = given;
  const { id, caseId, kind, bodyId, bodyName, contactId } = referral;
  const state = stateAfter(given);
  await save(work, house, { given, state });
  const act = state === 'finished' ? 'rights.referral-result' : 'rights.referral-answered';
  const facts = { referral: id, kind, body: bodyName, state };
  const closed = { by: said.by, text: said.text, reference: said.reference };
  const change = { act, facts, closed, workerText: told(given, state) };
  await changeCase(work, house, { one, change });
  await follow(work, house, { given, state });
  if (state !== 'accepted' || referralCards[kind].result === null) return null;
  const to = { caseId, subjectId: id, bodyId, bodyName, contactId };
  return makeLink(work, house, { ...to, purpose: 'result', sends: true });
};

import { makeCommitment, renegotiate } from '#kernel/commitments/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, refuse } from '#lib/result.ts';
import { bodiesOf } from '../../body-store.ts';
import { caseSubject } from '../../cases/case-moment.ts';
import { keepBody } from '../../joint/keep-body.ts';
import { sendReferral } from '../../joint/send-referral.ts';
import type { CastRole, Deed } from '../story-types.ts';
import { type Playing, play, storyId } from './stage.ts';

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

/** Somebody of the chain promises each worker his money by a day. */
export const promise = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'promise'>,
): Promise<void> => {
  const { caseId, claimantIds, stage, story } = playing;
  const name = story.parties.find((one) => one.role === deed.by)?.name ?? '';
  const amountFen = deed.parts_fen.reduce((sum, fen) => sum + fen, 0);
  const parts = deed.parts_fen.map((fen, place) => ({
    ...{ ref: claimantIds[place] ?? '', amountFen: fen },
  }));
  const { title, dueOn, renews } = deed;
  const promiser = { name, isPerson: false, contact: null, organisationId: null };
  const terms = { title, amountFen, act: null, dueOn, parts, promiser };
  await play(playing, by, (work) => {
    const source = { kind: deed.madeIn, ref: null, madeOn: work.today.toString() } as const;
    if (renews) {
      const before = { commitmentId: storyId(playing, `promise-${renews.key}`), version: 1 };
      return renegotiate(work, stage.house, { ...terms, ...before, source, reason: renews.reason });
    }
    return makeCommitment(work, stage.house, {
      ...{ ...terms, source, id: storyId(playing, `promise-${deed.key}`) },
      subject: caseSubject({ id: caseId }),
      owner: { organisationId: stage.organisationId, personId: stage.cast.first.id },
    });
  });
};

const bodyFor = async (
  work: Work,
  { stage }: Playing,
  { to, name }: DeedOf<'refer'>,
): Promise<string | null> => {
  const { organisationId } = stage;
  const known = await bodiesOf(work, [organisationId]);
  const before = known.find((one) => one.name === name);
  if (before) return before.id;
  const fresh = { address: null, phone: null, retiredOn: null, version: 0 };
  const kept = await keepBody(work, { id: null, organisationId, kind: to, name, ...fresh });
  return kept.ok ? kept.value.id : null;
};

/** The case, without its workers' names, is put before another body of the joint mechanism. */
export const refer = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'refer'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  await play(playing, by, async (work) => {
    const bodyId = await bodyFor(work, playing, deed);
    if (bodyId === null) return refuse({ code: 'no-body' });
    const sent = await sendReferral(work, stage.house, {
      ...{ caseId, submission: storyId(playing, `referral-${deed.name}`), kind: deed.kind },
      ...{ bodyId, contactId: null, sends: false, basis: 'duty', consentedOn: null },
      legalBasis: '工会法第二十二条；工会、法院、检察院、人社、司法行政协同机制',
      summary: `${playing.story.title}：意见书已送达，请协同督促履行。`,
      ...{ people: [], partyIds: [...playing.partyIds.values()], letterId: null },
      materials: [{ title: '工会劳动法律监督意见书', copies: 1, evidenceId: null }],
    });
    return sent.ok ? done(null) : sent;
  });
};

import type { Work } from '#kernel/work/public.ts';
import { done, type Result } from '#lib/result.ts';
import { bodiesOf } from '../../body-store.ts';
import { type BodyRefusal, keepBody } from '../../joint/keep-body.ts';
import { sendReferral } from '../../joint/send-referral.ts';
import type { CastRole, Deed } from '../story-types.ts';
import { type Playing, play, storyId } from './stage.ts';

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

/** The entry of the directory; made the first time a story needs it. */
const bodyFor = async (
  work: Work,
  { stage }: Playing,
  { to, name }: DeedOf<'refer'>,
): Promise<Result<string, BodyRefusal>> => {
  const { organisationId } = stage;
  const known = await bodiesOf(work, [organisationId]);
  const before = known.find((one) => one.name === name);
  if (before) return done(before.id);
  const fresh = { address: null, phone: null, retiredOn: null, version: 0 };
  const kept = await keepBody(work, { id: null, organisationId, kind: to, name, ...fresh });
  return kept.ok ? done(kept.value.id) : kept;
};

/** The case, without its workers' names, is put before another body of the joint mechanism. */
export const refer = async (
  playing: Playing,
  by: CastRole,
  deed: DeedOf<'refer'>,
): Promise<void> => {
  const { caseId, stage } = playing;
  const bodyId = await play(playing, by, (work) => bodyFor(work, playing, deed));
  await play(playing, by, async (work) => {
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

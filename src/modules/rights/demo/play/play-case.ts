import { done } from '#lib/result.ts';
import { assignHandlers, declareNoInterest } from '../../cases/handlers.ts';
import { registerCase } from '../../cases/register-case.ts';
import { takeStep } from '../../cases/take-step.ts';
import { claimantsOf } from '../../claimant-store.ts';
import { partiesOf } from '../../party-store.ts';
import type { CastRole, Deed } from '../story-types.ts';
import { type Playing, play, storyId } from './stage.ts';

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

const blankParty = { creditCode: null, address: null, legalRepresentative: null, contact: null };

/** The case is told and registered. */
export const tell = async (playing: Playing, by: CastRole, deed: DeedOf<'tell'>): Promise<void> => {
  const { stage, story } = playing;
  const { house } = stage;
  const at = house.site.clock();
  const { matter, workerClass, channel, facts, isAnonymous, dangers } = deed;
  const claimants = story.workers.map(({ name, phone }, place) => ({
    ...{ name, phone, idNumber: null, isComplainant: place === 0 },
    isRepresentative: story.workers.length > 1 && place < 2,
  }));
  const registered = await play(playing, by, (work) =>
    registerCase(work, house, {
      ...{ submission: storyId(playing, 'submission'), organisationId: stage.organisationId },
      ...{ matter, workerClass, channel, source: 'complaint', isAnonymous, receivedAt: at, facts },
      ...{ consent: { version: '2025-01', at }, dangers, invented: true, claimants },
      parties: story.parties.map((one) => ({ ...blankParty, ...one, isPerson: false })),
    }),
  );
  playing.caseId = registered.id;
  const { cityId, database } = house.site;
  const [people, parties] = await database.inCity(cityId, async (db) => [
    await claimantsOf({ db, cityId }, registered.id),
    await partiesOf({ db, cityId }, registered.id),
  ]);
  playing.claimantIds = people.map((one) => one.id);
  playing.partyIds = new Map(parties.map((one) => [one.role, one.id]));
};

/** The leader names the two officers; both declare that they have no interest. */
export const nameHandlers = async (playing: Playing, by: CastRole): Promise<void> => {
  const { caseId, stage } = playing;
  const { first, second } = stage.cast;
  const handlers = [
    { personId: first.id, capacity: 'lead', certificateNumber: '示例-001' },
    { personId: second.id, capacity: 'second', certificateNumber: '示例-002' },
  ] as const;
  await play(playing, by, (work) => assignHandlers(work, stage.house, { caseId, handlers }));
  for (const one of ['first', 'second'] as const)
    await play(playing, one, (work) => declareNoInterest(work, stage.house, { caseId }));
};

/** A step of the table. */
export const step = async (playing: Playing, by: CastRole, deed: DeedOf<'step'>): Promise<void> => {
  const { caseId, stage } = playing;
  const wish = { caseId, step: deed.step, facts: deed.facts };
  await play(playing, by, async (work) => {
    const taken = await takeStep(work, stage.house, wish);
    return taken.ok ? done(null) : taken;
  });
};

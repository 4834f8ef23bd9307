import { Temporal } from 'temporal-polyfill';
import { scopesOf } from '#kernel/access/public.ts';
import { findPerson } from '#kernel/identity/public.ts';
import { type PersonActor, perform, systemActor } from '#kernel/work/public.ts';
import { derivedId } from '#lib/derived-id.ts';
import { done } from '#lib/result.ts';
import { findCaseBySubmission } from '../case-store.ts';
import { rightsPermissions } from '../permissions.ts';
import type { RightsHouse } from '../rights-house.ts';
import { openPlay } from './play/play-story.ts';
import type { Stage } from './play/stage.ts';
import { shiftStory, weeksBetween } from './shift-story.ts';
import { allStories } from './stories/all-stories.ts';
import { ludian } from './stories/ludian.ts';
import { type CastRole, castRoles, type Story } from './story-types.ts';

/** The day the stories without a day of their own were written for. */
const WRITTEN_FOR = '2026-11-24';

/** Where the stories take place, and the accounts that play them. */
export interface StoryPlace {
  readonly organisationId: string;
  readonly people: Readonly<Record<CastRole, string>>;
}

const actorOf = async ({ site }: RightsHouse, personId: string): Promise<PersonActor> => {
  const { cityId, database } = site;
  return database.inCity(cityId, async (db) => {
    const person = await findPerson(db, cityId, personId);
    if (!person) throw new Error(`nobody plays: ${personId}`);
    const scopes = await scopesOf(db, cityId, { personId, cards: rightsPermissions });
    const { id, name, organisationId } = person;
    return { kind: 'person', id, name, organisationId, scopes };
  });
};

const isTold = ({ site }: RightsHouse, story: Story): Promise<boolean> => {
  const { cityId, database } = site;
  const submission = derivedId('rights-story', `${cityId}/${story.key}/submission`);
  return database.inCity(
    cityId,
    async (db) => (await findCaseBySubmission({ db, cityId }, submission)) !== null,
  );
};

/** Plays the invented cases of the demo city as far as today; one that has been told already is left as it is. Stories
 *  without days of their own are moved to the present by whole weeks. */
export const layStories = async (house: RightsHouse, place: StoryPlace): Promise<number> => {
  const seen = house.site.clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  const weeks = weeksBetween(WRITTEN_FOR, seen.toPlainDate().toString());
  let now = Temporal.Instant.from('2025-01-01T00:00:00Z');
  const cast = {} as Record<CastRole, PersonActor>;
  for (const role of castRoles) cast[role] = await actorOf(house, place.people[role]);
  const site = { ...house.site, clock: () => now };
  const stage: Stage = {
    ...{ house: { ...house, site }, organisationId: place.organisationId, cast },
    setClock: (moment) => {
      now = moment;
    },
  };
  let laid = 0;
  for (const written of allStories) {
    if (await isTold(house, written)) continue;
    const story = written === ludian ? written : shiftStory(written, weeks);
    await openPlay(stage, story).until(seen.toString({ smallestUnit: 'minute' }));
    laid += 1;
  }
  await perform(house.site, systemActor('演示数据'), async (work) => {
    if (laid > 0)
      work.note('demo.city-laid', { kind: 'city', id: String(work.cityId) }, { cases: laid });
    return done(null);
  });
  return laid;
};

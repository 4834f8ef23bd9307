import { Temporal } from 'temporal-polyfill';
import type { PersonActor, Work } from '#kernel/work/public.ts';
import { perform } from '#kernel/work/public.ts';
import { derivedId } from '#lib/derived-id.ts';
import type { Result } from '#lib/result.ts';
import type { RightsHouse } from '../../rights-house.ts';
import type { CastRole, Story } from '../story-types.ts';

/** Who plays, and where: the house's clock is set by `setClock` before each scene. */
export interface Stage {
  readonly house: RightsHouse;
  /** The union that has the cases. */
  readonly organisationId: string;
  readonly cast: Readonly<Record<CastRole, PersonActor>>;
  readonly setClock: (now: Temporal.Instant) => void;
}

/** A story being played: what its deeds have made so far. */
export interface Playing {
  readonly stage: Stage;
  readonly story: Story;
  caseId: string;
  claimantIds: readonly string[];
  partyIds: ReadonlyMap<string, string>;
  workerIds: readonly string[];
  /** By the keys of the story. */
  readonly meetingIds: Map<string, string>;
  readonly commitmentIds: Map<string, string>;
}

/** An id that is the same whenever the story is played in this city. */
export const storyId = ({ stage, story }: Playing, what: string): string =>
  derivedId('rights-story', `${stage.house.site.cityId}/${story.key}/${what}`);

/** A wall time in China as a moment. */
export const momentOf = (wall: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Asia/Shanghai').toInstant();

/** Does a deed as one of the cast; a script that is refused is a fault. */
export const play = async <T, R>(
  { stage, story }: Playing,
  by: CastRole,
  deed: (work: Work) => Promise<Result<T, R>>,
): Promise<T> => {
  const result = await perform(stage.house.site, stage.cast[by], deed);
  if (!result.ok)
    throw new Error(`the story ${story.key} was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

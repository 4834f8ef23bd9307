import { Temporal } from 'temporal-polyfill';
import { rightsChores } from '../../chores.ts';
import type { Scene, Story } from '../story-types.ts';
import { nameHandlers, step, tell } from './play-case.ts';
import { refer } from './play-joint.ts';
import { answerLines, pay, roster } from './play-ledger.ts';
import { letter, reply, serve } from './play-letters.ts';
import { agree, agreeAnew, held, planned } from './play-meetings.ts';
import { momentOf, type Playing, type Stage } from './stage.ts';

const playScene = (playing: Playing, { by, deed }: Scene): Promise<void> => {
  switch (deed.do) {
    case 'tell':
      return tell(playing, by, deed);
    case 'name_handlers':
      return nameHandlers(playing, by);
    case 'step':
      return step(playing, by, deed);
    case 'roster':
      return roster(playing, by);
    case 'answer_lines':
      return answerLines(playing, by, deed);
    case 'letter':
      return letter(playing, by, deed);
    case 'serve':
      return serve(playing, by, deed);
    case 'reply':
      return reply(playing, by, deed);
    case 'plan_meeting':
      return planned(playing, by, deed);
    case 'hold_meeting':
      return held(playing, by, deed);
    case 'agree':
      return agree(playing, by, deed);
    case 'agree_anew':
      return agreeAnew(playing, by, deed);
    case 'refer':
      return refer(playing, by, deed);
    case 'pay':
      return pay(playing, by, deed);
  }
};

/** What the house does by itself a minute after midnight. */
const playNight = async ({ house }: Stage): Promise<void> => {
  for (const chore of rightsChores(house)) await chore.run();
};

/** A play that stands still between scenes, so that one may look at the desk on any morning. */
export interface Play {
  /** Plays on up to and including a wall time in China; promises that break on the way are noted as they do at night. */
  readonly until: (wall: string) => Promise<void>;
  /** The case it has become; empty before it is told. */
  readonly caseId: () => string;
}

const promiseDays = ({ scenes }: Story): string[] =>
  scenes.flatMap(({ deed }) =>
    deed.do === 'agree' || deed.do === 'agree_anew' ? [deed.dueOn] : [],
  );

const nightAfter = (day: string): string =>
  `${Temporal.PlainDate.from(day).add({ days: 1 }).toString()}T00:01`;

type Moment = { readonly at: string; readonly scene: Scene | null };

/** The scenes with the nights on which promises of the story fall due, in the order of time. */
const momentsOf = (story: Story): Moment[] =>
  [
    ...story.scenes.map((scene) => ({ at: scene.at, scene })),
    ...promiseDays(story).map((day) => ({ at: nightAfter(day), scene: null })),
  ].toSorted((one, two) => (one.at < two.at ? -1 : one.at > two.at ? 1 : 0));

/** Opens a story on a stage. Every deed is the real use case, done by its own person at its own time. */
export const openPlay = (stage: Stage, story: Story): Play => {
  const playing: Playing = {
    ...{ stage, story, caseId: '' },
    ...{ claimantIds: [], partyIds: new Map(), workerIds: [] },
    ...{ meetingIds: new Map(), commitmentIds: new Map() },
  };
  const left = momentsOf(story);
  const until = async (wall: string): Promise<void> => {
    for (let next = left[0]; next && next.at <= wall; next = left[0]) {
      left.shift();
      stage.setClock(momentOf(next.at));
      if (next.scene) await playScene(playing, next.scene);
      else await playNight(stage);
    }
    stage.setClock(momentOf(wall));
  };
  return { until, caseId: () => playing.caseId };
};

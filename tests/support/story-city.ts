import { Temporal } from 'temporal-polyfill';
import type { Stage } from '#modules/rights/demo/play/stage.ts';
import { type LetterCity, letterCity } from './letter-house.ts';

/** A county union with its people as the stage of a story, on a clock the story sets. */
export interface StoryCity extends LetterCity {
  readonly stage: Stage;
}

export const storyCity = async (): Promise<StoryCity> => {
  const at = await letterCity();
  let now = Temporal.Instant.from('2025-01-01T00:00:00Z');
  const site = { ...at.city.site, clock: () => now };
  const { clerk, first, second, leader, organisationId } = at.union;
  const stage: Stage = {
    house: { ...at.house, site },
    organisationId,
    cast: { clerk, first, second, leader, sealer: at.sealKeeper },
    setClock: (moment) => {
      now = moment;
    },
  };
  return { ...at, stage };
};

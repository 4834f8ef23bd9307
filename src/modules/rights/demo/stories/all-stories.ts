import type { Story } from '../story-types.ts';
import { ludian } from './ludian.ts';
import { groupOfTwelve, heatWithoutName, justTold, riderByTelephone } from './other-cases.ts';

/** Every story of the demo city, in the order in which they begin. */
export const allStories: readonly Story[] = [
  ludian,
  heatWithoutName,
  riderByTelephone,
  groupOfTwelve,
  justTold,
];

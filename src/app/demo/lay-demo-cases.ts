import { layStories } from '#modules/rights/public.ts';
import type { House } from '../house.ts';
import { demoCast, demoRightsUnion } from './rights-people.ts';

/** Plays the invented rights cases in a county of the demo city; those there already stay as they are. */
export const layDemoCases = (house: Pick<House, 'rights'>): Promise<number> =>
  layStories(house.rights, { organisationId: demoRightsUnion, people: demoCast });

import type { Chore } from '#kernel/jobs/public.ts';
import { keeperChores } from './keepers/keeper-chores.ts';
import { reportChores } from './reports/report-chores.ts';
import type { StationHouse } from './station-house.ts';

/** What the slice does without anybody asking. */
export const stationChores = (house: StationHouse): readonly Chore[] => [
  ...reportChores(house),
  ...keeperChores(house),
];

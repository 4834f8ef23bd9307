import type { Chore } from '#kernel/jobs/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import type { StationHouse } from '../station-house.ts';
import { forgetImports } from './forget-imports.ts';

const DAY = 86_400;

/** What is done about imports without anybody asking: old files are erased. */
export const importChores = (house: Pick<StationHouse, 'site'>): readonly Chore[] => [
  {
    name: '导入文件清除',
    everySeconds: DAY,
    run: async () => {
      await perform(house.site, systemActor('导入文件清除'), forgetImports);
    },
  },
];

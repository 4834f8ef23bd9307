import type { Reading } from '#kernel/http/public.ts';
import { countJobs } from '#kernel/jobs/public.ts';
import type { House } from './house.ts';

/** Numbers of the house for `/metrics`. */
export const readingsOf = (house: House): Reading[] => {
  const { cityId, database } = house.site;
  const jobs = () => database.inCity(cityId, (db) => countJobs(db, cityId));
  return [
    {
      name: 'yijia_stations',
      help: 'Stations in the register',
      read: () => house.stations.register.size,
    },
    {
      name: 'yijia_jobs_waiting',
      help: 'Jobs not yet done',
      read: async () => (await jobs()).waiting,
    },
    {
      name: 'yijia_jobs_failed',
      help: 'Jobs that gave up and wait for a person',
      read: async () => (await jobs()).failed,
    },
  ];
};

import { readCalendar } from '#kernel/calendar/public.ts';
import { clockChores } from '#kernel/commitments/public.ts';
import { eraseExpired } from '#kernel/files/public.ts';
import { forgetOldAnswers } from '#kernel/http/public.ts';
import { forgetOldSignIns } from '#kernel/identity/public.ts';
import { type Chore, startJobs } from '#kernel/jobs/public.ts';
import { noticeJobs } from '#kernel/notices/public.ts';
import { perform, systemActor, type Work } from '#kernel/work/public.ts';
import { done } from '#lib/result.ts';
import { intakeChores, rightsChores, tellClockMove } from '#modules/rights/public.ts';
import { importChores, keeperChores, reportChores } from '#modules/stations/public.ts';
import type { House } from './house.ts';
import { loadCalendar } from './load-calendar.ts';
import { buildServer } from './serve.ts';

const HOUR = 3_600;

const housekeeping =
  (house: House, name: string, deed: (work: Work) => Promise<unknown>): (() => Promise<void>) =>
  async () => {
    await perform(house.site, systemActor(name), async (work) => done(await deed(work)));
  };

/** A notice loaded here, by the command line or by another process moves the days of open clocks within a minute, and on
 *  start those of the time the house was shut. */
const calendarChores = ({ site, config, rights }: House): readonly Chore[] => {
  const source = { cityId: site.cityId, base: loadCalendar(config.dataDir) };
  return clockChores(site, {
    known: (db) => readCalendar(db, source),
    moved: {
      case: async (work, move) => {
        await tellClockMove(work, rights, move);
      },
    },
  });
};

const choresOf = (house: House): Chore[] => [
  { name: 'vacuum', everySeconds: HOUR, run: () => house.database.vacuum() },
  { name: 'reload-stations', everySeconds: HOUR / 4, run: () => house.stations.register.reload() },
  {
    name: 'refresh-calendar',
    everySeconds: HOUR / 4,
    run: async () => {
      await house.calendar.refresh();
    },
  },
  {
    name: 'forget-answers',
    everySeconds: HOUR,
    run: housekeeping(house, '清理', forgetOldAnswers),
  },
  {
    name: 'forget-sign-ins',
    everySeconds: HOUR,
    run: housekeeping(house, '清理', (work) => forgetOldSignIns(work)),
  },
  { name: 'erase-files', everySeconds: HOUR, run: housekeeping(house, '清理', eraseExpired) },
  ...reportChores(house.stations),
  ...keeperChores(house.stations),
  ...importChores(house.stations),
  ...intakeChores(house.rights),
  ...calendarChores(house),
  ...rightsChores(house.rights),
];

const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => resolve(signal));
  });

/** Listens and works until told to stop; then answers what is under way, finishes the jobs and closes. */
export const runHouse = async (house: House, onReady: () => Promise<void>): Promise<void> => {
  const app = await buildServer(house);
  const stopJobs = startJobs({
    site: house.site,
    handlers: noticeJobs(house.site, house.post),
    chores: choresOf(house),
    onFault: (name, error) => app.log.error({ err: error, chore: name }, 'chore failed'),
  });
  try {
    const stopped = stopSignal();
    await app.listen({ host: house.config.host, port: house.config.port });
    await onReady();
    await stopped;
  } finally {
    await app.close();
    await stopJobs();
    await house.close();
  }
};

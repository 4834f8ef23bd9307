import { chinaCalendar } from '#kernel/calendar/law/china.ts';
import { openRegister, type Register } from '#modules/stations/register.ts';
import type { Station } from '#modules/stations/types.ts';

/** A register over a list that a test may change between refreshes. */
export const cityRegister = (stations: Map<string, Station>): Promise<Register> =>
  openRegister(
    async (ids) => [...stations.values()].filter(({ id }) => !ids || ids.includes(id)),
    chinaCalendar,
  );

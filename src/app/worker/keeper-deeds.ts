import { Temporal } from 'temporal-polyfill';
import { done, type Result, refuse } from '#lib/result.ts';
import { isFacilityCode } from '#modules/stations/rules/facilities.ts';
import { endOfToday } from './keeper-times.ts';
import type { KeeperRefusal, WorkerHouse } from './worker-house.ts';

interface Told {
  readonly house: WorkerHouse;
  readonly session: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What one button of the desk does. */
export type Deed = (told: Told) => Promise<Result<unknown, KeeperRefusal>>;

const badUntil = refuse({ code: 'bad-until' });

/** The chosen end: null when none was chosen, a refusal when it is not a moment to come. */
const untilIn = ({ house, fields }: Told): Result<Temporal.Instant | null, KeeperRefusal> => {
  const text = fields.until ?? '';
  if (text === '') return done(null);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return badUntil;
  const until = Temporal.Instant.from(text);
  return until.epochMilliseconds > house.now().epochMilliseconds ? done(until) : badUntil;
};

const REASON_MOST = 60;

/** The buttons of the keeper's desk, by the last part of their address. */
export const keeperDeeds: Readonly<Record<string, Deed>> = {
  open: async (told) => {
    const until = untilIn(told);
    if (!until.ok) return until;
    return told.house.keeper.say(told.session, { sighting: 'open', until: until.value });
  },
  closed: ({ house, session }) =>
    house.keeper.say(session, { sighting: 'closed', until: endOfToday(house.now()) }),
  closure: async (told) => {
    const until = untilIn(told);
    if (!until.ok) return until;
    const reason = (told.fields.reason ?? '').trim().slice(0, REASON_MOST);
    return told.house.keeper.close(told.session, { until: until.value, reason });
  },
  undo: ({ house, session, fields }) => house.keeper.undo(session, fields.saying ?? ''),
  facility: async ({ house, session, fields }) => {
    const code = fields.facility ?? '';
    if (!isFacilityCode(code)) return refuse({ code: 'too-late' });
    const condition = fields.condition === 'faulty' ? 'faulty' : 'working';
    return house.keeper.markFacility(session, { code, condition });
  },
  leave: async ({ house, session }) => done(await house.keeper.leave(session)),
};

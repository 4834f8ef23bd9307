import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import type { ReportGiven, WorkerHouse } from '#app/worker/worker-house.ts';
import { workerRoutes } from '#app/worker-routes.ts';
import { chinaCalendar } from '#kernel/calendar/public.ts';
import { divisionsOf } from '#kernel/identity/law/divisions/divisions-of.ts';
import { done, refuse } from '#lib/result.ts';
import { demoStations } from '#modules/stations/demo/jiaxing.ts';
import { openRegister, type Register } from '#modules/stations/register.ts';
import type { DoorEvidence, FacilityState, Station } from '#modules/stations/types.ts';
import type { City, KeeperSaying, ReportProgress } from '#web/worker/types.ts';

/** The moment at which the stand-in's night stands still: 23:10 in the rain. */
const rainyNight = Temporal.Instant.from('2026-11-18T23:10:00+08:00');

/** A clock a test may turn. */
interface Clock {
  at: Temporal.Instant;
}

/** The worker's house in memory: real readings over the demo city; reports and keeper kept in maps. */
export interface StandIn extends WorkerHouse {
  readonly clock: Clock;
  readonly register: Register;
  readonly given: ReportGiven[];
  readonly progress: Map<string, ReportProgress>;
  change(id: string, change: (station: Station) => Station): Promise<void>;
}

const standInCity = (): City => {
  const city = divisionsOf(330400);
  if (!city) throw new Error('the divisions of Jiaxing are missing');
  return {
    id: String(city.id),
    name: '嘉兴',
    centre: [120.7555, 30.7461],
    counties: city.counties.map(({ code, name, townships }) => ({
      code: String(code),
      name,
      townships: townships.map((township) => ({
        code: String(township.code),
        name: township.name,
      })),
    })),
  };
};

const PHONE = '13800000000';
const CODE = '246810';
const SESSION = 'session-1';

/** Opens the stand-in. The keeper of the first station has the link `link-1`, the phone 13800000000 and the code 246810. */
export const openStandIn = async (options: Partial<WorkerHouse> = {}): Promise<StandIn> => {
  const clock: Clock = { at: rainyNight };
  const stations = new Map(
    demoStations(7, rainyNight).map(({ station }) => [station.id, station] as const),
  );
  const load = async (ids: readonly string[] | null): Promise<Station[]> =>
    [...stations.values()].filter((station) => !ids || ids.includes(station.id));
  const register = await openRegister(load, chinaCalendar);
  const change: StandIn['change'] = async (id, act) => {
    const old = stations.get(id);
    if (!old) throw new Error(`no station ${id}`);
    stations.set(id, act(old));
    await register.refresh([id]);
  };
  const progress = new Map<string, ReportProgress>();
  const given: ReportGiven[] = [];
  const [first] = stations.keys();
  const keptId = first ?? '';
  return {
    clock,
    register,
    given,
    progress,
    change,
    readings: register,
    now: () => clock.at,
    city: standInCity(),
    demo: false,
    https: false,
    assetsDir: new URL('../../dist/worker', import.meta.url).pathname,
    receiveReport: async (report) => {
      const station = stations.get(report.stationId);
      if (!station) return refuse({ code: 'no-such-station' });
      const same = given.findIndex((one) => one.submission === report.submission);
      const number = `R26-${1001 + (same < 0 ? given.length : same)}`;
      if (same >= 0) return done({ number });
      given.push(report);
      progress.set(number, progressOf(report, { number, station, at: clock.at }));
      return done({ number });
    },
    findReport: async (number) => progress.get(number) ?? null,
    keeper: keeperOf({ keptId, register, clock, change }),
    ...options,
  };
};

const progressOf = (
  report: ReportGiven,
  told: { number: string; station: Station; at: Temporal.Instant },
): ReportProgress => ({
  number: told.number,
  stationId: report.stationId,
  stationName: told.station.name,
  kind: report.kind,
  facilityCode: report.facilityCode,
  note: report.note,
  photos: report.photos.length,
  receivedAt: told.at,
  dueOn: told.at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 3 }),
  state: 'received',
  answer: null,
  steps: [{ state: 'received', at: told.at }],
});

interface Kept {
  readonly keptId: string;
  readonly register: Register;
  readonly clock: Clock;
  readonly change: StandIn['change'];
}

const keeperOf = ({ keptId, register, clock, change }: Kept): WorkerHouse['keeper'] => {
  let last: KeeperSaying | null = null;
  let before: Station | null = null;
  const say = async (saying: Partial<KeeperSaying>, act: (station: Station) => Station) => {
    before = register.byId(keptId, clock.at)?.station ?? null;
    const blank = { act: 'open', until: null, facilityCode: null, condition: null } as const;
    last = { id: 'saying-1', at: clock.at, ...blank, ...saying };
    await change(keptId, act);
    return done(null);
  };
  const seen = (sighting: 'open' | 'closed', until: Temporal.Instant | null): DoorEvidence => ({
    sighting,
    by: 'keeper',
    at: clock.at,
    until,
  });
  return {
    start: async (token) => {
      const found = token === 'link-1' ? register.byId(keptId, clock.at) : null;
      return found ? { stationName: found.station.name, phoneMasked: '138****0000' } : null;
    },
    sendCode: async (_token, phone) =>
      phone === PHONE
        ? done({ challenge: 'challenge-1', phoneMasked: '138****0000' })
        : refuse({ code: 'wrong-phone' }),
    confirmCode: async (_token, _challenge, code) =>
      code === CODE
        ? done({ session: SESSION, expiresAt: clock.at.add({ hours: 24 * 90 }) })
        : refuse({ code: 'wrong-code' }),
    desk: async (token, session) => {
      const found = register.byId(keptId, clock.at);
      const known = token === 'link-1' && session === SESSION && found;
      return known ? { found, phoneMasked: '138****0000', last } : null;
    },
    formToken: (session) => `form-${session}`,
    say: (_session, { sighting, until }) =>
      say({ act: sighting, until }, (station) => ({
        ...station,
        evidence: [...station.evidence, seen(sighting, until)],
      })),
    close: (_session, { until, reason }) =>
      say({ act: 'closure', until }, (station) => ({
        ...station,
        closures: [...station.closures, { id: 'closure-1', from: clock.at, until, reason }],
      })),
    undo: async () => {
      const old = before;
      if (!old || !last) return refuse({ code: 'too-late' });
      await change(keptId, () => old);
      last = null;
      return done(null);
    },
    markFacility: (_session, { code, condition }) =>
      say({ act: 'facility', facilityCode: code, condition }, (station) => ({
        ...station,
        facilities: station.facilities.map(
          (one): FacilityState =>
            one.code === code
              ? { ...one, condition, confirmedAt: clock.at, confirmedBy: 'keeper' }
              : one,
        ),
      })),
    leave: async () => undefined,
  };
};

/** A server with only the worker's pages, as the real one registers them. */
export const openWorkerServer = async (house: WorkerHouse): Promise<FastifyInstance> => {
  const app = Fastify();
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart);
  await app.register(async (scope) => workerRoutes(house)(scope));
  return app;
};

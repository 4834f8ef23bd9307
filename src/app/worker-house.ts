import { divisionsOf } from '#kernel/identity/law/divisions/divisions-of.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import { reportProgress } from '#modules/stations/reports/report-progress.ts';
import { takeReport } from '#modules/stations/reports/take-report.ts';
import type { StationHouse } from '#modules/stations/station-house.ts';
import type { City, ReportProgress } from '#web/worker/types.ts';
import type { House } from './house.ts';
import { keeperHouse } from './keeper-house.ts';
import type { ReportGiven, ReportRefusal, WorkerHouse } from './worker/worker-house.ts';

const cityOf = (stations: StationHouse): City => {
  const { cityId } = stations.site;
  const counties = divisionsOf(cityId)?.counties ?? [];
  return {
    id: String(cityId),
    name: stations.cityName,
    centre: stations.centre,
    counties: counties.map(({ code, name, townships }) => ({
      code,
      name,
      townships: townships.map((township) => ({ code: township.code, name: township.name })),
    })),
  };
};

type Taken = Awaited<ReturnType<typeof takeReport>>;

/** The page knows fewer reasons: it has counted the photos and looked at their first bytes itself. */
const refusals = {
  'not-found': 'no-such-station',
  'too-many': 'too-many',
  'too-many-photos': 'photo-not-image',
  'not-a-photo': 'photo-not-image',
  'photo-too-large': 'photo-not-image',
} as const satisfies Record<Extract<Taken, { ok: false }>['refusal']['code'], string>;

const receive = async (
  stations: StationHouse,
  given: ReportGiven,
): Promise<Result<{ number: string }, ReportRefusal>> => {
  const { peer, userAgent, ...report } = given;
  const sender = { address: peer, userAgent };
  const taken = await takeReport(stations, { ...report, sender });
  return taken.ok ? done(taken.value) : refuse({ code: refusals[taken.refusal.code] });
};

const progressOf = async (
  stations: StationHouse,
  number: string,
): Promise<ReportProgress | null> => {
  const found = await reportProgress(stations.site, number);
  if (!found) return null;
  const { report, steps } = found;
  const { stationId, stationName, kind, facilityCode, note, receivedAt } = report;
  const what = { stationId, stationName, kind, facilityCode, note, receivedAt };
  const { dueOn, state, answer } = report;
  return {
    number: report.number,
    ...what,
    dueOn,
    state,
    answer,
    steps,
    photos: report.photoIds.length,
  };
};

/** The house as the worker's pages see it. */
export const workerHouse = (
  house: Pick<House, 'stations' | 'demo'> & Partial<Pick<House, 'rights'>>,
  assetsDir: string,
): WorkerHouse => {
  const { stations } = house;
  return {
    readings: stations.register,
    now: stations.site.clock,
    city: cityOf(stations),
    demo: house.demo,
    https: stations.publicUrl.startsWith('https://'),
    assetsDir,
    receiveReport: (given) => receive(stations, given),
    findReport: (number) => progressOf(stations, number),
    keeper: keeperHouse(stations),
    ...(house.rights ? { rights: house.rights } : {}),
  };
};

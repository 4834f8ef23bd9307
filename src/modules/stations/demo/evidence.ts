import { Temporal } from 'temporal-polyfill';
import type { Seeded } from '#lib/seeded.ts';
import type { DoorEvidence, HoursException, TemporaryClosure } from '../types.ts';
import { dayAfter, type VisitTimes, visitedAt } from './visits.ts';

type AgeInDays = readonly [lowest: number, highest: number];

const keeperAges: readonly (readonly [AgeInDays | null, number])[] = [
  [null, 16],
  [[0, 0], 12],
  [[1, 1], 14],
  [[2, 6], 22],
  [[7, 29], 22],
  [[30, 180], 14],
];

const closureReasons = ['空调检修', '门店装修', '停电检修', '消防整改', '设备更换', '人员临时外出'];
const exceptionNotes = ['单位集中学习', '社区活动占用场地', '盘点', '志愿者轮休'];

const seen = (
  sighting: DoorEvidence['sighting'],
  by: DoorEvidence['by'],
  at: Temporal.Instant,
): DoorEvidence => ({ sighting, by, at, until: null });

const byKeeper = (random: Seeded, times: VisitTimes): DoorEvidence[] => {
  const age = random.weighted(keeperAges);
  return age ? [seen('open', 'keeper', visitedAt(random, times, random.whole(...age)))] : [];
};

/** Some keepers say until when: open late tonight, or away for an hour or two. */
const keeperToday = (random: Seeded, { now }: VisitTimes): DoorEvidence[] => {
  if (!random.chance(0.015)) return [];
  const at = now.subtract({ minutes: random.whole(20, 170) });
  const until = now.add({ minutes: random.whole(45, 240) });
  return [{ sighting: random.chance(0.6) ? 'open' : 'closed', by: 'keeper', at, until }];
};

const byInspector = (random: Seeded, times: VisitTimes): DoorEvidence[] => {
  if (!random.chance(0.09)) return [];
  const sighting = random.chance(0.85) ? 'open' : 'closed';
  return [seen(sighting, 'inspector', visitedAt(random, times, random.whole(4, 120)))];
};

const byWorker = (random: Seeded, times: VisitTimes): DoorEvidence[] => {
  if (!random.chance(0.1)) return [];
  const sighting = random.weighted<DoorEvidence['sighting']>([
    ['open', 60],
    ['door_locked', 28],
    ['occupied', 12],
  ]);
  return [seen(sighting, 'worker', visitedAt(random, times, random.whole(1, 24)))];
};

/** What people saw at the door of one invented station in service, oldest first, all before now. */
export const demoEvidence = (
  random: Seeded,
  times: VisitTimes,
  reported: readonly DoorEvidence[],
): DoorEvidence[] =>
  [
    ...byKeeper(random, times),
    ...byInspector(random, times),
    ...byWorker(random, times),
    ...keeperToday(random, times),
    ...reported,
  ].sort((a, b) => Temporal.Instant.compare(a.at, b.at));

/** Temporary closures of one invented station, at most one, under the id given: mostly none, some
 *  past, running or announced. */
export const demoClosures = (
  random: Seeded,
  now: Temporal.Instant,
  id: string,
): TemporaryClosure[] => {
  if (!random.chance(0.05)) return [];
  const hoursBack = random.pick([-72, 6, 30, 96, 700]);
  const from = now.subtract({ minutes: hoursBack * 60 + random.whole(0, 59) });
  const lasts = random.pick([24, 72, 168]);
  const until = random.chance(0.15) && hoursBack < 200 ? null : from.add({ hours: lasts });
  return [{ id, from, until, reason: random.pick(closureReasons) }];
};

/** Exceptions by date within the next days: shut all day, or shorter hours. */
export const demoExceptions = (random: Seeded, times: VisitTimes): HoursException[] => {
  if (times.openingHours === null || times.openingHours === '24/7') return [];
  if (!random.chance(0.03)) return [];
  const on = dayAfter(times.now, random.whole(0, 9));
  const hours = random.chance(0.5) ? null : '09:00-11:30';
  return [{ on, hours, note: random.pick(exceptionNotes) }];
};

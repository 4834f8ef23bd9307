import { Temporal } from 'temporal-polyfill';
import type { DoorEvidence, LifeCycle, Station, TemporaryClosure } from '../../types.ts';
import { dateInChina } from './source.ts';
import type { HsdsStatus } from './types.ts';

const statuses = {
  planned: 'inactive',
  building: 'inactive',
  acceptance: 'inactive',
  open: 'active',
  paused: 'temporarily closed',
  exit: 'defunct',
} as const satisfies Record<LifeCycle, HsdsStatus>;

const compare = Temporal.Instant.compare;

/** Whether a closure covers a moment. */
export const coversMoment = ({ from, until }: TemporaryClosure, now: Temporal.Instant): boolean =>
  compare(from, now) <= 0 && (until === null || compare(now, until) < 0);

/** The HSDS status of a station's service at a moment: its life cycle, and closed for a time while a closure runs.
 *  @source HSDS 3.0 service.status */
export const statusOf = (
  { lifeCycle, closures }: Pick<Station, 'lifeCycle' | 'closures'>,
  now: Temporal.Instant,
): HsdsStatus => {
  if (lifeCycle !== 'open') return statuses[lifeCycle];
  return closures.some((closure) => coversMoment(closure, now)) ? 'temporarily closed' : 'active';
};

const isFirm = ({ by }: Pick<DoorEvidence, 'by'>): boolean => by === 'keeper' || by === 'inspector';

const latest = (moments: readonly Temporal.Instant[]): Temporal.Instant | null =>
  moments.reduce<Temporal.Instant | null>(
    (last, one) => (last === null || compare(one, last) > 0 ? one : last),
    null,
  );

/** The date in China on which a keeper or an inspector last spoke of the station; null = never. Workers' reports and
 *  imported lists assure nothing.
 *  @source HSDS 3.0 service.assured_date */
export const assuredOn = ({ evidence }: Pick<Station, 'evidence'>): Temporal.PlainDate | null => {
  const at = latest(evidence.filter(isFirm).map((seen) => seen.at));
  return at && dateInChina(at);
};

/** When anything told of the station last changed: the record, a facility, the word of keeper or inspector, a sighting,
 *  or a closure that has begun or ended meanwhile.
 *  @source HSDS 3.0 service.last_modified */
export const lastModified = (station: Station, now: Temporal.Instant): Temporal.Instant => {
  const edges = station.closures
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
    .filter((edge) => compare(edge, now) <= 0);
  const moments = [
    station.changedAt,
    ...station.evidence.map((seen) => seen.at),
    ...station.facilities.flatMap(({ confirmedAt }) => (confirmedAt === null ? [] : [confirmedAt])),
    ...edges,
  ];
  return latest(moments) ?? station.changedAt;
};

import { Temporal } from 'temporal-polyfill';
import { distanceBetween } from '#lib/lng-lat.ts';
import type { FoundStation, NearbyQuestion } from '#modules/stations/readings.ts';
import type { Setting } from '#web/worker/frame.tsx';
import type { NearestView } from '#web/worker/nearest-page.tsx';
import type { Filters, Place } from '#web/worker/types.ts';
import { divisionsOf } from './place.ts';
import type { WorkerHouse } from './worker-house.ts';

const INSTEAD = 3;
const LOOK_AHEAD = 100;

interface Asking {
  readonly house: WorkerHouse;
  readonly setting: Setting;
  readonly filters: Filters;
  readonly place: Place;
}

const plain = { more: false, nearerNotOpen: 0, roundTheClock: [], openingNext: [], divisions: [] };

const questionOf = ({ filters, place }: Asking, now: Temporal.Instant): NearbyQuestion => ({
  from: place.at,
  instant: now,
  need: filters.need,
  open: filters.open,
  allDay: filters.allDay,
  limit: filters.show + 1,
});

const bySoonest = (a: FoundStation, b: FoundStation): number =>
  a.openness.nextOpening && b.openness.nextOpening
    ? Temporal.Instant.compare(a.openness.nextOpening, b.openness.nextOpening)
    : 0;

/** When nothing is open: the nearest that never shut, and those that open soonest. */
const insteadOf = (house: WorkerHouse, question: NearbyQuestion) => {
  const any = { ...question, open: 'any', limit: LOOK_AHEAD } as const;
  const coming = house.readings.nearby({ ...any, allDay: false });
  return {
    roundTheClock: house.readings.nearby({ ...any, need: [], allDay: true, limit: INSTEAD }),
    openingNext: coming
      .filter((found) => found.openness.nextOpening)
      .toSorted(bySoonest)
      .slice(0, INSTEAD),
  };
};

/** How many among the very nearest were left out because they are not open. */
const nearerNotOpen = (
  house: WorkerHouse,
  question: NearbyQuestion,
  first: FoundStation | undefined,
): number => {
  if (question.open === 'any' || first?.distance == null) return 0;
  const reach = first.distance;
  const any = house.readings.nearby({ ...question, open: 'any', limit: 20 });
  return any.filter((found) => found.distance !== null && found.distance < reach).length;
};

const searched = (asking: Asking, now: Temporal.Instant): NearestView => {
  const { house, filters, place } = asking;
  const found = house.readings.search(filters.text, now, filters.show + 1).map((one) => ({
    ...one,
    distance:
      one.distance ??
      (place.kind === 'here' && one.station.position
        ? distanceBetween(place.at, one.station.position.wgs84)
        : null),
  }));
  const divisions = divisionsOf(house.city).filter((d) => d.name.includes(filters.text));
  return {
    ...asking,
    ...plain,
    now,
    found: found.slice(0, filters.show),
    more: found.length > filters.show && filters.show < LOOK_AHEAD,
    divisions: divisions.slice(0, 5),
  };
};

/** Answers the first page's question. */
export const nearestView = (asking: Asking): NearestView => {
  const { house, filters } = asking;
  const now = house.now();
  if (filters.text) return searched(asking, now);
  const question = questionOf(asking, now);
  const found = house.readings.nearby(question);
  return {
    ...asking,
    ...plain,
    now,
    found: found.slice(0, filters.show),
    more: found.length > filters.show && filters.show < LOOK_AHEAD,
    nearerNotOpen: nearerNotOpen(house, question, found[0]),
    ...(found.length === 0 ? insteadOf(house, question) : {}),
  };
};

import { needBits } from '../nearest/facility-bits.ts';
import type { NearestQuestion, StationIndex } from '../nearest/station-index.ts';
import type { NearbyQuestion } from '../readings.ts';
import type { HeldStation } from './held-station.ts';
import type { HeldFound } from './nearby-text.ts';
import type { Openings } from './openings.ts';

/** Where the nearest are looked for. */
export interface Among {
  /** Its marks are `HeldStation`s. */
  readonly index: StationIndex;
  readonly openings: Openings;
}

const openingFor = (openings: Openings, question: NearbyQuestion): NearestQuestion['open'] => {
  const { instant, open, allDay } = question;
  if (allDay) return openings.allDay(instant, open === 'any');
  return open === 'now' ? openings.openAt(instant) : 'any';
};

/** The nearest stations of a question with their open state, nearest first. */
export const nearestHeld = ({ index, openings }: Among, question: NearbyQuestion): HeldFound[] => {
  const nearest = index.nearest({
    at: question.from,
    need: needBits(question.need),
    open: openingFor(openings, question),
    limit: question.limit,
  });
  const opennessOf = openings.opennessAt(question.instant);
  return nearest.map(({ mark, distance }) => {
    const held = mark as HeldStation;
    return { held, distance, openness: opennessOf(held) };
  });
};

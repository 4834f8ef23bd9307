import { needBits } from '../nearest/facility-bits.ts';
import type { NearestQuestion, NearestStation, StationIndex } from '../nearest/station-index.ts';
import type { NearbyQuestion } from '../readings.ts';
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

/** The nearest stations of a question, nearest first; their marks are `HeldStation`s. */
export const nearestHeld = (
  { index, openings }: Among,
  question: NearbyQuestion,
): readonly NearestStation[] =>
  index.nearest({
    at: question.from,
    need: needBits(question.need),
    open: openingFor(openings, question),
    limit: question.limit,
  });

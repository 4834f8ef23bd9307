import type { StationRows } from './station-rows.ts';
import { withDoubt } from './unit-sphere.ts';

/** A station met on the way: its row, and how far by chord. */
export interface Met {
  readonly rows: StationRows;
  readonly row: number;
  readonly chordSquared: number;
}

/** The nearest stations met so far, nearest first: as many as asked for, and any more that are so
 *  close to the last of them that only the exact formula can tell. */
export interface NearestFew {
  readonly limit: number;
  readonly met: Met[];
  /** The squared chord beyond which a station need not be offered. */
  reach: number;
}

/** An empty list that will hold the `limit` (1 or more) nearest. */
export const nearestFew = (limit: number): NearestFew => ({
  limit,
  met: [],
  reach: Number.POSITIVE_INFINITY,
});

const tighten = (few: NearestFew): void => {
  const { limit, met } = few;
  const last = met[limit - 1];
  if (!last) return;
  few.reach = withDoubt(last.chordSquared);
  while ((met[met.length - 1]?.chordSquared ?? 0) > few.reach) met.pop();
};

/** Takes in a station within reach, in its place; equals go last, so a thousand at one spot stay cheap. */
export const takeIn = (few: NearestFew, newcomer: Met): void => {
  const { met } = few;
  let place = met.length;
  met.push(newcomer);
  for (; place > 0; place -= 1) {
    const before = met[place - 1];
    if (!before || before.chordSquared <= newcomer.chordSquared) break;
    met[place] = before;
  }
  met[place] = newcomer;
  if (met.length >= few.limit) tighten(few);
};

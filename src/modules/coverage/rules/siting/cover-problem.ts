import { seeded } from '#lib/seeded.ts';
import { type CountingLists, countingLists } from '../reach/counting-lists.ts';

/** Which demand each candidate would reach. Demand reached by just the same candidates stands together as one group. */
export interface CoverProblem {
  readonly candidates: number;
  /** By group: its demand. */
  readonly weight: Float64Array;
  /** Groups a candidate reaches. */
  readonly groupsOf: CountingLists;
  /** Candidates that reach a group. */
  readonly candidatesOf: CountingLists;
}

const sliceOf = ({ first, items }: CountingLists, key: number): Int32Array =>
  items.subarray(first[key], first[key + 1]);

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place]);

const turned = ({ items, first }: CountingLists, keys: number): CountingLists =>
  countingLists(keys, (take) => {
    for (let from = 0; from + 1 < first.length; from += 1) {
      const end = first[from + 1] as number;
      for (let at = first[from] as number; at < end; at += 1) take(items[at] as number, from);
    }
  });

const MARK_SPAN = 2 ** 44;

/** A mark of every point of demand by the set of its candidates: sums of random numbers, compared in full later. */
const marksOf = (candidatesOf: CountingLists, candidates: number): Float64Array => {
  const random = seeded(1, 'cover sets');
  const mark = Float64Array.from({ length: candidates }, () =>
    Math.floor(random.next() * MARK_SPAN),
  );
  const points = candidatesOf.first.length - 1;
  return Float64Array.from({ length: points }, (_, point) =>
    sliceOf(candidatesOf, point).reduce((sum, one) => (sum + (mark[one] as number)) % MARK_SPAN, 0),
  );
};

/** Points with just the same candidates get the same group; -1 = nobody asks for it, or nobody reaches it. */
const groupsByCandidates = (
  candidatesOf: CountingLists,
  candidates: number,
  weight: Float64Array,
) => {
  const marks = marksOf(candidatesOf, candidates);
  const leaders = new Map<number, number[]>();
  const group = new Int32Array(weight.length).fill(-1);
  const leaderOf: number[] = [];
  for (const [point, mark] of marks.entries()) {
    const mine = sliceOf(candidatesOf, point);
    if (mine.length === 0 || !((weight[point] as number) > 0)) continue;
    const alike = leaders.get(mark) ?? [];
    const found = alike.find((one) => isSame(sliceOf(candidatesOf, leaderOf[one] as number), mine));
    if (found === undefined) {
      leaders.set(mark, [...alike, leaderOf.length]);
      group[point] = leaderOf.length;
      leaderOf.push(point);
    } else group[point] = found;
  }
  return { group, leaderOf };
};

/** Puts a problem together from the points of demand each candidate reaches and what each point weighs; points that
 *  weigh nothing (because somebody reaches them already) drop out. Time grows with the number of pairs. */
export const coverProblem = (
  pointsOf: CountingLists,
  weight: Float64Array,
): { readonly problem: CoverProblem; readonly groupOfPoint: Int32Array } => {
  const candidates = pointsOf.first.length - 1;
  const byPoint = turned(pointsOf, weight.length);
  const { group, leaderOf } = groupsByCandidates(byPoint, candidates, weight);
  const sums = new Float64Array(leaderOf.length);
  for (const [point, one] of group.entries()) {
    if (one >= 0) sums[one] = (sums[one] as number) + (weight[point] as number);
  }
  const candidatesOf = countingLists(leaderOf.length, (take) => {
    for (const [one, leader] of leaderOf.entries()) {
      for (const candidate of sliceOf(byPoint, leader)) take(one, candidate);
    }
  });
  const problem = {
    candidates,
    weight: sums,
    candidatesOf,
    groupsOf: turned(candidatesOf, candidates),
  };
  return { problem, groupOfPoint: group };
};

/** Demand that a choice of candidates reaches. */
export const reachedBy = (
  { groupsOf, weight }: CoverProblem,
  chosen: readonly number[],
): number => {
  const reached = new Uint8Array(weight.length);
  for (const candidate of chosen)
    for (const group of sliceOf(groupsOf, candidate)) reached[group] = 1;
  let sum = 0;
  for (const [group, one] of reached.entries()) if (one) sum += weight[group] as number;
  return sum;
};

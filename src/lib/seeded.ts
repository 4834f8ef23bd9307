/** A stream of pseudo-random values that a seed and a label fix for ever. Not for secrets. */
export interface Seeded {
  /** The next value in [0, 1), 32 bits fine. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both possible. */
  readonly whole: (low: number, high: number) => number;
  /** True with the given share (0 to 1). */
  readonly chance: (share: number) => boolean;
  /** One of the items, each as likely; throws on an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items, as likely as its weight says; throws where no weight is above zero. */
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  /** The items in a random order (Fisher and Yates); the list given stays as it is. */
  readonly shuffled: <T>(items: readonly T[]) => T[];
  /** A value of the bell curve with mean 0 and deviation 1 (Box and Muller). */
  readonly bell: () => number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const GOLDEN = 0x9e3779b9;
const SPAN = 2 ** 32;
const WARM_UP = 16;

/** FNV-1a over UTF-16 units: enough to keep the streams of different labels apart. */
const hashOf = (text: string): number => {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return hash >>> 0;
};

const sfc32 = (seed: number, label: string): (() => number) => {
  let a = seed >>> 0;
  let b = Math.floor(seed / SPAN) >>> 0;
  let c = hashOf(label);
  let counter = (GOLDEN ^ c) >>> 0;
  const next = (): number => {
    const sum = (((a + b) >>> 0) + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum / SPAN;
  };
  for (let turn = 0; turn < WARM_UP; turn += 1) next();
  return next;
};

const at = <T>(items: readonly T[], index: number): T => {
  if (index < 0 || index >= items.length) throw new RangeError('nothing to pick from');
  return items[index] as T;
};

const weightedBy =
  (next: () => number) =>
  <T>(items: readonly (readonly [T, number])[]): T => {
    const usable = items.filter(([, weight]) => weight > 0);
    let left = next() * usable.reduce((sum, [, weight]) => sum + weight, 0);
    const hit = usable.findIndex(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    return at(usable, hit < 0 ? usable.length - 1 : hit)[0];
  };

/** Opens the stream of a seed (a whole number, 0 to 2^53 − 1) and a label. The same pair gives the
 *  same values on every machine; other labels give independent streams, so that one part of generated
 *  data can change without shifting the rest.
 *  @source sfc32, Chris Doty-Humphrey, PractRand */
export const seeded = (seed: number, label = ''): Seeded => {
  const next = sfc32(seed, label);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => at(items, whole(0, items.length - 1)),
    weighted: weightedBy(next),
    shuffled: (items) => {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        const kept = at(mixed, last);
        mixed[last] = at(mixed, other);
        mixed[other] = kept;
      }
      return mixed;
    },
    bell: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
};

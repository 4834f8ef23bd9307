const outermost = (paths: readonly string[]): string[] => {
  const distinct = [...new Set(paths)].sort();
  return distinct.filter((path) => !distinct.some((o) => o !== path && path.startsWith(o)));
};

/** The organisations asked about that are covered too: the outermost paths of what lies in both. Never one twice, so
 *  that no line is found twice. */
export const coveredPaths = (
  asked: readonly string[],
  allowed: readonly string[],
): readonly string[] =>
  outermost(
    asked.flatMap((one) =>
      allowed.flatMap((other) => {
        if (one.startsWith(other)) return one;
        return other.startsWith(one) ? other : [];
      }),
    ),
  );

const SEGMENT = 37;
const DEEPEST = 4;

/** By which column of a desk line an organisation's lines are found: null for the whole city. Below the fourth level the
 *  path itself is compared as well. */
export interface UnitPlace {
  readonly depth: 2 | 3 | 4;
  readonly id: string;
  readonly below: string | null;
}

/** Where the lines of an organisation path stand. */
export const unitPlace = (path: string): UnitPlace | null => {
  const length = path.length / SEGMENT;
  if (length < 2) return null;
  const depth = length === 2 ? 2 : length === 3 ? 3 : DEEPEST;
  const from = SEGMENT * (depth - 1);
  const id = path.slice(from, from + SEGMENT - 1);
  return { depth, id, below: length > DEEPEST ? path : null };
};

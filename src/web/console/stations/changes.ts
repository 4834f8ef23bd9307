import type { StationEdit } from '../api/station-types.ts';

type Changes = Partial<StationEdit>;
type Field = keyof StationEdit;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Facilities = StationEdit['facilities'];

// Untouched facilities are not sent: naming one means having seen it today.
const changedFacilities = (before: Facilities, now: Facilities): Facilities =>
  now.filter((line) => !before.some((old) => same(old, line)));

/** The fields that differ between what was read and what stands in the form; of facilities only the
 *  lines that differ. */
export const changesBetween = (before: StationEdit, now: StationEdit): Changes => {
  const changes = Object.fromEntries(
    (Object.keys(now) as Field[])
      .filter((field) => !same(before[field], now[field]))
      .map((field) => [field, now[field]]),
  ) as Changes;
  const { facilities: _whole, ...rest } = changes;
  const facilities = changedFacilities(before.facilities, now.facilities);
  return facilities.length > 0 ? { ...rest, facilities } : rest;
};

const clashes = (field: Field, sides: Sides): boolean => {
  const { mine, base, theirs } = sides;
  if (field === 'keeper') return false;
  if (field !== 'facilities')
    return !same(base[field], theirs[field]) && !same(mine[field], theirs[field]);
  const changedThere = changedFacilities(base.facilities, theirs.facilities);
  return (mine.facilities ?? []).some((line) =>
    changedThere.some((other) => other.code === line.code && !same(other, line)),
  );
};

export interface Sides {
  readonly mine: Changes;
  /** What both began from. */
  readonly base: StationEdit;
  readonly theirs: StationEdit;
}

/** Fields changed here that somebody else changed too, to something else. */
export const conflictingFields = (sides: Sides): readonly Field[] =>
  (Object.keys(sides.mine) as Field[]).filter((field) => clashes(field, sides));

/** My changes without the fields where the other's version was chosen. */
export const withoutFields = (mine: Changes, dropped: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(mine).filter(([field]) => !dropped.includes(field)));

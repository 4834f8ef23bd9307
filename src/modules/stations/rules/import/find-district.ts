import { comparable } from '#lib/text/narrow.ts';

/** A county or district of the city, with its towns where they are loaded. */
export interface Division {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  readonly townships?: readonly { readonly code: string; readonly name: string }[];
}

/** The name without what kind of place it is: 管城回族区 → 管城. */
const stem = (name: string): string =>
  comparable(name).replace(
    /(?<=..)((回|满|壮|土家|畲|蒙古|维吾尔|朝鲜|瑶|苗|侗|彝|藏)族)?(自治)?[区县市旗]$/,
    '',
  );
const townStem = (name: string): string =>
  comparable(name).replace(/(?<=..)(街道办事处|街道|办事处|镇|乡)$/, '');

/** The division a cell names: its code, its name, or its name without 区 or 县. */
export const divisionNamed = (cell: string, divisions: readonly Division[]): Division | null => {
  const plain = comparable(cell);
  if (plain === '') return null;
  const exact = divisions.find(
    (one) => one.code === plain.slice(0, 6) || comparable(one.name) === plain,
  );
  if (exact) return exact;
  const alike = divisions.filter(
    (one) => stem(one.name) === stem(plain) || plain.endsWith(comparable(one.name)),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
};

/** The division whose name comes first in an address; null if none does. */
export const divisionInAddress = (
  address: string,
  divisions: readonly Division[],
): Division | null => {
  const plain = comparable(address);
  const [first] = divisions
    .map((division) => ({ division, at: plain.indexOf(comparable(division.name)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.division.name.length - a.division.name.length);
  return first?.division ?? null;
};

/** The town a cell names within its district; by its code, its name or its name without 镇 or 街道. */
export const townshipNamed = (cell: string, division: Division): string | null => {
  const plain = comparable(cell);
  const towns = division.townships ?? [];
  const found =
    towns.find((town) => town.code === plain || comparable(town.name) === plain) ??
    towns.find((town) => townStem(town.name) === townStem(plain));
  return found?.code ?? null;
};

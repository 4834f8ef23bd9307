import { comparable } from '#lib/text/narrow.ts';
import { type Division, divisionInAddress, divisionNamed, townshipNamed } from './find-district.ts';
import { cellOf, isSilent, note, type RowDesk } from './row-desk.ts';

/** Where a row says the station lies. */
export interface RowPlace {
  readonly divisionCode: string | null;
  readonly townshipCode: string | null;
}

const divisionOf = (
  desk: RowDesk,
  address: string,
  divisions: readonly Division[],
): Division | null => {
  const byCode = divisionNamed(cellOf(desk, 'divisionCode'), divisions);
  const cell = cellOf(desk, 'district');
  const named = byCode ?? divisionNamed(cell, divisions);
  const told = divisionInAddress(address, divisions);
  if (named && told && named !== told && !byCode)
    note(desk, 'district-and-address-differ', 'district', told.name);
  if (named) return named;
  if (told && !isSilent(cell)) note(desk, 'district-from-address', 'district', told.name);
  if (!told && divisions.length > 0)
    note(desk, 'district-unknown', isSilent(cell) ? 'address' : 'district');
  return told;
};

const townInAddress = (address: string, division: Division): string | null => {
  const plain = comparable(address);
  const found = (division.townships ?? []).filter((town) => plain.includes(comparable(town.name)));
  return found.length === 1 ? (found[0]?.code ?? null) : null;
};

const townshipOf = (desk: RowDesk, address: string, division: Division): string | null => {
  const cell = cellOf(desk, 'township');
  if (isSilent(cell)) return townInAddress(address, division);
  const code = townshipNamed(cell, division);
  if (code === null && (division.townships ?? []).length > 0)
    note(desk, 'township-unknown', 'township');
  return code;
};

/** The district and town of a row: by their cells, else by the address; never by the name of the station. */
export const readPlace = (
  desk: RowDesk,
  address: string,
  divisions: readonly Division[],
): RowPlace => {
  const division = divisionOf(desk, address, divisions);
  if (!division) return { divisionCode: null, townshipCode: null };
  return { divisionCode: division.code, townshipCode: townshipOf(desk, address, division) };
};

import type { StationQuery } from '../api/station-types.ts';
import { searchOf } from '../search.ts';

const texts = [
  'q',
  'division_code',
  'life_cycle',
  'state',
  'need',
  'unplaced',
  'hours',
  'livelihood_year',
  'unconfirmed',
  'sort',
  'order',
  'cols',
] as const;

export type StationSearch = { [name in (typeof texts)[number]]?: string | undefined } & {
  page?: number | undefined;
  page_size?: number | undefined;
};

/** What the register's address may say. */
export const readStationSearch: (search: Record<string, unknown>) => StationSearch = searchOf(
  texts,
  ['page', 'page_size'],
);

/** The question for the server: everything but the column choice. */
export const stationQueryOf = (search: StationSearch): StationQuery => {
  const { cols: _cols, ...query } = search;
  return { ...query, page: search.page ?? 1, page_size: Math.min(search.page_size ?? 20, 200) };
};

/** Whether any filter is set. */
export const isFiltered = (search: StationSearch): boolean =>
  texts.some((name) => !['sort', 'order', 'cols'].includes(name) && search[name] !== undefined);

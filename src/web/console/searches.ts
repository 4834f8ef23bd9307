import { searchOf } from './search.ts';

/** What the addresses of the pages may say; the register's own stands with the register. */
export const setUpSearch = searchOf(['token']);
export const placingSearch = searchOf(['q', 'division_code', 'id'], ['page']);
export const stationSearch = searchOf(['tab']);
export const reportSearch = searchOf(
  ['state', 'station_id', 'division_code', 'overdue', 'id'],
  ['page'],
);
export const peopleSearch = searchOf(['q', 'tab'], ['page']);
export const auditSearch = searchOf(
  ['act', 'actor', 'subject_id', 'from', 'until'],
  ['before_seq'],
);
export const noticeSearch = searchOf(['state']);
export const rightsDeskSearch = searchOf(['whose', 'organisation_id']);
export const rightsCaseSearch = searchOf(['tab', 'kind']);
export const unmaskingSearch = searchOf(['reviewed'], ['page']);
export const rightsFigureSearch = searchOf(['from', 'until', 'organisation']);

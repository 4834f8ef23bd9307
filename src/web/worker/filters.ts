import type { FacilityCode } from '#modules/stations/rules/facilities.ts';
import type { Filters } from './types.ts';

/** The list as it is first met: open now, twenty cards. */
export const plainFilters: Filters = {
  open: 'now',
  allDay: false,
  need: [],
  text: '',
  near: null,
  show: 20,
  view: 'list',
};

const parts = (filters: Filters): readonly (readonly [name: string, value: string])[] => [
  ...(filters.text ? [['q', filters.text] as const] : []),
  ...(filters.near ? [['near', filters.near] as const] : []),
  ...(filters.open === 'any' ? [['open', 'any'] as const] : []),
  ...(filters.allDay ? [['all_day', '1'] as const] : []),
  ...(filters.need.length > 0 ? [['need', filters.need.join(',')] as const] : []),
  ...(filters.view === 'map' ? [['view', 'map'] as const] : []),
  ...(filters.show > 20 ? [['show', String(filters.show)] as const] : []),
];

/** The address of a list: one spelling for one meaning. */
export const listAddress = (filters: Filters): string => {
  const query = parts(filters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
  return query ? `/?${query}` : '/';
};

/** The same list with one need more, or without it; begins again at twenty cards. */
export const withNeed = (filters: Filters, code: FacilityCode): Filters => ({
  ...filters,
  show: 20,
  need: filters.need.includes(code)
    ? filters.need.filter((other) => other !== code)
    : [...filters.need, code],
});

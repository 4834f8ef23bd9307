import { type FacilityCode, isFacilityCode } from '#modules/stations/rules/facilities.ts';
import type { Filters } from '#web/worker/types.ts';

type Query = Readonly<Record<string, unknown>>;

const firstText = (value: unknown): string => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
};

/** Ticked boxes come as repeated names, links as one list with commas: both are read. */
const needsIn = (value: unknown): readonly FacilityCode[] => {
  const texts = (Array.isArray(value) ? value : [value]).filter((v) => typeof v === 'string');
  const codes = texts.flatMap((text) => text.split(',')).filter(isFacilityCode);
  return [...new Set(codes)];
};

const TEXT_MOST = 60;

/** Reads the address of the list; what it does not understand counts as not said. */
export const filtersIn = (query: unknown): Filters => {
  const given = (query ?? {}) as Query;
  const near = firstText(given.near);
  const show = Math.ceil(Number(firstText(given.show)) / 20) * 20;
  return {
    open: firstText(given.open) === 'any' ? 'any' : 'now',
    allDay: firstText(given.all_day) === '1',
    need: needsIn(given.need),
    text: firstText(given.q).trim().slice(0, TEXT_MOST),
    near: /^(\d{6}|\d{9}|centre)$/.test(near) ? near : null,
    show: Number.isFinite(show) ? Math.min(100, Math.max(20, show)) : 20,
    view: firstText(given.view) === 'map' ? 'map' : 'list',
  };
};

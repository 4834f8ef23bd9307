import { divisionsOf } from '#kernel/identity/law/divisions/divisions-of.ts';
import type { CountyCentres } from '#modules/coverage/rules/city/county-edges.ts';

/** The counties of a city, each by the seats of its townships; empty where nobody has written them down. */
export const cityCounties = (cityId: number): CountyCentres[] =>
  (divisionsOf(cityId)?.counties ?? []).map(({ code, name, townships }) => ({
    ...{ code, name },
    centres: townships.map(({ roughCentre }) => roughCentre),
  }));

import type { City } from './types.ts';
import { jiaxing } from './zhejiang-jiaxing.ts';
import { zhengzhou } from './zhengzhou.ts';

const cities = new Map([jiaxing, zhengzhou].map((city) => [city.id, city]));

/** The divisions of a city by its six-digit number (330400); null where they are not written down. */
export const divisionsOf = (cityId: number): City | null => cities.get(cityId) ?? null;

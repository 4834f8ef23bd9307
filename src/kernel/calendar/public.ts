import { chinaYears } from './law/china.ts';
import { calendarOf } from './rules/calendar.ts';
import type { Calendar } from './types.ts';

/** The calendar of mainland China for the years that ship with the product; extend it with `extendCalendar`. */
export const chinaCalendar: Calendar = calendarOf(chinaYears);

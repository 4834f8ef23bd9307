import { type CompiledHours, compileHours } from '../rules/hours/compile-hours.ts';
import { parseHours } from '../rules/hours/parse-hours.ts';

/** One way of being open, shared by every station that posts it. */
export interface HoursPattern {
  readonly number: number;
  /** Null = hours unknown or not readable. */
  readonly hours: CompiledHours | null;
  /** Round the clock, every day. */
  readonly isAllDay: boolean;
}

/** Numbers each distinct way of posting hours, so that hours are read once however many stations share them. */
export interface HoursPatterns {
  readonly list: readonly HoursPattern[];
  of(openingHours: string | null): HoursPattern;
}

const ALL_DAY = '24/7';

const compiled = (text: string | null): CompiledHours | null => {
  const parsed = text === null ? null : parseHours(text);
  return parsed?.ok ? compileHours(parsed.value) : null;
};

/** An empty book of patterns. */
export const createHoursPatterns = (): HoursPatterns => {
  const list: HoursPattern[] = [];
  const byText = new Map<string, HoursPattern>();
  return {
    list,
    of: (openingHours) => {
      const text = openingHours?.trim() ?? '';
      const known = byText.get(text);
      if (known) return known;
      const pattern = {
        number: list.length,
        hours: compiled(text === '' ? null : text),
        isAllDay: text === ALL_DAY || text === '00:00-24:00',
      };
      list.push(pattern);
      byText.set(text, pattern);
      return pattern;
    },
  };
};

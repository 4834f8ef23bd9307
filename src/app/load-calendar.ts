import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chinaCalendar } from '#kernel/calendar/law/china.ts';
import { extendCalendar } from '#kernel/calendar/rules/calendar.ts';
import { calendarYearFromNotice } from '#kernel/calendar/rules/calendar-file.ts';
import type { Calendar } from '#kernel/calendar/types.ts';

/** A file of days off could not be used; nothing is guessed, so the house does not start with it. */
export class BadCalendarFile extends Error {
  override readonly name = 'BadCalendarFile';
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadCalendarFile(`节假日文件 ${file} 打不开：${whyOf(error)}`);
  }
};

const readJson = (file: string): unknown => {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadCalendarFile(`节假日文件 ${file} 不是 JSON：${whyOf(error)}`);
  }
};

/** A calendar with the year of one file put in its place; throws `BadCalendarFile` where the file is torn. */
export const withCalendarFile = (calendar: Calendar, file: string): Calendar => {
  const year = calendarYearFromNotice(readJson(file));
  if (!year.ok) throw new BadCalendarFile(`节假日文件 ${file} 读不懂：${year.refusal.why}`);
  return extendCalendar(calendar, year.value);
};

/** The years that ship with the product, and those the operator put into `<dataDir>/calendars/*.json` (one file a
 *  year, in the form of the State Council notice files of holiday-cn). A later file of the same year replaces it. */
export const loadCalendar = (dataDir: string): Calendar => {
  const folder = path.join(dataDir, 'calendars');
  if (!existsSync(folder)) return chinaCalendar;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name))
    .reduce(withCalendarFile, chinaCalendar);
};

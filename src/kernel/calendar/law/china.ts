import { Temporal } from 'temporal-polyfill';
import type { CalendarYear, NamedDay, Notice } from '../types.ts';

/** One festival of one year: first and last day off, and the weekend days worked in exchange, as MM-DD. */
interface FestivalLine {
  readonly name: string;
  readonly off: readonly [first: string, last: string];
  readonly worked: readonly string[];
}

const gov = 'https://www.gov.cn/zhengce/zhengceku';

const notice2024: Notice = {
  number: '国办发明电〔2023〕7号',
  issuedOn: '2023-10-25',
  url: `${gov}/202310/content_6911528.htm`,
};

const notice2025: Notice = {
  number: '国办发明电〔2024〕12号',
  issuedOn: '2024-11-12',
  url: `${gov}/202411/content_6986383.htm`,
};

/** The published text of this notice carries no number. */
const notice2026: Notice = {
  number: null,
  issuedOn: '2025-11-04',
  url: `${gov}/202511/content_7047091.htm`,
};

const festivals2024: readonly FestivalLine[] = [
  { name: '元旦', off: ['01-01', '01-01'], worked: [] },
  { name: '春节', off: ['02-10', '02-17'], worked: ['02-04', '02-18'] },
  { name: '清明节', off: ['04-04', '04-06'], worked: ['04-07'] },
  { name: '劳动节', off: ['05-01', '05-05'], worked: ['04-28', '05-11'] },
  { name: '端午节', off: ['06-10', '06-10'], worked: [] },
  { name: '中秋节', off: ['09-15', '09-17'], worked: ['09-14'] },
  { name: '国庆节', off: ['10-01', '10-07'], worked: ['09-29', '10-12'] },
];

const festivals2025: readonly FestivalLine[] = [
  { name: '元旦', off: ['01-01', '01-01'], worked: [] },
  { name: '春节', off: ['01-28', '02-04'], worked: ['01-26', '02-08'] },
  { name: '清明节', off: ['04-04', '04-06'], worked: [] },
  { name: '劳动节', off: ['05-01', '05-05'], worked: ['04-27'] },
  { name: '端午节', off: ['05-31', '06-02'], worked: [] },
  { name: '国庆节、中秋节', off: ['10-01', '10-08'], worked: ['09-28', '10-11'] },
];

const festivals2026: readonly FestivalLine[] = [
  { name: '元旦', off: ['01-01', '01-03'], worked: ['01-04'] },
  { name: '春节', off: ['02-15', '02-23'], worked: ['02-14', '02-28'] },
  { name: '清明节', off: ['04-04', '04-06'], worked: [] },
  { name: '劳动节', off: ['05-01', '05-05'], worked: ['05-09'] },
  { name: '端午节', off: ['06-19', '06-21'], worked: [] },
  { name: '中秋节', off: ['09-25', '09-27'], worked: [] },
  { name: '国庆节', off: ['10-01', '10-07'], worked: ['09-20', '10-10'] },
];

const datesBetween = (year: number, first: string, last: string): string[] => {
  const start = Temporal.PlainDate.from(`${year}-${first}`);
  const days = start.until(`${year}-${last}`, { largestUnit: 'day' }).days;
  return Array.from({ length: days + 1 }, (_, ahead) => start.add({ days: ahead }).toString());
};

const namedDays = (year: number, line: FestivalLine): NamedDay[] => [
  ...datesBetween(year, ...line.off).map((on) => ({ on, name: line.name, isOff: true })),
  ...line.worked.map((date) => ({ on: `${year}-${date}`, name: line.name, isOff: false })),
];

const calendarYear = (
  year: number,
  notice: Notice,
  lines: readonly FestivalLine[],
): CalendarYear => ({ year, notice, days: lines.flatMap((line) => namedDays(year, line)) });

/** The days off and make-up workdays of mainland China that are announced: 2024, 2025 and 2026.
 *  2027 is not announced and must be loaded from a file when it is.
 *  @source 国务院办公厅关于2024/2025/2026年部分节假日安排的通知 (numbers and addresses beside each year) */
export const chinaYears: readonly CalendarYear[] = [
  calendarYear(2024, notice2024, festivals2024),
  calendarYear(2025, notice2025, festivals2025),
  calendarYear(2026, notice2026, festivals2026),
];

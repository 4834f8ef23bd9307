import { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../rules/calendar.ts';
import type { Calendar, CalendarYear, NamedDay, Notice } from '../types.ts';

/** One festival of one year: first and last day off, and the weekend days worked in exchange, as MM-DD. */
interface FestivalLine {
  readonly name: string;
  readonly off: readonly [first: string, last: string];
  readonly worked: readonly string[];
  /** The paper of this line, where it is not the year's. */
  readonly notice?: Notice;
}

const gov = 'https://www.gov.cn/zhengce/zhengceku';

const notice2020: Notice = {
  number: '国办发明电〔2019〕16号',
  issuedOn: '2019-11-21',
  url: 'https://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
};

/** Signed on 26 January 2020 and made public on the 27th, in the middle of the holiday it lengthened. */
const longerHoliday2020: Notice = {
  number: '国办发明电〔2020〕1号',
  issuedOn: '2020-01-26',
  url: 'https://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
};

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

const springFestival2020: FestivalLine = {
  name: '春节',
  off: ['01-24', '01-30'],
  worked: ['01-19', '02-01'],
};

/** Three more days off; 1 February, announced as a make-up workday, is none any more. */
const longerSpringFestival2020: readonly FestivalLine[] = [
  { name: '春节', off: ['01-24', '01-30'], worked: ['01-19'] },
  { name: '春节', off: ['01-31', '02-02'], worked: [], notice: longerHoliday2020 },
];

const otherFestivals2020: readonly FestivalLine[] = [
  { name: '元旦', off: ['01-01', '01-01'], worked: [] },
  { name: '清明节', off: ['04-04', '04-06'], worked: [] },
  { name: '劳动节', off: ['05-01', '05-05'], worked: ['04-26', '05-09'] },
  { name: '端午节', off: ['06-25', '06-27'], worked: ['06-28'] },
  { name: '国庆节、中秋节', off: ['10-01', '10-08'], worked: ['09-27', '10-10'] },
];

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

const namedDays = (year: number, { name, off, worked, notice }: FestivalLine): NamedDay[] => {
  const paper = notice ? { notice } : {};
  return [
    ...datesBetween(year, ...off).map((on) => ({ on, name, isOff: true, ...paper })),
    ...worked.map((date) => ({ on: `${year}-${date}`, name, isOff: false, ...paper })),
  ];
};

const calendarYear = (
  year: number,
  notice: Notice,
  lines: readonly FestivalLine[],
): CalendarYear => ({ year, notice, days: lines.flatMap((line) => namedDays(year, line)) });

/** A year as a notice left it, and the first day on which anybody could know it, ISO. */
export interface KnownYear {
  readonly knownFromOn: string;
  readonly year: CalendarYear;
}

/** Every version of every year that ships, in the order they became known; 2020 has two.
 *  @source 国务院办公厅关于2020/2024/2025/2026年部分节假日安排的通知, 关于延长2020年春节假期的通知 */
export const chinaNotices: readonly KnownYear[] = [
  {
    knownFromOn: '2019-11-21',
    year: calendarYear(2020, notice2020, [springFestival2020, ...otherFestivals2020]),
  },
  {
    knownFromOn: '2020-01-27',
    year: calendarYear(2020, notice2020, [...longerSpringFestival2020, ...otherFestivals2020]),
  },
  { knownFromOn: '2023-10-25', year: calendarYear(2024, notice2024, festivals2024) },
  { knownFromOn: '2024-11-12', year: calendarYear(2025, notice2025, festivals2025) },
  { knownFromOn: '2025-11-04', year: calendarYear(2026, notice2026, festivals2026) },
];

/** The days off and make-up workdays of mainland China that ship: 2020, 2024, 2025 and 2026, each as it stands now.
 *  2021 to 2023 are left out, 2027 is not announced: a year without its notice is refused.
 *  @source the notices of `chinaNotices` (numbers and addresses beside each year) */
export const chinaYears: readonly CalendarYear[] = [
  ...new Map(chinaNotices.map(({ year }) => [year.year, year])).values(),
];

/** The calendar of mainland China for the years that ship; extend it with `extendCalendar`. */
export const chinaCalendar: Calendar = calendarOf(chinaYears);

/** The shipped calendar as it was known at the end of a day, ISO: what a clock reckoned then could rest on. */
export const calendarAsKnownOn = (day: string): Calendar =>
  calendarOf(chinaNotices.filter(({ knownFromOn }) => knownFromOn <= day).map(({ year }) => year));

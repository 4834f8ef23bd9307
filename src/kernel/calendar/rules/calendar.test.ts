import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, test } from 'vitest';
import { chinaYears } from '../law/china.ts';
import { announcedYears, calendarOf, dayKind, extendCalendar, isRestDay } from './calendar.ts';
import { calendarYearFromNotice } from './calendar-file.ts';

const china = calendarOf(chinaYears);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const kindOf = (iso: string, calendar = china) => {
  const answer = dayKind(calendar, day(iso));
  return answer.ok ? answer.value.kind : answer.refusal.code;
};

const daysOf = (year: number): Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, ahead) => first.add({ days: ahead }));
};

const restDay = (date: Temporal.PlainDate): boolean => {
  const rest = isRestDay(china, date);
  if (!rest.ok) throw new Error(rest.refusal.code);
  return rest.value;
};

test.each([
  ['2026-02-17', 'holiday', 'Spring Festival 2026'],
  ['2026-02-21', 'holiday', 'a Saturday inside the holiday'],
  ['2026-02-14', 'makeup_workday', 'the Saturday worked before it'],
  ['2026-02-28', 'makeup_workday', 'and the one after it'],
  ['2026-03-01', 'weekend', 'a plain Sunday'],
  ['2026-03-02', 'workday', 'a plain Monday'],
  ['2025-10-08', 'holiday', 'National Day and Mid-Autumn are one holiday in 2025'],
  ['2024-02-09', 'workday', 'the eve of 2024 was only recommended as rest'],
  ['2027-10-01', 'year-not-announced', 'even a day everybody expects is not guessed'],
  ['2023-12-31', 'year-not-announced', 'a year between two that are known'],
  ['2019-12-31', 'year-not-announced', 'the year before the first notice'],
  ['2020-02-01', 'holiday', 'no make-up workday any more since the holiday was lengthened'],
  ['2020-02-03', 'workday', 'work began again'],
])('%s is %s: %s', (iso, expected) => {
  expect(kindOf(iso)).toBe(expected);
});

it('names the festival of a holiday and of a make-up workday', () => {
  expect(dayKind(china, day('2026-09-25'))).toMatchObject({ value: { name: '中秋节' } });
  expect(dayKind(china, day('2026-10-10'))).toMatchObject({ value: { name: '国庆节' } });
  expect(dayKind(china, day('2026-10-12'))).toMatchObject({ value: { name: null } });
});

it('says which year is missing', () => {
  expect(dayKind(china, day('2027-01-01'))).toEqual({
    ok: false,
    refusal: { code: 'year-not-announced', year: 2027 },
  });
  expect(announcedYears(china)).toEqual([2020, 2024, 2025, 2026]);
});

it('cites a notice of the State Council for every year', () => {
  for (const { notice } of chinaYears) expect(notice.url).toMatch(/^https:\/\/www\.gov\.cn\//);
});

test.each([
  [2020, 249, 'two fewer than first announced: 31 January and the make-up day of 1 February'],
  [2024, 251, '366 days, 115 of rest'],
  [2025, 248, 'as the labour federations count it'],
  [2026, 248, 'as the labour federations count it'],
])('%i has %i workdays: %s', (year, expected) => {
  expect(daysOf(year).filter((date) => !restDay(date))).toHaveLength(expected);
});

it('lets the notice of the next year change the December before', () => {
  const next = { year: 2027, notice: { number: null, issuedOn: null, url: 'https://x' } };
  const longer = extendCalendar(china, {
    ...next,
    days: [{ on: '2026-12-31', name: '元旦', isOff: true }],
  });
  expect(kindOf('2026-12-31', longer)).toBe('holiday');
  expect(kindOf('2026-12-31')).toBe('workday');
});

const folder = new URL('../../../../../shared/data/calendars/', import.meta.url);

describe.skipIf(!existsSync(folder))('against the calendars of holiday-cn', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const fileOf = (year: number): unknown =>
    JSON.parse(readFileSync(new URL(`${year}.json`, folder), 'utf8'));

  test.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Asia/Shanghai', -480],
    ['Pacific/Kiritimati', -840],
  ])('agrees on all 1,096 days in %s', (timeZone, offset) => {
    process.env.TZ = timeZone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset); // the zone really changed
    for (const year of [2024, 2025, 2026]) {
      const loaded = calendarYearFromNotice(fileOf(year));
      if (!loaded.ok) throw new Error(loaded.refusal.why);
      const theirs = calendarOf([loaded.value]);
      for (const date of daysOf(year)) {
        expect(dayKind(china, date), date.toString()).toEqual(dayKind(theirs, date));
      }
    }
  });

  it('has exactly the named days of the files', () => {
    const sorted = (days: readonly { on: string }[]) =>
      [...days].sort((a, b) => a.on.localeCompare(b.on));
    for (const ours of chinaYears.filter(({ year }) => year >= 2024)) {
      const theirs = calendarYearFromNotice(fileOf(ours.year));
      expect(theirs.ok && sorted(theirs.value.days)).toEqual(sorted(ours.days));
      expect(theirs.ok && theirs.value.notice.url).toBe(ours.notice.url);
    }
  });
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayKind } from '#kernel/calendar/rules/calendar.ts';
import { BadCalendarFile, loadCalendar } from './load-calendar.ts';

const dataDirWith = (name: string, text: string): string => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'yijia-calendar-'));
  mkdirSync(path.join(dataDir, 'calendars'));
  writeFileSync(path.join(dataDir, 'calendars', name), text);
  return dataDir;
};

const notice = {
  year: 2027,
  papers: ['https://www.gov.cn/invented-for-this-test'],
  days: [
    ['元旦', '01-01'],
    ['春节', '02-06'],
    ['清明节', '04-05'],
    ['劳动节', '05-01'],
    ['端午节', '06-09'],
    ['中秋节', '09-15'],
    ['国庆节', '10-01'],
  ].map(([name, day]) => ({ name, date: `2027-${day}`, isOffDay: true })),
};

test('without a folder the shipped years stand, and 2027 is refused', () => {
  const calendar = loadCalendar(mkdtempSync(path.join(tmpdir(), 'yijia-calendar-')));
  const answer = dayKind(calendar, Temporal.PlainDate.from('2027-01-01'));
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'year-not-announced' } });
});

test('a year the operator put there is known from then on', () => {
  const calendar = loadCalendar(dataDirWith('2027.json', JSON.stringify(notice)));
  const answer = dayKind(calendar, Temporal.PlainDate.from('2027-01-01'));
  expect(answer).toMatchObject({ ok: true, value: { kind: 'holiday', name: '元旦' } });
});

test.each([
  ['2027.json', '{"year": 2027', 'broken JSON'],
  ['2027.json', '{"year": "next"}', 'not a calendar'],
])('%s with %s stops the start: %s', (name, text) => {
  expect(() => loadCalendar(dataDirWith(name, text))).toThrow(BadCalendarFile);
});

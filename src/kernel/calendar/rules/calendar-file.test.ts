import { expect, it, test } from 'vitest';
import { chinaYears } from '../law/china.ts';
import { calendarYearFromNotice } from './calendar-file.ts';

const names = ['元旦', '春节', '清明节', '劳动节', '端午节', '国庆节、中秋节'];
const days = names.map((name, at) => ({ name, date: `2027-0${at + 1}-06`, isOffDay: true }));
const good = { year: 2027, papers: ['https://www.gov.cn/notice.htm'], days };
const more = (day: unknown) => ({ ...good, days: [...days, day] });

it('reads a year in the form of holiday-cn', () => {
  const read = calendarYearFromNotice(good);
  expect(read).toMatchObject({ ok: true, value: { year: 2027 } });
  expect(read.ok && read.value.days[1]).toEqual({ on: '2027-02-06', name: '春节', isOff: true });
});

it('accepts days of the December before, which new-year notices name', () => {
  const read = calendarYearFromNotice(more({ name: '元旦', date: '2026-12-31', isOffDay: true }));
  expect(read.ok).toBe(true);
});

it('leaves out the plain Monday on which work begins again, as the file of 2020 writes it', () => {
  const sunday = { name: '春节', date: '2027-02-07', isOffDay: true };
  const monday = { name: '春节', date: '2027-02-08', isOffDay: false };
  const read = calendarYearFromNotice({ ...more(sunday), days: [...days, sunday, monday] });
  expect(read.ok && read.value.days.map(({ on }) => on)).not.toContain('2027-02-08');
  expect(read.ok && read.value.days.map(({ on }) => on)).toContain('2027-02-07');
});

it('accepts the plain address of the government that older files carry', () => {
  expect(calendarYearFromNotice({ ...good, papers: ['http://www.gov.cn/a.htm'] }).ok).toBe(true);
});

test.each<[unknown, string, string]>([
  [null, '不是一个 JSON 对象', 'nothing'],
  [[], '不是一个 JSON 对象', 'a list'],
  [{ ...good, year: '2027' }, '没有写明年份', 'a year in quotes'],
  [{ ...good, year: 1999 }, '没有写明年份', 'before the present festivals'],
  [{ ...good, papers: [] }, '没有写明国务院通知', 'no source'],
  [{ ...good, papers: ['http://example'] }, '没有写明国务院通知', 'not a secure address'],
  [{ ...good, days: {} }, '没有 days', 'days are not a list'],
  [{ ...good, days: [] }, '缺少节日', 'a year without festivals is a premature file'],
  [{ ...good, days: days.slice(1) }, '缺少节日：元旦', 'one festival is missing'],
  [more(7), '不是对象', 'a number for a day'],
  [more({ date: '2027-01-01', isOffDay: true }), '没有节日名称', 'no name'],
  [more({ name: '元旦', isOffDay: true }), '没有日期', 'no date'],
  [more({ name: '元旦', date: '2027-02-30', isOffDay: true }), '不是真实', 'no such day'],
  [more({ name: '元旦', date: '2027-1-1', isOffDay: true }), '不是真实', 'not ISO'],
  [more({ name: '元旦', date: '2028-01-01', isOffDay: true }), '不属于 2027', 'another year'],
  [more({ name: '元旦', date: '2027-01-04' }), '没有写明放假还是上班', 'no isOffDay'],
  [more({ name: '元旦', date: '2027-01-04', isOffDay: false }), '不是周六周日', 'a Monday'],
  [more(days[0]), '出现了两次', 'a day twice'],
])('refuses %j with “%s”: %s', (json, why) => {
  const read = calendarYearFromNotice(json);
  expect(read).toMatchObject({ ok: false, refusal: { code: 'not-a-calendar' } });
  expect(!read.ok && read.refusal.why).toContain(why);
});

it('keeps the years that ship free of the faults it refuses', () => {
  for (const year of chinaYears) {
    const json = {
      year: year.year,
      papers: [year.notice.url],
      days: year.days.map((day) => ({ name: day.name, date: day.on, isOffDay: day.isOff })),
    };
    expect(calendarYearFromNotice(json)).toMatchObject({ ok: true });
  }
});

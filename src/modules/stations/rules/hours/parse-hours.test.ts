import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parseHours } from './parse-hours.ts';

const rulesOf = (text: string) => {
  const hours = parseHours(text);
  if (!hours.ok) throw new Error(`${hours.refusal.position}: ${hours.refusal.why}`);
  return hours.value.rules;
};

test.each([
  ['24/7', 1, 'always'],
  ['Mo-Fr 09:00-17:00', 1, 'a range of weekdays'],
  ['Mo,We,Fr 9:00-17:00', 1, 'a list of weekdays, an hour without zero'],
  ['Sa-Mo 10:00-16:00', 1, 'weekdays over Sunday'],
  ['Mo-Fr 08:30-12:00,13:00-17:30', 1, 'two spans'],
  ['Mo-Fr 08:30-12:00, 13:00-17:30', 1, 'two spans with a space'],
  ['Mo-Fr 08:00-12:00, Sa 09:00-12:00', 2, 'a comma before a weekday begins an additional rule'],
  ['Mo-Fr 09:00-17:00; PH off', 2, 'closed on days off'],
  ['Mo-Su,PH 08:00-22:00', 1, 'days off named with the week'],
  ['PH,Sa,Su 10:00-16:00', 1, 'and the other way round'],
  ['22:00-06:00', 1, 'over midnight'],
  ['Jun-Sep 06:00-22:00; Oct-May 08:00-20:00', 2, 'months, one range over New Year'],
  ['Jun-Sep Mo-Fr 06:00-22:00', 1, 'months and weekdays'],
  ['2026 Oct 01-2026 Oct 07 10:00-16:00', 1, 'dates with a year'],
  ['2026 Oct 01-07 off', 1, 'the short way'],
  ['Dec 20-Jan 10 off', 1, 'dates over New Year'],
  ['Jan 01,May 01-03,Oct 01 off', 1, 'a list of dates'],
  ['Oct 01,03 off', 1, 'a list of days in one month'],
  ['Feb 29 off', 1, 'a leap day without a year'],
  ['Mo-Fr 08:00-18:00; We 12:00-13:00 off', 2, 'off with times'],
  ['Mo-Fr 08:00-18:00 "请敲门"; Sa closed', 2, 'a comment'],
  ['off', 1, 'never open'],
  ['Mo-Fr 08:00-18:00;', 1, 'a last semicolon'],
  ['Mo-Fr: 08:00-18:00', 1, 'a colon after the days'],
])('reads %s as %i rule(s): %s', (text, count) => {
  expect(rulesOf(text)).toHaveLength(count);
});

test.each([
  ['', 0, '没有内容', 'empty'],
  ['  ', 2, '没有内容', 'only spaces'],
  ['Mo-Fr', 5, '应为时间', 'no times'],
  ['Mo-Fr open', 6, '请写出钟点', 'open without times'],
  ['08:00', 5, '应为“-”和结束时间', 'no end'],
  ['08:00+', 5, '没有结束时间', 'an open end'],
  ['08:00-12:00+', 11, '到几点没有写明', 'an open end after an end'],
  ['08:00-08:00', 11, '开始和结束时间相同', 'nothing or all day?'],
  ['08:60-12:00', 0, '没有“08:60”', 'no such minute'],
  ['08:00-25:00', 6, '没有“25:00”', 'no such hour'],
  ['24:00-08:00', 11, '不能是 24:00', 'a day does not begin at its end'],
  ['sunrise-sunset', 0, '不支持日出日落', 'the sun'],
  ['Mo[1] 08:00-12:00', 2, '看不懂', 'the first Monday'],
  ['Mo-Fr 08:00-12:00 || off', 18, '看不懂', 'a fallback'],
  ['SH off', 0, '不支持学校假期', 'school holidays'],
  ['week 1-10 off', 0, '不支持按周数', 'weeks'],
  ['Feb 30 off', 4, '2 月没有 30 日', 'no such day'],
  ['2026 Feb 29 off', 9, '2 月没有 29 日', '2026 is no leap year'],
  ['2026 Oct 07-2026 Oct 01 off', 24, '终点早于起点', 'backwards'],
  ['2026 Oct-2026 Oct 07 off', 21, '只写到月', 'half a range'],
  ['Oct 01-2026 Oct 07 off', 19, '起点没有写年份', 'a year too late'],
  ['2026 10:00-12:00', 5, '应为月份', 'a year alone'],
  ['mo-fr 08:00-12:00', 0, '应为时间', 'small letters'],
  ['Mo-Fr 08:00–12:00', 11, '看不懂', 'a long dash'],
  ['周一 08:00-12:00', 0, '看不懂', 'Chinese'],
  ['Mo-Fr 08:00-12:00 Sa 09:00-12:00', 18, '应为“;”', 'no separator'],
  ['Mo-Fr 08:00-12:00,', 18, '逗号后面没有内容', 'a last comma'],
  ['Mo-Fr 08:00-12:00 "x', 18, '引号没有成对', 'an open quote'],
  ['"请先打电话"', 0, '应为时间', 'words instead of times'],
  ['Mo-PH 08:00-12:00', 3, '应为星期', 'PH is no weekday'],
  ['08:00-12:00;;', 12, '应为时间', 'an empty rule'],
])('refuses “%s” at %i with “%s”: %s', (text, position, why) => {
  const hours = parseHours(text);
  expect(hours).toMatchObject({ ok: false, refusal: { code: 'hours-not-understood', position } });
  expect(!hours.ok && hours.refusal.why).toContain(why);
});

it('refuses a text of more than a thousand characters', () => {
  expect(parseHours(`08:00-12:00${' '.repeat(1000)}`).ok).toBe(false);
});

it('keeps spans, weekdays and separators apart', () => {
  expect(rulesOf('Mo-We 22:00-06:00 "夜间", PH off')).toEqual([
    {
      dates: [],
      weekdays: [true, true, true, false, false, false, false],
      holidays: false,
      opens: true,
      spans: [{ from: 1320, to: 1800 }],
      additional: false,
      comment: '夜间',
    },
    {
      dates: [],
      weekdays: null,
      holidays: true,
      opens: false,
      spans: null,
      additional: true,
      comment: null,
    },
  ]);
});

it('answers any text with a value, never with a fault', () => {
  const piece = fc.constantFrom('Mo', '-', ',', ';', ' ', '08:00', '2026', 'Oct', '31', '"', 'off');
  const any = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
  );
  fc.assert(
    fc.property(any, (text) => {
      const hours = parseHours(text);
      return hours.ok ? hours.value.rules.length > 0 : hours.refusal.position <= text.length;
    }),
    { numRuns: 2000 },
  );
});

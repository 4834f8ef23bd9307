import { Temporal } from 'temporal-polyfill';
import { expect, it, test } from 'vitest';
import { calendarAsKnownOn, chinaYears } from '../law/china.ts';
import { calendarOf } from './calendar.ts';
import type { ClockFacts, Due } from './clock-facts.ts';
import { dueOf } from './due.ts';
import { dueRefusalWords } from './due-words.ts';
import type { Period } from './periods.ts';
import { explainTrace } from './trace.ts';

const china = calendarOf(chinaYears);

const clock = (startOn: string, period: Period, more: Partial<ClockFacts> = {}): ClockFacts => ({
  startOn,
  period,
  rolls: true,
  extensions: [],
  pauses: [],
  ...more,
});
const workdays = (count: number): Period => ({ count, unit: 'workday' });
const days = (count: number): Period => ({ count, unit: 'day' });
const months = (count: number): Period => ({ count, unit: 'month' });
const years = (count: number): Period => ({ count, unit: 'year' });
const more = (period: Period) => ({ period, reason: '案情复杂' });
const pause = (fromOn: string, untilOn: string | null) => ({ fromOn, untilOn, reason: '鉴定' });

const answer = (facts: ClockFacts, calendar = china): string => {
  const due = dueOf(calendar, facts);
  if (!due.ok) return due.refusal.code;
  if (due.value.paused) return 'paused';
  const { raw, due: last } = due.value;
  return raw === last ? last : `${raw} → ${last}`;
};
const valueIn = (facts: ClockFacts): Due => {
  const due = dueOf(china, facts);
  if (!due.ok) throw new Error(due.refusal.code);
  return due.value;
};

test.each<[string, string, Period, string, string]>([
  ['V1', '2025-01-20', workdays(15), '2025-02-14', '1/26 and 2/8 count'],
  ['V2', '2025-04-24', workdays(15), '2025-05-19', '4/27 counts, 5/1 to 5/5 off'],
  ['V4', '2025-12-22', workdays(15), '2026-01-13', 'across the year, 1/4 counts'],
  ['V8', '2025-09-26', workdays(5), '2025-10-10', '9/28 to 9/30, 10/9 and 10/10'],
  ['V9', '2025-04-30', workdays(5), '2025-05-12', 'a notice of refusal'],
  ['V10', '2025-01-02', workdays(60), '2025-04-02', 'an inspection'],
  ['V10b', '2025-01-02', workdays(90), '2025-05-19', 'an inspection, prolonged'],
  ['V11', '2025-09-22', days(15), '2025-10-07 → 2025-10-09', 'in the holiday'],
  ['V14', '2025-06-07', days(15), '2025-06-22 → 2025-06-23', 'a Sunday'],
  ['V15', '2026-01-31', days(15), '2026-02-15 → 2026-02-24', 'Spring Festival'],
  ['V16', '2025-09-05', days(30), '2025-10-05 → 2025-10-09', 'judicial confirmation'],
  ['V18', '2025-03-21', days(45), '2025-05-05 → 2025-05-06', 'an award'],
  ['V18b', '2025-03-21', days(60), '2025-05-20', 'an award, prolonged'],
  ['V19', '2025-05-16', days(15), '2025-05-31 → 2025-06-03', 'Dragon Boat Festival'],
  ['V19b', '2025-05-16', days(30), '2025-06-15 → 2025-06-16', 'a Sunday'],
  ['V22', '2025-04-11', days(20), '2025-05-01 → 2025-05-06', 'the national pack'],
  ['V22b', '2025-04-11', workdays(10), '2025-04-25', 'the Zhejiang pack'],
  ['V22c', '2025-04-11', days(10), '2025-04-21', 'the Shandong pack'],
  ['V23', '2025-09-24', days(10), '2025-10-04 → 2025-10-09', 'filing'],
  ['V24', '2025-10-09', days(15), '2025-10-24', 'silence for fifteen days'],
  ['–', '2025-01-31', months(1), '2025-02-28', 'no 31st: the month ends it'],
  ['–', '2024-02-29', years(1), '2025-02-28', 'no leap day: the month ends it'],
  ['–', '2020-02-29', years(4), '2024-02-29', 'a leap day has its corresponding day'],
  ['–', '2024-12-31', months(2), '2025-02-28', 'over the year to a short month'],
  ['–', '2025-08-20', months(1), '2025-09-20 → 2025-09-22', 'a Saturday'],
  ['–', '2020-06-01', years(5), '2025-06-01 → 2025-06-03', 'over years that are not announced'],
  ['–', '2024-09-12', days(2), '2024-09-14', 'a make-up Saturday is a good last day'],
  ['–', '2026-03-07', workdays(0), '2026-03-07', 'no workdays after a day is the day'],
  ['–', '2026-03-07', days(0), '2026-03-07 → 2026-03-09', 'the day itself, a Saturday'],
  ['–', '2023-12-31', workdays(1), '2024-01-02', 'the start itself need not be announced'],
  ['–', '2020-12-25', workdays(10), 'year-not-announced', 'runs into 2021'],
  ['–', '2026-12-20', workdays(20), 'year-not-announced', 'runs into 2027'],
  ['–', '2026-12-20', days(15), 'year-not-announced', 'ends in 2027'],
  ['–', '2020-02-01', workdays(36_525), 'year-not-announced', 'a hundred years of workdays'],
])('%s: %s + %o = %s: %s', (_, start, period, expected) => {
  expect(answer(clock(start, period))).toBe(expected);
});

test.each<[ClockFacts, string, string]>([
  [clock('2025-03-21', days(45), { extensions: [more(days(15))] }), '2025-05-20', '45 + 15 = 60'],
  [
    clock('2025-01-02', workdays(60), { extensions: [more(workdays(30))] }),
    '2025-05-19',
    '60 + 30 = 90, not thirty from a rolled day',
  ],
  [
    clock('2025-05-16', days(15), { extensions: [more(days(15))] }),
    '2025-06-15 → 2025-06-16',
    'counted on from the raw 31 May, not from the rolled 3 June',
  ],
  [
    clock('2024-01-31', months(1), { extensions: [more(years(1))] }),
    '2025-02-28',
    'years and months together, the month ends it once',
  ],
  [
    clock('2024-02-29', years(1), { extensions: [more(months(1))] }),
    '2025-03-29 → 2025-03-31',
    'the corresponding day of the start, not of 28 February',
  ],
  [
    clock('2025-01-31', months(1), { extensions: [more(workdays(2)), more(days(3))] }),
    '2025-03-05',
    'the month to 2/28, three days to 3/3, then two workdays',
  ],
  [
    clock('2025-03-03', days(10), { pauses: [pause('2025-03-05', '2025-03-07')] }),
    '2025-03-16 → 2025-03-17',
    'three days stand still',
  ],
  [
    clock('2025-03-03', workdays(5), { pauses: [pause('2025-03-06', '2025-03-09')] }),
    '2025-03-12',
    'two workdays among four days',
  ],
  [
    clock('2025-03-03', days(10), { pauses: [pause('2025-03-13', '2025-03-13')] }),
    '2025-03-14',
    'the last day itself stands still',
  ],
  [
    clock('2025-03-03', days(10), { pauses: [pause('2025-03-14', '2025-03-20')] }),
    '2025-03-13',
    'a pause after the end',
  ],
  [
    clock('2025-03-03', days(10), { pauses: [pause('2025-02-01', '2025-03-04')] }),
    '2025-03-14',
    'begun before the start: one day of it counts',
  ],
  [
    clock('2025-03-03', days(10), { pauses: [pause('2025-03-05', '2025-03-04')] }),
    '2025-03-13',
    'stopped and going again the same day',
  ],
  [
    clock('2025-03-03', days(10), {
      pauses: [pause('2025-03-05', '2025-03-07'), pause('2025-03-06', '2025-03-08')],
    }),
    '2025-03-17',
    'overlapping pauses count once',
  ],
  [
    clock('2025-03-03', days(10), { pauses: [pause('2025-03-05', null)] }),
    'paused',
    'still standing',
  ],
  [
    clock('2025-03-03', workdays(5), { pauses: [pause('2025-03-10', null)] }),
    'paused',
    'standing on its last day',
  ],
  [
    clock('2025-03-03', workdays(5), { pauses: [pause('2025-03-11', null)] }),
    '2025-03-10',
    'over before it stood still',
  ],
  [
    clock('2025-03-03', days(5), { pauses: [pause('2025-03-09', null)] }),
    '2025-03-08 → 2025-03-10',
    'a pause does not hold a day that only moves',
  ],
  [
    clock('2025-01-31', months(1), { pauses: [pause('2025-02-03', '2025-02-07')] }),
    '2025-03-05',
    'five calendar days after the month',
  ],
  [
    clock('2020-12-30', workdays(5), { pauses: [pause('2021-01-01', '2024-01-01')] }),
    '2024-01-05',
    'a pause over years without a notice',
  ],
  [
    clock('2026-12-30', days(10), { rolls: false }),
    '2027-01-09',
    'nothing moves, so no notice is needed',
  ],
  [clock('2023-06-10', years(2), { rolls: false }), '2025-06-10', 'the limit of a look-back, raw'],
])('%o ends %s: %s', (facts, expected) => {
  expect(answer(facts)).toBe(expected);
});

test.each<[ClockFacts, string, string]>([
  [clock('2025-02-30', days(1)), '不是真实存在的日期', 'no such day'],
  [clock('2025-1-20', days(1)), '不是真实存在的日期', 'not ISO'],
  [clock('', days(1)), '不是真实存在的日期', 'nothing'],
  [clock('1899-12-31', days(1)), '超出可以推算的范围', 'too early'],
  [clock('2025-01-20', days(-1)), '不是零或正整数', 'negative'],
  [clock('2025-01-20', days(1.5)), '不是零或正整数', 'half a day'],
  [clock('2025-01-20', days(Number.NaN)), '不是零或正整数', 'no number'],
  [clock('2025-01-20', workdays(1e9)), '太长', 'huge'],
  [clock('2025-01-20', days(36_525), { extensions: [more(days(1))] }), '太长', 'in all'],
  [clock('2025-01-20', days(1), { extensions: [more(days(-1))] }), '不是零', 'less time'],
  [clock('2025-01-20', { count: 1, unit: 'days' as 'day' }), '单位', 'no such unit'],
  [clock('2025-01-20', { count: 1, unit: 'toString' as 'day' }), '单位', 'a name of Object'],
  [
    clock('2025-01-20', days(1), { pauses: [pause('2025-01-25', '2025-01-22')] }),
    '早于',
    'backward',
  ],
  [
    clock('2025-01-20', days(1), { pauses: [pause('2025-02-30', null)] }),
    '不是真实',
    'no such day',
  ],
])('%o is no clock (%s): %s', (facts, why) => {
  const due = dueOf(china, facts);
  expect(due).toMatchObject({ ok: false, refusal: { code: 'not-a-clock' } });
  expect(!due.ok && dueRefusalWords(due.refusal)).toContain(why);
});

it('names the year that is missing', () => {
  const due = dueOf(china, clock('2026-12-20', workdays(20)));
  expect(!due.ok && dueRefusalWords(due.refusal)).toContain('2027年的放假安排没有载入');
});

it('moves clocks when a holiday is lengthened late, as on 27 January 2020', () => {
  const fiveWorkdays = clock('2020-01-20', workdays(5));
  const tenDays = clock('2020-01-22', days(10));
  expect(answer(fiveWorkdays, calendarAsKnownOn('2020-01-26'))).toBe('2020-02-01');
  expect(answer(fiveWorkdays, calendarAsKnownOn('2020-01-27'))).toBe('2020-02-04');
  expect(answer(tenDays, calendarAsKnownOn('2020-01-26'))).toBe('2020-02-01');
  expect(answer(tenDays, calendarAsKnownOn('2020-01-27'))).toBe('2020-02-01 → 2020-02-03');
});

it('explains every day of V1 between the start and the end', () => {
  const { trace } = valueIn(clock('2025-01-20', workdays(15)));
  const skipped = trace.filter(({ kind }) => kind === 'holiday' || kind === 'weekend');
  expect(skipped.map(({ date }) => date)).toEqual([
    '2025-01-25',
    ...['28', '29', '30', '31'].map((day) => `2025-01-${day}`),
    ...['01', '02', '03', '04', '09'].map((day) => `2025-02-${day}`),
  ]);
  expect(trace.find(({ date }) => date === '2025-01-26')).toEqual({
    date: '2025-01-26',
    kind: 'makeup_workday',
    text: '2025年1月26日（周日）是春节调休上班日，计入：第5个工作日',
    law: '国办发明电〔2024〕12号',
  });
  expect(trace.map(({ kind }) => kind).slice(-2)).toEqual(['raw', 'due']);
});

it('quotes the article for the start, the end of the month, every move and the end', () => {
  const lines = explainTrace(valueIn(clock('2025-01-31', months(4))).trace);
  expect(lines).toEqual([
    '2025年1月31日（周五）为起算日，当日不计入，自次日起算4个月〔《民法典》第二百零一条第一款〕。',
    '自起算日加4个月，到期月的对应日为2025年5月31日（周六）〔《民法典》第二百零二条〕。',
    '期间的最后一日为2025年5月31日（周六）。',
    '2025年5月31日（周六）是端午节假期，最后一日顺延〔《民法典》第二百零三条第一款〕。',
    '2025年6月1日（周日）是端午节假期，最后一日顺延〔《民法典》第二百零三条第一款〕。',
    '2025年6月2日（周一）是端午节假期，最后一日顺延〔《民法典》第二百零三条第一款〕。',
    '2025年6月3日（周二）到期，当日24时截止；有业务时间的，到停止业务活动时截止〔《民法典》第二百零三条第二款〕。',
  ]);
});

it('rests the late days of 2020 on the notice that made them', () => {
  const { trace } = valueIn(clock('2020-01-20', workdays(5)));
  const lawOf = (date: string) => trace.find((line) => line.date === date)?.law;
  expect(lawOf('2020-01-30')).toBe('国办发明电〔2019〕16号');
  expect(lawOf('2020-01-31')).toBe('国办发明电〔2020〕1号');
});

it('says what a standing clock has left and why it stands', () => {
  const due = valueIn(clock('2025-03-03', workdays(5), { pauses: [pause('2025-03-06', null)] }));
  expect(due.raw).toBeNull();
  expect(due.trace.at(-1)).toMatchObject({ kind: 'standing', date: '2025-03-06' });
  expect(due.trace.at(-1)?.text).toContain('鉴定，尚余3个工作日');
});

it('mentions a pause that took nothing', () => {
  const due = valueIn(clock('2025-03-03', days(3), { pauses: [pause('2025-04-01', null)] }));
  expect(due.trace.find(({ kind }) => kind === 'pause')?.text).toContain('不影响到期日');
});

it('gives civil days, not moments', () => {
  const due = valueIn(clock('2025-03-03', days(3)));
  expect(Temporal.PlainDate.from(due.due ?? '').toString()).toBe('2025-03-06');
});

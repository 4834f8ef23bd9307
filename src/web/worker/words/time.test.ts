import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { agoWords, comingWords, dayWords, endWords, machineTime, spaced } from './time.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+08:00`);
const now = at('2026-11-18T23:10:00');

describe('how long ago', () => {
  test.each([
    ['2026-11-18T23:09:40', '刚刚', 'under a minute'],
    ['2026-11-18T23:15:00', '刚刚', 'a clock that runs ahead is not the future'],
    ['2026-11-18T23:00:00', '10 分钟前', 'minutes'],
    ['2026-11-18T22:11:00', '59 分钟前', 'the last minute count'],
    ['2026-11-18T22:10:00', '1 小时前', 'hours from sixty minutes'],
    ['2026-11-18T11:11:00', '11 小时前', 'hours to half a day'],
    ['2026-11-18T09:12:00', '今天 09:12', 'longer on the same day'],
    ['2026-11-17T18:20:00', '昨天 18:20', 'yesterday'],
    ['2026-11-15T18:20:00', '3 天前', 'days'],
    ['2026-11-11T18:20:00', '11月11日', 'a week is a date'],
    ['2025-11-16T18:20:00', '2025年11月16日', 'another year says so'],
  ])('%s reads %s: %s', (moment, expected) => {
    expect(agoWords(at(moment), now)).toBe(expected);
  });
});

describe('when something begins', () => {
  test.each([
    ['2026-11-18T23:30:00', '今天 23:30', 'today'],
    ['2026-11-19T08:00:00', '明天 08:00', 'tomorrow'],
    ['2026-11-20T08:00:00', '后天 08:00', 'the day after'],
    ['2026-11-23T08:00:00', '周一 08:00', 'within the week'],
    ['2026-11-27T08:00:00', '11月27日 08:00', 'beyond a week'],
    ['2027-01-02T08:00:00', '2027年1月2日 08:00', 'next year'],
    ['2026-11-19T00:00:00', '明天 00:00', 'an opening at midnight belongs to the new day'],
  ])('%s reads %s: %s', (moment, expected) => {
    expect(comingWords(at(moment), now)).toBe(expected);
  });
});

describe('when something ends', () => {
  test.each([
    ['2026-11-18T23:30:00', '今天 23:30', 'an ordinary end'],
    ['2026-11-19T00:00:00', '今天 24:00', 'midnight belongs to the day it ends'],
    ['2026-11-20T00:00:00', '明天 24:00', 'tomorrow midnight'],
  ])('%s reads %s: %s', (moment, expected) => {
    expect(endWords(at(moment), now)).toBe(expected);
  });
});

test.each([
  [['站长', '10 分钟前', '确认'], '站长 10 分钟前确认', 'a digit first'],
  [['站长', '今天 10:45', '确认'], '站长今天 10:45 确认', 'a digit last'],
  [['站长', '刚刚', '确认'], '站长刚刚确认', 'no digit, no space'],
])('%j is written %s: %s', (parts, expected) => {
  expect(spaced(...parts)).toBe(expected);
});

test('days are read in Shanghai whatever the zone of the machine', () => {
  const lateUtc = Temporal.Instant.from('2026-11-18T17:30:00Z');
  expect(comingWords(lateUtc, now)).toBe('明天 01:30');
  expect(machineTime(lateUtc)).toBe('2026-11-18T17:30Z');
});

test('a day of this year needs no year', () => {
  const today = Temporal.PlainDate.from('2026-11-18');
  expect(dayWords(Temporal.PlainDate.from('2026-01-02'), today)).toBe('1月2日');
});

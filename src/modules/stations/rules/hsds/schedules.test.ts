import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { aStation } from '#tests/support/a-station.ts';
import { anHsdsSource } from '#tests/support/an-hsds-source.ts';
import type { HoursException } from '../../types.ts';
import { schedulesOf } from './schedules.ts';

/** Monday 2 March 2026, nine o'clock in China. */
const now = Temporal.Instant.from('2026-03-02T01:00:00Z');

const exception = (on: string, hours: string | null, note = ''): HoursException => ({
  on: Temporal.PlainDate.from(on),
  ...{ hours, note },
});

/** Each schedule in one line: dates, weekdays, times. */
const linesOf = (
  openingHours: string | null,
  exceptions: readonly HoursException[] = [],
  at = now,
) =>
  schedulesOf(anHsdsSource(aStation({ openingHours, exceptions }), { now: at })).map(
    ({ valid_from = '', valid_to = '', byday, opens_at, closes_at }) =>
      [
        ...(valid_from || valid_to ? [`${valid_from}..${valid_to}`] : []),
        byday,
        `${opens_at.slice(0, 5)}-${closes_at.slice(0, 5)}`,
      ].join(' '),
  );

const notesOf = (openingHours: string) =>
  schedulesOf(anHsdsSource(aStation({ openingHours }), { now }))[0]?.notes;

const week = 'MO,TU,WE,TH,FR,SA,SU';

describe('posted hours as schedules', () => {
  test.each<[string | null, string[], string]>([
    ['Mo-Fr 08:30-17:00', ['MO,TU,WE,TH,FR 08:30-17:00'], 'workdays are one schedule'],
    [
      'Mo-Fr 08:30-11:30,14:00-17:00',
      ['MO,TU,WE,TH,FR 08:30-11:30', 'MO,TU,WE,TH,FR 14:00-17:00'],
      'a closed noon makes two',
    ],
    ['Mo-Fr 08:30-17:00; PH off', ['MO,TU,WE,TH,FR 08:30-17:00'], 'days off go into the notes'],
    [
      'Mo-Fr 08:00-18:00; Sa 09:00-12:00',
      ['MO,TU,WE,TH,FR 08:00-18:00', 'SA 09:00-12:00'],
      'other times on another day are another schedule',
    ],
    ['24/7', [`${week} 00:00-23:59`], 'the standard writes a full day so'],
    ['Mo-Su 18:00-24:00', [`${week} 18:00-23:59`], 'midnight is the end of the day'],
    [
      'Fr,Sa 22:00-06:00',
      ['FR,SA 22:00-23:59', 'SA,SU 00:00-06:00'],
      'a night is cut in two, its morning belongs to the next day',
    ],
    ['Su 22:00-02:00', ['MO 00:00-02:00', 'SU 22:00-23:59'], "Sunday's night runs into Monday"],
    [null, [], 'unknown hours are not invented'],
    ['off', [], 'always off opens never'],
    ['看门口通知', [], 'what cannot be read is unknown'],
  ])('%s → %j: %s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('says times with their zone', () => {
    const [one] = schedulesOf(anHsdsSource(aStation({ openingHours: 'Mo 08:30-17:00' }), { now }));
    expect(one).toMatchObject({
      ...{ freq: 'WEEKLY', wkst: 'MO', timezone: 8, description: '周一 08:30–17:00' },
      ...{ opens_at: '08:30+08:00', closes_at: '17:00+08:00' },
    });
  });
});

describe('rules that name dates', () => {
  test.each<[string, string[], string]>([
    [
      'Mo-Su 08:00-18:00; Jun-Sep 06:00-20:00',
      [
        `2026-01-01..2026-05-31 ${week} 08:00-18:00`,
        `2026-06-01..2026-09-30 ${week} 06:00-20:00`,
        `2026-10-01..2027-05-31 ${week} 08:00-18:00`,
        `2027-06-01..2027-09-30 ${week} 06:00-20:00`,
        `2027-10-01..2027-12-31 ${week} 08:00-18:00`,
      ],
      'every summer of this year and the next is said with its dates',
    ],
    [
      'Mo-Fr 08:00-18:00; 2026 Jul 01-2026 Jul 31 off',
      [
        '2026-01-01..2026-06-30 MO,TU,WE,TH,FR 08:00-18:00',
        '2026-08-01..2027-12-31 MO,TU,WE,TH,FR 08:00-18:00',
      ],
      'a month off is a gap',
    ],
    [
      'Nov-Feb 20:00-02:00',
      [
        `2026-11-01..2027-02-28 ${week} 20:00-23:59`,
        `2026-11-02..2027-03-01 ${week} 00:00-02:00`,
        `2027-11-01..2027-12-31 ${week} 20:00-23:59`,
        `2027-11-02..2027-12-31 ${week} 00:00-02:00`,
      ],
      'the last night of a season ends the morning after it; what is over is left out',
    ],
  ])('%s → %j: %s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

it('the night that runs into this New Year keeps its morning', () => {
  const january = Temporal.Instant.from('2026-01-15T01:00:00Z');
  expect(linesOf('Nov-Feb 20:00-02:00', [], january).slice(0, 2)).toEqual([
    `2026-01-01..2026-03-01 ${week} 00:00-02:00`,
    `2026-01-01..2026-02-28 ${week} 20:00-23:59`,
  ]);
});

describe('exceptions by date', () => {
  test.each<[string | null, HoursException[], string[], string]>([
    [
      'Mo-Su 08:00-18:00',
      [exception('2026-03-05', null)],
      [`..2026-03-04 ${week} 08:00-18:00`, `2026-03-06.. ${week} 08:00-18:00`],
      'a closed day is cut out',
    ],
    [
      'Mo-Su 08:00-18:00',
      [exception('2026-03-05', '09:00-11:30')],
      [
        `..2026-03-04 ${week} 08:00-18:00`,
        '2026-03-05..2026-03-05 TH 09:00-11:30',
        `2026-03-06.. ${week} 08:00-18:00`,
      ],
      'other hours stand on their date alone',
    ],
    [
      'Mo-Su 22:00-06:00',
      [exception('2026-03-05', null)],
      [
        `..2026-03-04 ${week} 00:00-06:00`,
        `..2026-03-04 ${week} 22:00-23:59`,
        `2026-03-06.. ${week} 22:00-23:59`,
        `2026-03-07.. ${week} 00:00-06:00`,
      ],
      'a closed date has neither the end of the night before nor a night of its own',
    ],
    [
      'Mo-Su 08:00-18:00',
      [exception('2026-03-01', null)],
      [`${week} 08:00-18:00`],
      'an exception that is over says nothing any more',
    ],
    [
      null,
      [exception('2026-03-05', '09:00-11:30')],
      ['2026-03-05..2026-03-05 TH 09:00-11:30'],
      'one date may be known where the week is not',
    ],
    [
      'Mo 08:00-18:00',
      [exception('2026-03-03', null), exception('2026-03-10', null)],
      [
        '..2026-03-02 MO 08:00-18:00',
        '2026-03-04..2026-03-09 MO 08:00-18:00',
        '2026-03-11.. MO 08:00-18:00',
      ],
      'a run of dates without the weekday would be left out, one with it stays',
    ],
    [
      'Mo 08:00-18:00',
      [exception('2026-03-03', null), exception('2026-03-06', null)],
      ['..2026-03-02 MO 08:00-18:00', '2026-03-07.. MO 08:00-18:00'],
      'Wednesday and Thursday have no Monday',
    ],
  ])('%s with %j → %j: %s', (text, exceptions, expected) => {
    expect(linesOf(text, exceptions)).toEqual(expected);
  });
});

describe('notes', () => {
  test.each<[string, string | undefined, string]>([
    ['Mo-Fr 08:30-17:00; PH off', '法定节假日不开放', 'the owner said so'],
    ['Mo-Fr 08:30-17:00; PH 10:00-14:00', '法定节假日 10:00–14:00', 'other hours'],
    ['Mo-Fr 08:30-17:00', '法定节假日和调休上班日未写明', 'nothing said is told as nothing said'],
    ['Mo-Su 08:30-17:00', undefined, 'every day includes days off'],
    ['Mo-Su 08:30-17:00 "请敲门"', '请敲门', "the owner's words are kept"],
  ])('%s → %s: %s', (text, notes) => {
    expect(notesOf(text)).toBe(notes);
  });

  it('carries the note of an exception', () => {
    const station = aStation({ exceptions: [exception('2026-03-05', '09:00-11:30', '停电检修')] });
    const [one] = schedulesOf(anHsdsSource(station, { now }));
    expect(one).toMatchObject({ notes: '停电检修', description: '2026-03-05 每天 09:00–11:30' });
  });
});

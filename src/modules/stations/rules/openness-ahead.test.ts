import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { HoursException } from '../types.ts';
import type { DoorFacts } from './openness/door-facts.ts';
import {
  aheadOf,
  china,
  compiled,
  momentOf,
  rowsOf,
  storyOf,
  wordsOf,
} from './openness/door-story.ts';
import { opennessAt } from './openness.ts';

const closure = (from: string, until: string | null) => ({
  from: momentOf(from),
  until: until === null ? null : momentOf(until),
});

const exception = (date: string, hours: string | null): HoursException => ({
  on: Temporal.PlainDate.from(`2026-${date}`),
  hours,
  note: '',
});

const shutToday = { exceptions: [exception('03-04', null)] };
const night = compiled('22:00-06:00');

/** What differs from an office-hours door that its keeper confirmed at 09:00. */
type Row = [change: Partial<DoorFacts>, time: string, expected: string, reason: string];

test.each<Row>([
  [{ lifeCycle: 'paused' }, '10:00', 'closed life_cycle', 'paused beats a confirmation'],
  [{ lifeCycle: 'acceptance' }, '10:00', 'closed life_cycle', 'not yet in service'],
  [{ lifeCycle: 'exit', closures: [closure('08:00', null)] }, '10:00', 'closed life_cycle', 'gone'],
  [{ closures: [closure('08:00', '11:00')] }, '10:00', 'closed temporary_closure', 'beats the tap'],
  [{ closures: [closure('08:00', null)] }, '03-20 10:00', 'closed temporary_closure', 'no end'],
  [{ closures: [closure('08:00', '10:00')] }, '10:00', 'open keeper', 'half open'],
  [{ ...shutToday, evidence: [] }, '10:00', 'closed date_exception', 'shut today'],
  [shutToday, '10:00', 'open keeper', 'the keeper is there although the date says shut'],
  [shutToday, '13:00', 'closed date_exception', 'for four hours'],
  [
    { exceptions: [exception('03-04', '18:00-20:00')] },
    '19:00',
    'open date_exception',
    'today only',
  ],
  [
    { exceptions: [exception('03-04', '14:00-15:00')], evidence: [] },
    '10:00',
    'closed date_exception',
    'instead',
  ],
  [
    { exceptions: [exception('03-03', '20:00-02:00')], evidence: [] },
    '01:00',
    'open posted_hours',
    'its night',
  ],
  [{ ...shutToday, hours: night, evidence: [] }, '03:00', 'closed date_exception', 'all that day'],
  [
    { exceptions: [exception('03-04', '看情况')], evidence: [] },
    '10:00',
    'unknown hours_unknown',
    'unreadable',
  ],
  [
    { exceptions: [exception('03-04', 'We 09:00-11:00')], evidence: [] },
    '10:00',
    'unknown hours_unknown',
    'a weekday',
  ],
  [
    { exceptions: [exception('03-04', '09:00-11:00')], hours: null, evidence: [] },
    '10:00',
    'open date_exception',
    'known today',
  ],
])('%o at %s: %s (%s)', (change, time, expected) => {
  const facts = { ...storyOf('office', 'keeper open 09:00'), ...change };
  const [state] = wordsOf(opennessAt(facts, momentOf(time), china)).split(' | ');
  expect(state).toBe(expected);
});

const table = `
  office | - | 10:00 | 12:00 | – | the end of the opening
  office | - | 12:10 | 13:00 | 13:00 | the next opening
  always | - | 10:00 | – | – | nothing ahead
  none | - | 10:00 | – | – | nothing known
  office | keeper open 17:00 > 22:00 | 17:10 | 22:00 | – | the keeper extends
  office | keeper open 11:00 > 13:30 | 11:10 | 17:30 | – | over noon without a break
  office | keeper closed 09:00 | 09:10 | 13:00 | 13:00 | the afternoon
  office | keeper closed 09:00 > 15:00 | 09:10 | 15:00 | 15:00 | his word
  always | keeper closed 09:00 | 09:10 | 21:00 | – | growing old is no opening
  office | worker door_locked 09:00 | 09:10 | 11:00 | 13:00 | growing old is no opening
  office | worker door_locked 11:30 | 11:40 | 12:00 | 13:00 | unknown, then shut by the hours
  office | worker no_such_place 09:00 | 09:10 | – | – | waits for staff
  none | worker open 09:00 | 09:10 | 10:00 | – | one hour
`;

test.each(rowsOf(table))('%s, %s, at %s: until %s, opens %s (%s)', (...row) => {
  const [hours = '', statements = '', time = '', until, opening] = row;
  const answer = opennessAt(storyOf(hours, statements), momentOf(time), china);
  expect(aheadOf(answer)).toBe(`${until} | ${opening}`);
});

test.each<Row>([
  [{ closures: [closure('08:00', '15:00')] }, '10:00', '15:00 | 15:00', 'a closure ends by day'],
  [{ closures: [closure('08:00', '20:00')] }, '10:00', '03-05 08:30 | 03-05 08:30', 'by night'],
  [
    { closures: [closure('08:00', '15:00'), closure('14:00', '16:00')] },
    '10:00',
    '16:00 | 16:00',
    'two',
  ],
  [{ closures: [closure('11:00', null)] }, '10:00', '11:00 | –', 'a closure ahead'],
  [{ closures: [closure('12:30', '14:00')] }, '12:10', '14:00 | 14:00', 'over the next opening'],
  [{ closures: [closure('08:00', null)] }, '10:00', '– | –', 'no end'],
  [
    { exceptions: [exception('03-05', null)] },
    '18:00',
    '03-06 08:30 | 03-06 08:30',
    'shut tomorrow',
  ],
  [
    { exceptions: [exception('03-05', '07:00-08:00')] },
    '18:00',
    '03-05 07:00 | 03-05 07:00',
    'early',
  ],
  [{ lifeCycle: 'paused' }, '10:00', '– | –', 'paused'],
])('%o at %s: %s (%s)', (change, time, expected) => {
  const answer = opennessAt({ ...storyOf('office', '-'), ...change }, momentOf(time), china);
  expect(aheadOf(answer)).toBe(expected);
});

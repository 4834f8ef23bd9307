import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import type { FacilityState } from '../types.ts';
import {
  cleanNote,
  facilityReported,
  readReport,
  reportNumberFrom,
  reportNumberIn,
} from './reports.ts';

const submission = '0198c0de-0000-7000-8000-000000000001';

describe('reading a report', () => {
  test.each([
    [{ kind: 'door_locked', submission }, [], 'the shortest report is a kind'],
    [{ kind: 'broken', facility_code: 'microwave', submission }, [], 'equipment has a name'],
    [{ kind: 'broken', submission }, ['facility_code'], 'broken what?'],
    [{ kind: 'broken', facility_code: 'sauna', submission }, ['facility_code'], 'unknown code'],
    [{ kind: 'other', note: ' \n ', submission }, ['note'], 'other needs words'],
    [{ kind: 'other', note: '字'.repeat(501), submission }, ['note'], '500 letters at most'],
    [{ kind: 'other', note: '𠮷'.repeat(500), submission }, [], 'rare letters count once'],
    [{ kind: 'rude', submission: '7' }, ['kind', 'submission'], 'all faults at once'],
    [{ kind: 'open', submission: "1' or '1'='1" }, ['submission'], 'a submission is a UUID'],
  ])('%o has faults in %o: %s', (fields, faulty, _why) => {
    const { words, faults } = readReport(fields);
    expect(faults.map((fault) => fault.field)).toEqual(faulty);
    expect(words === null).toBe(faulty.length > 0);
  });

  it('keeps markup as text and drops hidden signs', () => {
    expect(cleanNote('<b>锁</b>\u202e了\u0000\r\n\r\n\r\n\r\n第二行 ')).toBe(
      '<b>锁</b>了\n\n第二行',
    );
  });
});

describe('a report about equipment', () => {
  const at = Temporal.Instant.from('2026-03-02T01:00:00Z');
  const state = (presence: FacilityState['presence'], condition: FacilityState['condition']) =>
    ({ code: 'microwave', presence, condition, confirmedAt: null, confirmedBy: null }) as const;
  const broken = { kind: 'broken', facilityCode: 'microwave' } as const;

  test.each([
    [undefined, 'faulty', 'nobody knew of it: now somebody does'],
    [state('yes', 'working'), 'faulty', 'it worked until now'],
    [state('unknown', 'unknown'), 'faulty', 'who says it is broken has seen it'],
    [state('yes', 'faulty'), null, 'it is marked already'],
    [state('no', 'unknown'), null, 'the register says there is none: staff must look'],
    [state('yes', 'removed'), null, 'it was taken away'],
  ] as const)('on %o gives %s: %s', (before, condition, _why) => {
    expect(facilityReported(broken, before, at)?.condition ?? null).toBe(condition);
  });

  it('changes nothing when it only names the equipment', () => {
    const wish = { kind: 'other', facilityCode: 'microwave' } as const;
    expect(facilityReported(wish, state('yes', 'working'), at)).toBeNull();
  });
});

describe('the number of a report', () => {
  it('has eight signs that are not mistaken for each other', () => {
    let next = 0;
    const numbers = Array.from({ length: 30 }, () => reportNumberFrom((most) => next++ % most));
    expect(numbers.join('')).toMatch(/^[2-9A-HJKMNP-TV-Z]+$/);
    expect(numbers.every((number) => reportNumberIn(number) === number)).toBe(true);
  });

  test.each([
    ['k7m2-9pxa', 'K7M29PXA', 'as people type it'],
    ['K7M2 9PXA', 'K7M29PXA', 'with a space'],
    ['K7M29PX', null, 'too short'],
    ['K7M29PX0', null, 'a nought is never in it'],
    ["K7M2'--A", null, 'not a number'],
  ])('%s is read as %s: %s', (typed, number, _why) => {
    expect(reportNumberIn(typed)).toBe(number);
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DoorEvidence, Openness, Station } from '#modules/stations/types.ts';
import { aStation } from '#tests/support/a-station.ts';
import { evidenceBehind, openWords } from './openness.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2026-11-${text}+08:00`);
const now = at('18T23:10');

const openness = (given: Partial<Openness>): Openness => ({
  state: 'unknown',
  basis: 'hours_unknown',
  confirmedAt: null,
  confirmedBy: null,
  until: null,
  nextOpening: null,
  ...given,
});

const seenBy = (
  by: DoorEvidence['by'],
  sighting: DoorEvidence['sighting'],
  when: Temporal.Instant,
): Station => aStation({ evidence: [{ by, sighting, at: when, until: null }] });

const told = (station: Station, given: Partial<Openness>): string => {
  const words = openWords(station, openness(given), now);
  return [words.tone, words.tag, words.proof, words.when].join(' | ');
};

const plain = aStation({});

describe('an open door', () => {
  test.each([
    [
      seenBy('keeper', 'open', at('18T23:00')),
      {
        basis: 'keeper',
        confirmedBy: 'keeper',
        confirmedAt: at('18T23:00'),
        until: at('19T06:00'),
      },
      'open | 开放中 | 站长 10 分钟前确认 | 明天 06:00 关',
      'the keeper has just said so',
    ],
    [
      seenBy('inspector', 'open', at('18T21:00')),
      { basis: 'inspection', confirmedBy: 'inspector', confirmedAt: at('18T21:00') },
      'open | 开放中 | 巡查员 2 小时前核实，开着 | ',
      'an inspector was there; no end is known',
    ],
    [
      seenBy('worker', 'open', at('18T22:50')),
      { basis: 'worker_report', confirmedBy: 'worker', confirmedAt: at('18T22:50') },
      'open | 开放中 | 有人 20 分钟前去过，开着 | ',
      'a worker says it is open after all',
    ],
    [
      plain,
      { basis: 'posted_hours', until: at('19T00:00') },
      'posted | 应该开着 | 按公示时间开放，还没有人核实 | 今天 24:00 关',
      'posted hours alone are never a bare green',
    ],
    [
      seenBy('keeper', 'open', at('15T09:00')),
      { basis: 'posted_hours', confirmedBy: 'keeper', confirmedAt: at('15T09:00') },
      'posted | 应该开着 | 按公示时间开放，站长 3 天前确认过 | ',
      'an old confirmation is said to be old',
    ],
    [
      seenBy('worker', 'open', at('15T09:00')),
      { basis: 'posted_hours', confirmedBy: 'worker', confirmedAt: at('15T09:00') },
      'posted | 应该开着 | 按公示时间开放，有人 3 天前去过，当时开着 | ',
      'an old visit is told as it was',
    ],
    [
      aStation({ openingHours: '24/7' }),
      { basis: 'posted_hours' },
      'posted | 应该开着 | 按公示时间开放，还没有人核实 | 24 小时开放',
      'round the clock',
    ],
    [
      plain,
      { basis: 'date_exception' },
      'posted | 应该开着 | 按今天的特别安排开放，还没有人核实 | ',
      'special hours of the day',
    ],
  ] as const)('%# reads as the rider needs it', (station, given, expected, _reason) => {
    expect(told(station, { state: 'open', ...given })).toBe(expected);
  });
});

describe('a shut door', () => {
  const reported = { basis: 'worker_report', confirmedBy: 'worker', confirmedAt: at('18T22:50') };
  test.each([
    [
      seenBy('worker', 'door_locked', at('18T22:50')),
      reported,
      'reported | 门锁着 | 有人 20 分钟前反映门锁着',
    ],
    [
      seenBy('worker', 'occupied', at('18T22:50')),
      reported,
      'reported | 被占用 | 有人 20 分钟前反映被占用',
    ],
    [
      seenBy('worker', 'no_such_place', at('18T22:50')),
      reported,
      'reported | 可能已不在 | 有人 20 分钟前反映找不到这个地方',
    ],
    [
      seenBy('inspector', 'closed', at('18T21:10')),
      { basis: 'inspection', confirmedBy: 'inspector', confirmedAt: at('18T21:10') },
      'reported | 关着 | 巡查员 2 小时前核实，关着',
    ],
    [
      seenBy('keeper', 'closed', at('18T23:09')),
      { basis: 'keeper', confirmedBy: 'keeper', confirmedAt: at('18T23:09') },
      'closed | 关着 | 站长 1 分钟前说关着',
    ],
    [plain, { basis: 'posted_hours' }, 'closed | 关着 | 按公示时间现在不开'],
    [plain, { basis: 'date_exception' }, 'closed | 关着 | 今天有特别安排'],
    [plain, { basis: 'temporary_closure' }, 'closed | 临时关闭 | 已登记临时关闭'],
  ] as const)('%# says who found it shut', (station, given, expected) => {
    const nextOpening = at('19T08:00');
    expect(told(station, { state: 'closed', nextOpening, ...(given as Partial<Openness>) })).toBe(
      `${expected} | 明天 08:00 开`,
    );
  });

  test('without a known opening it says that this is not known', () => {
    expect(told(plain, { state: 'closed', basis: 'posted_hours' })).toContain('下次几点开不详');
  });

  test('a closure with an end but no hours says when it ends', () => {
    const given = { state: 'closed', basis: 'temporary_closure', until: at('20T08:00') } as const;
    expect(told(plain, given)).toContain('后天 08:00 结束');
  });

  test('a station not in service promises nothing', () => {
    expect(told(plain, { state: 'closed', basis: 'life_cycle' })).toBe(
      'closed | 没开放 | 这个站现在不对外开放 | ',
    );
  });
});

describe('a door nobody knows about', () => {
  test.each([
    [plain, {}, 'unknown | 时间不详 | 没有公示时间，也没有人核实 | ', 'nothing is known'],
    [
      seenBy('keeper', 'open', at('15T09:00')),
      { confirmedBy: 'keeper', confirmedAt: at('15T09:00') },
      'unknown | 时间不详 | 站长 3 天前确认，之后没有消息 | ',
      'known once',
    ],
    [
      plain,
      { basis: 'calendar_unknown' },
      'unknown | 说不准 | 放假安排还没有登记，公示时间算不准 | ',
      'a holiday notice is missing',
    ],
    [
      seenBy('worker', 'door_locked', at('18T20:10')),
      { basis: 'worker_report', confirmedBy: 'worker', confirmedAt: at('18T20:10') },
      'unknown | 说不准 | 有人 3 小时前反映门锁着 | ',
      'an older report is neither believed nor forgotten',
    ],
  ] as const)('%# is not guessed', (station, given, expected, _reason) => {
    expect(told(station, given)).toBe(expected);
  });
});

test('the observation behind an answer is the one made at that moment', () => {
  const station = aStation({
    evidence: [
      { by: 'worker', sighting: 'door_locked', at: at('18T20:10'), until: null },
      { by: 'worker', sighting: 'occupied', at: at('18T22:50'), until: null },
    ],
  });
  const given = openness({ confirmedBy: 'worker', confirmedAt: at('18T20:10') });
  expect(evidenceBehind(station, given)?.sighting).toBe('door_locked');
});

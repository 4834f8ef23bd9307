import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isLive, isSightStale } from './session-life.ts';

const at = (time: string) => Temporal.Instant.from(`2026-03-02T${time}Z`);

test.each<[string, string, string | null, string, boolean, string]>([
  ['08:00:00', '08:00:00', null, '08:29:59', true, 'just used'],
  ['08:00:00', '08:00:00', null, '08:30:00', false, 'idle for thirty minutes'],
  ['08:00:00', '19:50:00', null, '19:59:59', true, 'busy all day'],
  ['08:00:00', '19:50:00', null, '20:00:00', false, 'twelve hours are the longest life'],
  ['08:00:00', '08:00:00', '08:01:00', '08:01:30', false, 'revoked'],
])('made %s, seen %s, revoked %s: live at %s is %s: %s', (made, seen, revoked, now, expected) => {
  const session = {
    createdAt: at(made),
    lastSeenAt: at(seen),
    revokedAt: revoked === null ? null : at(revoked),
  };
  expect(isLive(session, at(now))).toBe(expected);
});

test('a sight is written again after a minute', () => {
  const session = { createdAt: at('08:00:00'), lastSeenAt: at('08:00:00'), revokedAt: null };
  expect(isSightStale(session, at('08:00:59'))).toBe(false);
  expect(isSightStale(session, at('08:01:00'))).toBe(true);
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import type { Period } from '#kernel/calendar/rules/periods.ts';
import { diffPacks } from '../rules/diff-packs.ts';
import type { RuleLine } from '../rules/law-types.ts';
import { requireRule, ruleOf } from '../rules/lay-packs.ts';
import { type RuleId, ruleIds } from '../rules/rule-ids.ts';
import { unverifiedNote } from '../rules/unverified-note.ts';
import { packFor } from './pack-for.ts';
import { packSources } from './packs.ts';

const on = (iso: string) => Temporal.PlainDate.from(iso);
const today = on('2026-11-24');
const lines = packSources.flatMap((pack) => pack.lines.map((line) => ({ pack: pack.id, line })));

const overlap = (one: RuleLine, other: RuleLine): boolean =>
  (one.from ?? '') <= (other.until ?? '9999') && (other.from ?? '') <= (one.until ?? '9999');

describe('every line of every pack', () => {
  it.each(lines)('$pack $line.id says where it stands', ({ line }) => {
    expect(line.title).not.toBe('');
    expect(line.citation.law).not.toBe('');
    expect(line.citation.version).not.toBe('');
    expect(line.citation.article).not.toBe('');
    expect(ruleIds).toContain(line.id);
  });

  it('names the event that opens its period, and has no event without one', () => {
    for (const { line } of lines) {
      expect(line.counting === undefined, line.id).toBe(line.period === undefined);
    }
  });

  it('holds whole positive periods', () => {
    for (const { line } of lines) {
      if (line.period) expect(Number.isSafeInteger(line.period.count), line.id).toBe(true);
      if (line.period) expect(line.period.count, line.id).toBeGreaterThan(0);
    }
  });

  it('is verified only where the article was read and nothing is in doubt', () => {
    for (const { line } of lines) {
      if (line.verified) expect(line.citation.status, line.id).toBe('read');
      if (line.verified) expect(line.otherReading, line.id).toBeUndefined();
      expect(unverifiedNote(line) === null, line.id).toBe(line.verified);
    }
  });
});

it('has no two lines of one rule on one day within a pack', () => {
  for (const pack of packSources) {
    for (const [at, line] of pack.lines.entries()) {
      const rivals = pack.lines.slice(at + 1).filter((other) => other.id === line.id);
      expect(
        rivals.filter((rival) => overlap(line, rival)),
        `${pack.id} ${line.id}`,
      ).toEqual([]);
    }
  }
});

it('has a line for every rule that may be named', () => {
  const stated = new Set(lines.map(({ line }) => line.id));
  expect(ruleIds.filter((id) => !stated.has(id))).toEqual([]);
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
});

it('reads a unit in doubt late for everybody but the worker', () => {
  for (const { line } of lines) {
    if (!line.otherReading) continue;
    expect(line.period?.unit, line.id).toBe(line.binds === 'worker' ? 'day' : 'workday');
    expect(unverifiedNote(line)).toContain('单位有疑问');
  }
});

test.each<[string, RuleId, Period, boolean, string]>([
  ['330400', 'letter.opinion-reply', { count: 15, unit: 'workday' }, true, '浙 art. 22'],
  ['370800', 'letter.opinion-reply', { count: 15, unit: 'workday' }, false, 'borrowed practice'],
  ['530621', 'letter.opinion-reply', { count: 15, unit: 'workday' }, false, 'Ludian: not read'],
  ['360111', 'letter.opinion-reply', { count: 60, unit: 'day' }, false, 'Nanchang art. 23'],
  [
    '360200',
    'letter.opinion-reply',
    { count: 15, unit: 'workday' },
    false,
    'Jiangxi, not Nanchang',
  ],
  ['360100', 'letter.proposal-result', { count: 60, unit: 'day' }, false, 'Nanchang art. 24'],
  ['120100', 'supervision.refusal-notice', { count: 5, unit: 'workday' }, false, 'Tianjin'],
  ['330400', 'supervision.refusal-notice', { count: 5, unit: 'workday' }, true, '浙 art. 17'],
  ['330400', 'arbitration.award', { count: 45, unit: 'day' }, true, '调解仲裁法 art. 43'],
  ['330400', 'inspection.investigation', { count: 60, unit: 'workday' }, true, '监察条例 art. 17'],
  ['330400', 'arbitration.sue-after-award', { count: 15, unit: 'day' }, true, 'art. 48, 50'],
  ['330400', 'agreement.judicial-confirmation', { count: 30, unit: 'day' }, true, 'art. 33'],
  ['330400', 'arbitration.acceptance', { count: 5, unit: 'workday' }, false, 'unit in doubt'],
])('in %s %s runs %o (verified: %s): %s', (division, id, period, verified) => {
  const line = requireRule(packFor(division, today), id);
  expect(line.period).toEqual(period);
  expect(line.verified).toBe(verified);
});

it('says nothing where a place has no line', () => {
  expect(ruleOf(packFor('330400', today), 'letter.bargaining-refusal')).toBeNull();
  expect(ruleOf(packFor('370800', today), 'letter.bargaining-refusal')?.verified).toBe(true);
  expect(() => requireRule(packFor('330400', today), 'letter.bargaining-refusal')).toThrow();
});

it('tells Ludian that its own regulation was not read', () => {
  const pack = packFor('530621', on('2025-05-21'));
  expect(pack.name).toBe('云南省');
  const local = requireRule(pack, 'supervision.local-regulation');
  expect(unverifiedNote(local)).toContain('发函前必须核对');
});

test.each([
  ['2025-12-31', '第二十一条', 'the last day of the law of 2016'],
  ['2026-01-01', '第二十三条', 'the duties moved'],
])('on %s the security duties stand in %s: %s', (day, article) => {
  expect(requireRule(packFor('330400', on(day)), 'network.security-duties').citation.article).toBe(
    article,
  );
});

it('knows between which days a pack holds unchanged', () => {
  const pack = packFor('330400', on('2025-10-01'));
  expect([pack.from, pack.until]).toEqual(['2025-09-01', '2025-12-31']);
  expect(packFor('330400', today)).toMatchObject({ from: '2026-01-01', until: null });
});

it('shows which rules a change of the pack touches', () => {
  const before = packFor('330400', on('2025-12-31'));
  const changes = diffPacks(before, packFor('330400', on('2026-01-01')));
  expect(changes.map(({ ruleId, clock }) => [ruleId, clock])).toEqual([
    ['network.security-duties', false],
  ]);
  expect(diffPacks(before, before)).toEqual([]);
});

it('marks the rules whose clocks move between two places', () => {
  const changes = diffPacks(packFor('360200', today), packFor('360100', today));
  const moved = changes.filter((change) => change.clock).map((change) => change.ruleId);
  expect(moved).toEqual(['letter.opinion-reply', 'letter.proposal-result']);
});
